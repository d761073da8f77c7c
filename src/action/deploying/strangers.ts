import type { WorkflowEvent } from '../../github/event.js';
import { AppError } from '../../model/app-error.js';

/**
 * Nothing of a fork is deployed, or planned against a cloud: its definitions would decide what credentials are used for.
 * No setting changes that.
 *
 * @throws AppError `untrusted-checkout`
 */
export function refuseStrangers(event: WorkflowEvent): void {
  if (event.kind !== 'pull-request' || !event.pull.fromFork) return;
  throw new AppError(
    'untrusted-checkout',
    `#${event.pull.number} comes from a fork, whose code must not meet credentials of a cloud. Use the command check, which needs none; deploy after the merge`,
  );
}
