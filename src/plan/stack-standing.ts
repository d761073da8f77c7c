/**
 * What CloudFormation permits with a stack in a status, as far as planning must know; the table and its
 * sources are in docs/cloudformation-behaviour.md.
 *
 * - `absent`: no stack of that name has anything. A stack in review has a change set and no resources.
 * - `settled`: can be updated and deleted.
 * - `busy`: somebody's operation goes on; the run waits for it.
 * - `never-created`: its first deploy was rolled back. It can only be deleted, and holds nothing but what
 *   its template told CloudFormation to retain.
 * - `unusable`: only a person can go on.
 */
export type Standing = 'absent' | 'settled' | 'busy' | 'never-created' | 'unusable';

const known: ReadonlyMap<string, Standing> = new Map([
  ['REVIEW_IN_PROGRESS', 'absent'],
  ['DELETE_COMPLETE', 'absent'],
  ['CREATE_COMPLETE', 'settled'],
  ['UPDATE_COMPLETE', 'settled'],
  ['UPDATE_ROLLBACK_COMPLETE', 'settled'],
  ['IMPORT_COMPLETE', 'settled'],
  ['IMPORT_ROLLBACK_COMPLETE', 'settled'],
  ['ROLLBACK_COMPLETE', 'never-created'],
]);

/** @param status CloudFormation's; undefined for no stack. What is not known is `unusable`. */
export function standingOf(status: string | undefined): Standing {
  if (status === undefined) return 'absent';
  return known.get(status) ?? (status.endsWith('_IN_PROGRESS') ? 'busy' : 'unusable');
}

/** True while it is open how the stack will be: the clean-up after an update changes nothing of it any more. */
export function isMoving(status: string): boolean {
  return standingOf(status) === 'busy' && !status.endsWith('_CLEANUP_IN_PROGRESS');
}
