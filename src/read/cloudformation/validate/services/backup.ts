import type { Resource } from '../../../../model/service.js';
import { get } from '../../../../model/walk.js';
import { type Check, refuse } from '../check.js';
import { dictsOf, numberOf } from './known.js';

/** https://docs.aws.amazon.com/aws-backup/latest/devguide/API_Lifecycle.html */
const leastColdDays = 90;

export function checkBackupPlan(check: Check, { properties }: Resource): void {
  for (const plan of dictsOf(get(properties, 'BackupPlan'))) {
    for (const rule of dictsOf(get(plan, 'BackupPlanRule'))) {
      for (const lifecycle of [...dictsOf(get(rule, 'Lifecycle'))]) {
        const moved = numberOf(get(lifecycle, 'MoveToColdStorageAfterDays'));
        const deleted = numberOf(get(lifecycle, 'DeleteAfterDays'));
        if (moved === undefined || deleted === undefined || deleted >= moved + leastColdDays) continue;
        const message = `DeleteAfterDays is at least ${leastColdDays} more than MoveToColdStorageAfterDays: what is moved stays that long.`;
        refuse(check, 'backup-lifecycle', message, lifecycle);
      }
    }
  }
}
