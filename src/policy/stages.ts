import type { Settings } from '../config/settings.js';
import type { StageName } from '../model/names.js';

/** Stages whose data may be lost. One that is not configured is not among them. */
export function isEphemeral(stage: StageName, settings: Pick<Settings, 'stages'>): boolean {
  return settings.stages.some(({ name, ephemeral }) => name === stage && ephemeral);
}
