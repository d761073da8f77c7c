import type { Definition, ResourceRecord, StableState } from './state.js';

export type OperationType = 'CREATE_STACK' | 'UPDATE_STACK' | 'DELETE_STACK' | 'ROLLBACK' | 'CONTINUE_ROLLBACK';

/**
 * forward: towards `after`. rollback: towards `before`. cleanup: what was replaced or removed is deleted.
 * delete: everything goes. held: a nested stack that has done its part and waits for its root.
 */
export type Phase = 'forward' | 'rollback' | 'cleanup' | 'delete' | 'held';

export interface OperationRecord {
  /** A rollback that follows a failure has an id of its own. */
  id: string;
  type: OperationType;
  /** What the whole is about: decides the names of the statuses. */
  readonly kind: 'create' | 'update' | 'delete';
  readonly token?: string;
  phase: Phase;
  readonly after: Definition;
  /** The last stable state; absent for a creation. */
  readonly before?: StableState;
  tasks: TaskRecord[];
  /** Physical resources without a place in the stack any more. */
  garbage: GarbageRecord[];
  /** Why the forward phase ended. */
  failure?: string;
  readonly disableRollback: boolean;
  readonly onFailure: 'ROLLBACK' | 'DELETE' | 'DO_NOTHING';
  /** Stack policy for this update alone. */
  readonly policyDuringUpdate?: string;
  /** Resources that a deletion leaves. */
  readonly retain: readonly string[];
  readonly force: boolean;
  /** Resources that a continued rollback leaves as they are. */
  readonly skip: readonly string[];
  readonly retainExceptOnCreate: boolean;
}

export interface TaskRecord {
  readonly logicalId: string;
  /** Logical ids whose tasks must have ended before. */
  readonly after: readonly string[];
  state: 'waiting' | 'running' | 'done' | 'failed';
  /** What the resource will be when it ends well. */
  next?: ResourceRecord;
  action?: 'create' | 'update' | 'replace' | 'delete';
  /** Said by a fault script or by the name being taken: known at the start, shown at the end. */
  failure?: string;
  /** The place in `garbage` that it removes. */
  readonly garbage?: number;
}

export interface GarbageRecord {
  readonly resource: ResourceRecord;
  /** Kept by policy: DELETE_SKIPPED. */
  readonly keep: boolean;
}
