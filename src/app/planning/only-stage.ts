import type { Settings } from '../../config/settings.js';
import { AppError } from '../../model/app-error.js';
import { stagesToCheck } from '../base-settings.js';

/** A plan is of one stage: where there are several, somebody has to say which. @throws AppError `usage` */
export function onlyStage(settings: Settings, wanted: string | undefined): string {
  const [stage = 'dev', ...others] = stagesToCheck(settings, wanted);
  if (others.length === 0) return stage;
  throw new AppError(
    'usage',
    `stackgate.yml has several stages: name one with --stage (${[stage, ...others].join(', ')})`,
  );
}
