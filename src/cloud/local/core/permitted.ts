/**
 * What may be asked of a stack, by its status. `retry` is an update that keeps what stands after a failure
 * (`DisableRollback`); `execute-create` is the change set that makes the stack.
 * Source: "Stack status codes" and the pages of the calls; docs/cloudformation-behaviour.md.
 */
export type StackCall =
  | 'update'
  | 'retry'
  | 'execute-create'
  | 'delete'
  | 'force-delete'
  | 'cancel'
  | 'continue-rollback'
  | 'roll-back'
  | 'detect-drift';

const STABLE: readonly StackCall[] = ['update', 'delete', 'detect-drift'];
const FAILED: readonly StackCall[] = ['retry', 'roll-back', 'delete'];
const BUSY: readonly StackCall[] = [];

const PERMITTED = {
  REVIEW_IN_PROGRESS: ['execute-create', 'delete'],
  CREATE_IN_PROGRESS: BUSY,
  CREATE_FAILED: FAILED,
  CREATE_COMPLETE: STABLE,
  ROLLBACK_IN_PROGRESS: BUSY,
  ROLLBACK_FAILED: ['delete'],
  ROLLBACK_COMPLETE: ['delete'],
  UPDATE_IN_PROGRESS: ['cancel'],
  UPDATE_COMPLETE_CLEANUP_IN_PROGRESS: BUSY,
  UPDATE_COMPLETE: STABLE,
  UPDATE_FAILED: FAILED,
  UPDATE_ROLLBACK_IN_PROGRESS: BUSY,
  UPDATE_ROLLBACK_FAILED: ['continue-rollback', 'delete', 'detect-drift'],
  UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS: BUSY,
  UPDATE_ROLLBACK_COMPLETE: STABLE,
  // Asked for again while it goes on, a deletion is simply the same one.
  DELETE_IN_PROGRESS: ['delete'],
  DELETE_FAILED: ['delete', 'force-delete'],
  DELETE_COMPLETE: ['delete'],
  IMPORT_IN_PROGRESS: BUSY,
  IMPORT_COMPLETE: STABLE,
  IMPORT_ROLLBACK_IN_PROGRESS: BUSY,
  IMPORT_ROLLBACK_FAILED: BUSY,
  IMPORT_ROLLBACK_COMPLETE: STABLE,
} as const satisfies Record<string, readonly StackCall[]>;

export type StackStatus = keyof typeof PERMITTED;

export const STACK_STATUSES = Object.keys(PERMITTED) as readonly StackStatus[];

export function permits(status: string, call: StackCall): boolean {
  if (!Object.hasOwn(PERMITTED, status)) return false;
  const calls: readonly StackCall[] = PERMITTED[status as StackStatus];
  return calls.includes(call);
}

export function inProgress(status: string): boolean {
  return status.endsWith('_IN_PROGRESS') && status !== 'REVIEW_IN_PROGRESS';
}
