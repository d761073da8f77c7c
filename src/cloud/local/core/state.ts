import type { Target } from '../../../model/plan.js';
import type { Json, JsonObject } from '../template/json.js';
import type { Scheduled } from './due.js';
import type { GarbageRecord, OperationRecord } from './operation.js';
import type { Definition, NamedValue, OutputRecord, ResourceRecord, StableState } from './records.js';

export type * from './records.js';

/**
 * All that the embedded cloud knows, as plain JSON: what is due is a record in `queue`, never a closure,
 * so that another process can go on from it. The engine changes it in place; `snapshot` copies it.
 * What is keyed by names that callers choose freely (exports, tags, urls) is a list, never an object.
 */
export interface CloudState {
  readonly version: 1;
  readonly seed: string;
  /** Milliseconds since the epoch. */
  now: number;
  /** How many ids were given out. */
  ids: number;
  /** Order of what is due at the same moment. */
  sequence: number;
  queue: Scheduled[];
  readonly regions: RegionState[];
  templates: { readonly url: string; readonly body: string }[];
  /** How often each rule of the fault script matched, by its place. */
  readonly faultMatches: number[];
}

/** One account and region. */
export interface RegionState {
  readonly target: Target;
  /** Deleted ones too; they answer by id. */
  readonly stacks: StackRecord[];
  changeSets: ChangeSetRecord[];
  readonly tokens: TokenRecord[];
  /** Parameter Store as `AWS::SSM::Parameter` resources fill it. */
  ssm: NamedValue[];
  /** Given names of resources that no stack has any more: retained, or a failed deletion. They stay taken. */
  readonly leftBehind: { readonly type: string; readonly name: string }[];
  /** Alarms that were told of. */
  alarms?: { readonly arn: string; readonly state: AlarmState }[];
  /** What was changed outside of CloudFormation. */
  drifts?: DriftRecord[];
  detections?: DetectionRecord[];
  readonly external: {
    exports: NamedValue[];
    ssm: NamedValue[];
    secrets: NamedValue[];
    stackOutputs: { readonly stackName: string; outputs: NamedValue[] }[];
  };
}

export type AlarmState = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';

/** By its physical id: what is replaced has not drifted. */
export interface DriftRecord {
  readonly stackId: string;
  readonly physicalId: string;
  readonly how: 'MODIFIED' | 'DELETED';
  /** JSON pointers into the properties; an empty value is none. */
  readonly differences: readonly { readonly path: string; readonly expected: string; readonly actual: string }[];
}

export interface DetectionRecord {
  readonly id: string;
  readonly stackId: string;
  readonly startedAt: number;
  /** Resources that differ, once it is known. */
  drifted?: number;
}

/** What the last detection found. */
export interface StackDrift {
  readonly at: number;
  readonly drifted: number;
  readonly resources: readonly (Pick<ResourceRecord, 'logicalId' | 'type' | 'physicalId'> &
    Pick<DriftRecord, 'differences'> & { readonly how: DriftRecord['how'] | 'IN_SYNC' })[];
}

/** `ClientRequestToken`: the same call with it again is answered as before, another call is refused. */
export interface TokenRecord {
  readonly token: string;
  readonly action: string;
  readonly stackName: string;
  readonly answer: JsonObject;
  /** The input, so that a token with other input is told apart. */
  readonly digest: string;
}

export interface StackRecord {
  readonly id: string;
  readonly name: string;
  readonly target: Target;
  status: string;
  statusReason?: string;
  readonly createdAt: number;
  updatedAt?: number;
  deletedAt?: number;
  /** Undefined until the first operation (`REVIEW_IN_PROGRESS`). */
  definition?: Definition;
  /** What it was when it last succeeded, for `RollbackStack`. */
  stable?: StableState;
  resources: Record<string, ResourceRecord>;
  outputs: OutputRecord[];
  /** Export names that its outputs import. */
  outputImports: string[];
  parentId?: string;
  rootId?: string;
  /** The resource of the parent that this stack is. */
  parentLogicalId?: string;
  changeSetId?: string;
  terminationProtection: boolean;
  stackPolicy?: string;
  disableRollback: boolean;
  deletionMode?: string;
  drift?: StackDrift;
  operation?: OperationRecord;
  /** What a rollback that failed has still to clean up. */
  garbage: GarbageRecord[];
  /** Newest first. */
  lastOperations: { readonly type: string; readonly id: string }[];
  /** Oldest first. */
  readonly events: EventRecord[];
  /** Earlier answers of DescribeStacks, oldest first; kept only where a fault script has stale reads. */
  past: PastView[];
}

/** What a read answered until `until`; null where the thing did not exist. */
export interface PastView {
  readonly until: number;
  readonly view: Json;
}

export interface EventRecord {
  readonly id: string;
  readonly at: number;
  readonly operationId: string;
  readonly operationType: string;
  readonly logicalId: string;
  readonly physicalId: string;
  readonly type: string;
  readonly status: string;
  readonly reason?: string;
  readonly token?: string;
}

export interface ChangeSetRecord {
  readonly id: string;
  readonly name: string;
  readonly stackId: string;
  readonly stackName: string;
  readonly type: 'CREATE' | 'UPDATE';
  readonly description?: string;
  readonly createdAt: number;
  readonly definition: Definition;
  readonly operationId: string;
  readonly onStackFailure?: string;
  readonly token?: string;
  status: string;
  executionStatus: string;
  statusReason?: string;
  changes: ChangeRecord[];
  past: PastView[];
}

export interface ChangeRecord {
  readonly action: 'Add' | 'Modify' | 'Remove';
  readonly logicalId: string;
  readonly physicalId?: string;
  readonly type: string;
  readonly replacement?: 'True' | 'False' | 'Conditional';
  readonly policyAction?: string;
  readonly scope: readonly string[];
  readonly details: readonly ChangeDetail[];
}

export interface ChangeDetail {
  readonly attribute: string;
  readonly name?: string;
  readonly requiresRecreation?: 'Always' | 'Never' | 'Conditionally';
  readonly evaluation: 'Static' | 'Dynamic';
}
