import type { Definition, ResourceRecord, StableState } from './records.js';

export type OperationType = 'CREATE_STACK' | 'UPDATE_STACK' | 'DELETE_STACK' | 'ROLLBACK' | 'CONTINUE_ROLLBACK';

/**
 * forward: towards `after`. monitor: all of it stands, and alarms are listened to. rollback: towards `before`. cleanup: what was replaced or removed is deleted.
 * delete: everything goes. held: a nested stack that has done its part and waits for its root.
 */
export type Phase = 'forward' | 'monitor' | 'rollback' | 'cleanup' | 'delete' | 'held';

export interface OperationRecord {
  /** A rollback that follows a failure has an id of its own. */
  id: string;
  type: OperationType;
  /** What the whole is about: decides the names of the statuses. */
  kind: 'create' | 'update' | 'delete';
  readonly token?: string;
  /** The change set that it carries out. */
  readonly changeSetId?: string;
  phase: Phase;
  readonly after: Definition;
  /** The last stable state; absent for a creation. */
  readonly before?: StableState;
  tasks: TaskRecord[];
  /** Physical resources without a place in the stack any more. */
  garbage: GarbageRecord[];
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
  /** The logical id; for what is cleaned up with a number, as two physical resources may have had the same one. */
  readonly key: string;
  readonly logicalId: string;
  /** Keys of the tasks that must have ended well before. */
  readonly after: readonly string[];
  state: 'waiting' | 'running' | 'done' | 'failed';
  action: 'create' | 'update' | 'replace' | 'delete' | 'release';
  /** What the resource will be when it ends well; for a deletion what it was. */
  resource?: ResourceRecord;
  /** By a fault script or because a name is taken: known at the start, shown at the end. */
  failure?: string;
  /** Deleting leaves it standing, by policy. */
  readonly keep?: boolean;
}

export interface GarbageRecord {
  readonly resource: ResourceRecord;
  /** Kept by policy: DELETE_SKIPPED. */
  readonly keep: boolean;
  /** Made by this very operation: it goes on the way back, where what was replaced stays. */
  readonly fresh: boolean;
}
