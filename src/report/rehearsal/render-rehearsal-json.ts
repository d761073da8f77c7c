import type { PlanRefusal } from '../../model/plan.js';
import type { Rehearsal } from '../../model/rehearsal.js';
import { stringify } from '../json/stringify.js';

/**
 * `rehearse --format json`; see schema/rehearsal.schema.json. A plan that is refused is told as `plan` tells it.
 *
 * @param refusals why a deploy would be refused whatever the rehearsal shows
 */
export function renderRehearsalJson(rehearsal: Rehearsal, refusals: readonly PlanRefusal[] = []): string {
  return stringify({ schemaVersion: 1, ...rehearsal, ...(refusals.length > 0 && { refusals }) });
}
