import type { OperationSettings, RollbackTriggers, Target } from '../model/plan.js';

/** Time as a run sees it; the embedded cloud's clock does not wait. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
}

/** A cloud by account and region. */
export interface Cloud {
  at(target: Target): CloudFormation;
  readonly clock: Clock;
}

/**
 * CloudFormation as planning and deploying need it. Every call may throw a `CloudError`; none retries.
 * Reads may be stale: only a token or an operation id ties an answer to a call.
 */
export interface CloudFormation {
  /** Undefined for a name without a stack. By stack id also a deleted one. */
  describeStack(nameOrId: string): Promise<StackDescription | undefined>;
  /** All that are not deleted, nested ones included, in name order. */
  listStacks(): Promise<readonly StackDescription[]>;
  /** The `Original` template body; undefined where there is no such stack. */
  originalTemplate(nameOrId: string): Promise<string | undefined>;
  createChangeSet(input: NewChangeSet): Promise<{ readonly changeSetId: string; readonly stackId: string }>;
  /** Undefined where there is none of that name: never made, executed, or deleted. */
  describeChangeSet(stack: string, changeSet: string): Promise<ChangeSetDescription | undefined>;
  executeChangeSet(stack: string, changeSet: string, token: string): Promise<void>;
  /** Succeeds also where there is none. */
  deleteChangeSet(stack: string, changeSet: string): Promise<void>;
  /** Succeeds also where there is no such stack. */
  deleteStack(nameOrId: string, token: string): Promise<void>;
  cancelUpdate(nameOrId: string, token: string): Promise<void>;
  /** Without resources to skip, ever: skipping leaves template and reality apart. */
  continueRollback(nameOrId: string, token: string): Promise<void>;
  /** For `CREATE_FAILED` and `UPDATE_FAILED`, back to the last stable state. */
  rollbackStack(nameOrId: string, token: string): Promise<void>;
  /** Newest first, back to and without `until`, or of so many pages at most; all when both are absent. */
  events(nameOrId: string, until?: string, pages?: number): Promise<readonly StackEvent[]>;
  exports(): Promise<readonly ExportDescription[]>;
  /** Names of the stacks that import it. */
  importers(exportName: string): Promise<readonly string[]>;
  /** What it is made of, in logical-id order or CloudFormation's own. */
  resources(nameOrId: string): Promise<readonly StackResource[]>;
  /** The stack policy as JSON text; undefined without one. */
  stackPolicy(nameOrId: string): Promise<string | undefined>;
  /** Begins to look for drift. @returns the detection's id */
  detectDrift(nameOrId: string): Promise<string>;
  driftDetection(id: string): Promise<DriftDetection>;
  /** Resources that differ from their template, as the last detection found them. */
  driftedResources(nameOrId: string): Promise<readonly DriftedResource[]>;
}

export interface StackResource {
  readonly logicalId: string;
  /** Empty as long as it has none. */
  readonly physicalId: string;
  readonly type: string;
  readonly status: string;
}

export interface DriftDetection {
  readonly status: 'running' | 'complete' | 'failed';
  /** Of a complete one. */
  readonly drifted?: boolean;
  readonly reason?: string;
}

export interface DriftedResource {
  readonly logicalId: string;
  readonly type: string;
  readonly how: 'modified' | 'deleted';
  /** JSON pointers into the properties, as CloudFormation gives them; no values, which may be secret. */
  readonly paths: readonly string[];
}

export interface StackDescription {
  readonly stackId: string;
  readonly stackName: string;
  readonly status: string;
  readonly statusReason?: string;
  /** NoEcho values come masked, as `****`. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly tags: Readonly<Record<string, string>>;
  readonly outputs: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string>>;
  readonly capabilities: readonly string[];
  readonly terminationProtection: boolean;
  readonly roleArn?: string;
  readonly notificationArns: readonly string[];
  readonly triggers?: RollbackTriggers;
  /** Set for a nested stack: its root. */
  readonly rootId?: string;
  readonly createdAt: number;
  readonly updatedAt?: number;
  /** The latest first; a rollback is an operation of its own. */
  readonly lastOperations: readonly { readonly id: string; readonly type: string }[];
}

export interface NewChangeSet {
  readonly stackName: string;
  readonly changeSetName: string;
  readonly type: 'CREATE' | 'UPDATE';
  readonly templateBody: string;
  /** `null` keeps the current value (`UsePreviousValue`). */
  readonly parameters: Readonly<Record<string, string | null>>;
  readonly tags: Readonly<Record<string, string>>;
  readonly capabilities: readonly string[];
  readonly token: string;
  readonly description?: string;
  readonly settings?: OperationSettings;
}

export interface ChangeSetDescription {
  readonly changeSetId: string;
  readonly name: string;
  readonly stackId: string;
  /** CREATE_PENDING, CREATE_IN_PROGRESS, CREATE_COMPLETE, FAILED, DELETE_…. */
  readonly status: string;
  /** AVAILABLE, UNAVAILABLE, EXECUTE_IN_PROGRESS, EXECUTE_COMPLETE, EXECUTE_FAILED, OBSOLETE. */
  readonly executionStatus: string;
  readonly statusReason?: string;
  /** True where it failed only because nothing differs; both wordings of CloudFormation are known. */
  readonly empty: boolean;
  readonly changes: readonly ResourceChange[];
}

export interface ResourceChange {
  readonly action: 'Add' | 'Modify' | 'Remove' | 'Import' | 'Dynamic';
  readonly logicalId: string;
  readonly type: string;
  readonly replacement?: 'True' | 'False' | 'Conditional';
}

export interface StackEvent {
  readonly id: string;
  readonly at: number;
  readonly stackId: string;
  readonly stackName: string;
  readonly logicalId: string;
  readonly physicalId: string;
  readonly type: string;
  readonly status: string;
  readonly reason?: string;
  /** `ClientRequestToken` of the call that began it. */
  readonly token?: string;
  readonly operationId?: string;
}

export interface ExportDescription {
  readonly name: string;
  readonly value: string;
  readonly stackId: string;
}

/** Why a call failed, as far as a deployer must tell. Anything else is `other`, with AWS's own code in `awsCode`. */
export type CloudErrorCode =
  | 'throttled'
  /** 5xx, a reset connection, a time-out: it may have happened or not. */
  | 'unreachable'
  | 'credentials-expired'
  | 'access-denied'
  | 'already-exists'
  | 'not-found'
  /** The change set is not one that can be executed or deleted now. */
  | 'change-set-status'
  /** The token was used for another operation. */
  | 'token-used'
  /** The stack is in a status that does not permit the call, or busy. */
  | 'stack-status'
  | 'insufficient-capabilities'
  | 'limit-exceeded'
  | 'termination-protected'
  | 'validation'
  | 'other';

export class CloudError extends Error {
  readonly code: CloudErrorCode;
  /** `ValidationError`, `AlreadyExistsException`, …: as AWS spells it. */
  readonly awsCode: string;

  constructor(code: CloudErrorCode, awsCode: string, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = 'CloudError';
    this.code = code;
    this.awsCode = awsCode;
  }

  /** The same call may be made again: it was not done, or doing it twice is the same (a token guards it). */
  get retryable(): boolean {
    return this.code === 'throttled' || this.code === 'unreachable';
  }
}
