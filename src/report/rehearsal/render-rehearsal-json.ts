import type { Rehearsal } from '../../model/rehearsal.js';
import { stringify } from '../json/stringify.js';

/** `rehearse --format json`; see schema/rehearsal.schema.json. A plan that is refused is told as `plan` tells it. */
export function renderRehearsalJson(rehearsal: Rehearsal): string {
  return stringify({ schemaVersion: 1, ...rehearsal });
}
