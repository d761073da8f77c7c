/**
 * What a CloudFormation status means to a deployer: one row for each that AWS documents
 * (API reference, `Stack.StackStatus`), asked through named questions. A status that has no row answers
 * no question with yes but `needsPerson`: an unknown status is never success and permits nothing.
 */
interface Row {
  /** `over`: no operation runs. `running`: one does. `review`: only a change set exists. `gone`: deleted. */
  readonly state: 'over' | 'running' | 'review' | 'gone';
  /** What the last operation came to; absent while it runs. */
  readonly result?: 'succeeded' | 'rolled-back' | 'failed';
  /** Part of the way back of a failed operation. */
  readonly rollback?: true;
  readonly permits: readonly Permit[];
  readonly person?: true;
}

type Permit = 'create' | 'update' | 'delete' | 'continue-rollback' | 'rollback-stack' | 'cancel';

const steady: readonly Permit[] = ['update', 'delete'];
const halfDone: readonly Permit[] = ['rollback-stack', 'delete'];

const rows: ReadonlyMap<string, Row> = new Map<string, Row>([
  ['REVIEW_IN_PROGRESS', { state: 'review', permits: ['create', 'delete'] }],
  ['CREATE_IN_PROGRESS', { state: 'running', permits: [] }],
  ['CREATE_COMPLETE', { state: 'over', result: 'succeeded', permits: steady }],
  ['CREATE_FAILED', { state: 'over', result: 'failed', permits: halfDone }],
  ['ROLLBACK_IN_PROGRESS', { state: 'running', rollback: true, permits: [] }],
  ['ROLLBACK_COMPLETE', { state: 'over', result: 'rolled-back', rollback: true, permits: ['delete'] }],
  ['ROLLBACK_FAILED', { state: 'over', result: 'failed', rollback: true, permits: ['delete'], person: true }],
  ['UPDATE_IN_PROGRESS', { state: 'running', permits: ['cancel'] }],
  ['UPDATE_COMPLETE_CLEANUP_IN_PROGRESS', { state: 'running', permits: [] }],
  ['UPDATE_COMPLETE', { state: 'over', result: 'succeeded', permits: steady }],
  ['UPDATE_FAILED', { state: 'over', result: 'failed', permits: halfDone }],
  ['UPDATE_ROLLBACK_IN_PROGRESS', { state: 'running', rollback: true, permits: [] }],
  ['UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS', { state: 'running', rollback: true, permits: [] }],
  ['UPDATE_ROLLBACK_COMPLETE', { state: 'over', result: 'rolled-back', rollback: true, permits: steady }],
  [
    'UPDATE_ROLLBACK_FAILED',
    { state: 'over', result: 'failed', rollback: true, permits: ['continue-rollback', 'delete'], person: true },
  ],
  ['DELETE_IN_PROGRESS', { state: 'running', permits: [] }],
  ['DELETE_FAILED', { state: 'over', result: 'failed', permits: ['delete'], person: true }],
  ['DELETE_COMPLETE', { state: 'gone', result: 'succeeded', permits: ['create'] }],
  ['IMPORT_IN_PROGRESS', { state: 'running', permits: [] }],
  ['IMPORT_COMPLETE', { state: 'over', result: 'succeeded', permits: steady }],
  ['IMPORT_ROLLBACK_IN_PROGRESS', { state: 'running', rollback: true, permits: [] }],
  ['IMPORT_ROLLBACK_COMPLETE', { state: 'over', result: 'rolled-back', rollback: true, permits: steady }],
  ['IMPORT_ROLLBACK_FAILED', { state: 'over', result: 'failed', rollback: true, permits: [], person: true }],
]);

/** Every status that has a row. */
export const stackStatuses: readonly string[] = [...rows.keys()];

const permits = (status: string, permit: Permit): boolean => rows.get(status)?.permits.includes(permit) ?? false;

/** No operation runs, whatever the last one came to. A stack in review is not: its first operation is still to come. */
export function isTerminal(status: string): boolean {
  const state = rows.get(status)?.state;
  return state === 'over' || state === 'gone';
}

/** An operation runs; `REVIEW_IN_PROGRESS` is none, its name notwithstanding. */
export function isInProgress(status: string): boolean {
  return rows.get(status)?.state === 'running';
}

export function isInReview(status: string): boolean {
  return rows.get(status)?.state === 'review';
}

export function isGone(status: string): boolean {
  return rows.get(status)?.state === 'gone';
}

/** The operation did what was asked. A finished rollback is no success. */
export function succeeded(status: string): boolean {
  return rows.get(status)?.result === 'succeeded';
}

/** CloudFormation brought it back by itself, completely. */
export function isRolledBack(status: string): boolean {
  return rows.get(status)?.result === 'rolled-back';
}

/** On the way back, there, or failed on it. */
export function isRollback(status: string): boolean {
  return rows.get(status)?.rollback ?? false;
}

export function canUpdate(status: string): boolean {
  return permits(status, 'update');
}

/** A change set of type CREATE is accepted under this name. */
export function canCreate(status: string): boolean {
  return permits(status, 'create');
}

/** DeleteStack is accepted, which is not to say that it is wise. */
export function canDelete(status: string): boolean {
  return permits(status, 'delete');
}

export function canContinueRollback(status: string): boolean {
  return permits(status, 'continue-rollback');
}

export function canRollBack(status: string): boolean {
  return permits(status, 'rollback-stack');
}

export function canCancel(status: string): boolean {
  return permits(status, 'cancel');
}

/** Its creation failed and was rolled back: nothing is in it, and no change set is accepted until it is deleted. */
export function mustBeDeletedFirst(status: string): boolean {
  return isRolledBack(status) && !canUpdate(status);
}

/** No tool may go on by itself: something would be forced, skipped or guessed. */
export function needsPerson(status: string): boolean {
  const row = rows.get(status);
  return row === undefined || row.person === true;
}
