import type { Target } from '../../../model/plan.js';
import type { OperationRecord } from './operation.js';
import type { Scheduled } from './queue.js';

/** A value as templates evaluate to. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

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
  readonly templates: { readonly url: string; readonly body: string }[];
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
  ssm: NamedValue[];
  readonly external: {
    exports: NamedValue[];
    ssm: NamedValue[];
    secrets: NamedValue[];
    stackOutputs: { readonly stackName: string; outputs: NamedValue[] }[];
  };
}

export interface NamedValue {
  readonly name: string;
  readonly value: string;
}

/** `ClientRequestToken`: the same call with it again is answered as before, another call is refused. */
export interface TokenRecord {
  readonly token: string;
  readonly action: string;
  readonly stackId: string;
  readonly answer: { readonly [key: string]: Json };
  /** The input, so that a token with other input is told apart. */
  readonly digest: string;
}

/** What a stack is asked to be. */
export interface Definition {
  /** `Original` bytes. */
  readonly body: string;
  /** Values as given, `UsePreviousValue` already replaced by the value; defaults are not in it. */
  readonly given: readonly NamedValue[];
  readonly tags: readonly NamedValue[];
  readonly capabilities: readonly string[];
  readonly notificationArns: readonly string[];
  readonly roleArn?: string;
  readonly rollbackConfiguration?: Json;
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
  operation?: OperationRecord;
  /** Newest first. */
  lastOperations: { readonly type: string; readonly id: string }[];
  /** Oldest first. */
  readonly events: EventRecord[];
  /** Earlier answers of DescribeStacks, oldest first; kept only where a fault script has stale reads. */
  past: PastView[];
}

export interface StableState {
  readonly definition: Definition;
  readonly resources: Record<string, ResourceRecord>;
  readonly outputs: readonly OutputRecord[];
  readonly outputImports: readonly string[];
}

/** What a read answered until `until`; null where the thing did not exist. */
export interface PastView {
  readonly until: number;
  readonly view: Json;
}

export interface ResourceRecord {
  readonly logicalId: string;
  readonly type: string;
  physicalId: string;
  /** Evaluated. */
  properties: { [key: string]: Json };
  /** Metadata and such, evaluated not at all: a difference in it alone is an update too. */
  metadata?: string;
  status: string;
  statusReason?: string;
  updatedAt: number;
  deletionPolicy: string;
  updateReplacePolicy: string;
  /** Logical ids it depends on, for the order of removal. */
  dependsOn: string[];
  /** Export names its properties import. */
  imports: string[];
  /** True where the first attempt to create it failed: nothing stands behind it. */
  missing?: boolean;
}

export interface OutputRecord {
  readonly key: string;
  readonly value: string;
  readonly description?: string;
  readonly exportName?: string;
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
  /** JSON text. */
  readonly properties?: string;
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
