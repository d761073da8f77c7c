import type { EdgeKind, Mechanism } from './edge.js';
import type { LogicalId, ServiceName, StackKey, StageName } from './names.js';

/** Where a stack lives. Exports, names and quotas are per account and region. */
export interface Target {
  readonly account: string;
  readonly region: string;
}

/**
 * One root stack ready to be deployed: all that CloudFormation is given. The template's bytes lie in
 * the artefact store under their digest, so that no plan, journal or log holds a template.
 */
export interface PackagedStack {
  readonly key: StackKey;
  readonly service: ServiceName;
  readonly stackName: string;
  readonly target: Target;
  /** SHA-256 of the template body's UTF-8 bytes, hex. */
  readonly templateDigest: string;
  /** UTF-8 bytes. */
  readonly templateBytes: number;
  /** Values by parameter name; a NoEcho parameter stands in `noEcho` and not here. */
  readonly parameters: Readonly<Record<string, string>>;
  /** NoEcho parameters: given from outside the plan, or kept as they are. Never printed, never stored. */
  readonly noEcho: readonly string[];
  /** Parameters whose values are outputs of other stacks, asked for when the step begins. */
  readonly bindings: readonly Binding[];
  readonly tags: Readonly<Record<string, string>>;
  readonly capabilities: readonly string[];
  /** Code and nested templates that the template refers to, by digest, in the order of `key`. */
  readonly artefacts: readonly Artefact[];
  /** What was not known and stands in for it; only the embedded cloud accepts any. */
  readonly stubs: readonly Stub[];
  /** Absent: whatever the stack has stays. */
  readonly settings?: OperationSettings;
}

/**
 * What an operation is done with besides template, parameters and tags. CloudFormation keeps each of them until another
 * update says otherwise, so a restore gives back what the stack had.
 */
export interface OperationSettings {
  /** Role that CloudFormation acts with. */
  readonly roleArn?: string;
  /** SNS topics that hear of each event; empty takes them away, absent leaves them. */
  readonly notificationArns?: readonly string[];
  /** Alarms that roll the operation back; without alarms it takes the triggers away, absent leaves them. */
  readonly triggers?: RollbackTriggers;
}

/** `RollbackConfiguration`: at most 5 alarms, 0 to 180 minutes after the operation in which they still count. */
export interface RollbackTriggers {
  /** ARNs of CloudWatch alarms. */
  readonly alarms: readonly string[];
  readonly minutes: number;
}

/** `${cf:stack.Output}`, a Compose output: resolved by the deployer, not by CloudFormation. */
export interface Binding {
  readonly parameter: string;
  readonly stackName: string;
  readonly output: string;
  /** The other stack's region where it is not this one's. */
  readonly region?: string;
}

export interface Artefact {
  /** The object key that the template names. */
  readonly key: string;
  readonly digest: string;
  /** Repository path it was made from. */
  readonly path: string;
}

/** Something outside the estate, or not known without running code, and the value put in its place. */
export interface Stub {
  readonly kind:
    | 'import'
    | 'stack-output'
    | 'ssm-parameter'
    | 'secret'
    | 'parameter'
    | 'environment'
    | 'artefact'
    | 'unknown';
  /** What it is of: the export's name, the parameter's, the reason. */
  readonly name: string;
  readonly value: string;
}

/** A stack as the cloud has it now: what a plan is compared with and what a restore brings back. */
export interface DeployedStack {
  readonly key: StackKey;
  readonly service: ServiceName;
  readonly stackName: string;
  readonly target: Target;
  readonly templateDigest: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly noEcho: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
  /** CloudFormation's status, such as `UPDATE_COMPLETE`. */
  readonly status: string;
  /** The operation that last changed it; empty when the cloud does not say. */
  readonly lastOperation: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** Export name to value. */
  readonly exports: Readonly<Record<string, string>>;
  /** Names of the exports that it imports. */
  readonly imports: readonly string[];
  readonly terminationProtection: boolean;
  /** What it acknowledged; unknown when absent. */
  readonly capabilities?: readonly string[];
  readonly settings?: OperationSettings;
}

/** What is needed to bring a stack back. "As it was" means these, not physical ids or data. */
export interface RestorePoint {
  readonly templateDigest: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** Kept by `UsePreviousValue`, as nobody can read them. */
  readonly noEcho: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
  readonly capabilities: readonly string[];
  readonly settings?: OperationSettings;
  /** Digests of `parameters`, `tags` and the template together; what a comparison prints. */
  readonly fingerprint: string;
}

/** `deploy:payments/main`, `delete:legacy/main`; `keep:payments/main` and `detach:orders/main` for what goes before. */
export type StepId = string & { readonly __flavour?: 'StepId' };

export type StepKind = 'create' | 'update' | 'delete';
/** Before the commit point everything can be taken back; after it only what nobody needs goes away. */
export type Phase = 'expand' | 'contract';

/**
 * Which part of its stack's way a step is, where one stack is deployed more than once in a run because an export that
 * others use changes. `keep`: the new template with what is still used of the old one beside it. `detach`: the deployed
 * template with an import replaced by the value that it has. `complete`: the proposed template.
 */
export interface StepPart {
  readonly kind: 'keep' | 'detach' | 'complete';
  /** From 1, in the order in which the stack goes through them. */
  readonly number: number;
  readonly of: number;
  /** For the reviewer: `keeps the export shop-Topic until orders/main has moved`. */
  readonly text: string;
  /** Exports that the stack no longer imports after this step, which is looked at before any other step relies on it. */
  readonly releases?: readonly string[];
}

export interface PlanStep {
  readonly id: StepId;
  readonly kind: StepKind;
  readonly phase: Phase;
  /** Absent where the stack has this step alone. Steps of one stack follow each other by hard orders. */
  readonly part?: StepPart;
  readonly stack: StackKey;
  readonly service: ServiceName;
  readonly stackName: string;
  readonly target: Target;
  /** What to deploy; absent for a deletion. */
  readonly deploy?: PackagedStack;
  /** Fingerprint of the stack as the plan saw it, `absent` when there was none. If that moved, the step stops. */
  readonly expects: string;
  /** Why it is in the plan, in words, at least one: `its template differs`, `code of charge differs`. */
  readonly reasons: readonly string[];
  readonly changes: readonly StepChange[];
  /** Stateful resources of a stack that is new in this run: it is kept when the run is taken back. */
  readonly stateful: readonly LogicalId[];
  /** True where only the values of bindings may differ: it is asked and may turn out unchanged. */
  readonly mayBeUnchanged: boolean;
  /** Expected seconds, for the order among steps that are ready; never for a decision. */
  readonly estimate: number;
}

/** One resource that a step touches. */
export interface StepChange {
  readonly logicalId: LogicalId;
  readonly type: string;
  readonly action: 'added' | 'changed' | 'replaced' | 'removed';
  readonly certainty: 'certain' | 'possible';
  /** In words, for people. */
  readonly summary: string;
  /** Set where nothing brings back what is lost, and what that is: `items of OrdersTable`. */
  readonly irreversible?: string;
}

export type Strength = 'hard' | 'soft';

/** `step` waits for `after`. A hard order is one that the deploy fails without. */
export interface PlanOrder {
  readonly step: StepId;
  readonly after: StepId;
  readonly strength: Strength;
  /** At least one; the first is the strongest. */
  readonly because: readonly OrderReason[];
}

export interface OrderReason {
  readonly kind: EdgeKind | 'declared' | 'drops';
  readonly mechanism?: Mechanism;
  /** In words: `imports shop-OrdersTopic`. */
  readonly text: string;
}

/** A stack that is not touched but on which a step rests, or which rests on one. */
export interface Neighbour {
  readonly stack: StackKey;
  readonly stackName: string;
  readonly target: Target;
  readonly fingerprint: string;
}

/** A serialisable DAG of stack steps with a commit point. The same input gives the same bytes. */
export interface Plan {
  readonly schemaVersion: 1;
  /** SHA-256 over the canonical JSON of everything below. */
  readonly fingerprint: string;
  readonly stage: StageName;
  /** Its data may be lost: no waiver is needed, and new stateful stacks are deleted on the way back. */
  readonly ephemeral: boolean;
  /** In an order that satisfies all of `order`; by name among equals. */
  readonly steps: readonly PlanStep[];
  readonly order: readonly PlanOrder[];
  /** Soft orders that were given up because they close a circle. */
  readonly cut: readonly PlanOrder[];
  /** Stacks that need nothing. */
  readonly unchanged: readonly StackKey[];
  readonly neighbours: readonly Neighbour[];
}

/** Why no plan was made, or why it must not run. A plan with any of these is refused. */
export interface PlanRefusal {
  readonly code:
    | 'hard-cycle'
    | 'export-in-use'
    | 'export-missing'
    | 'stateful-removal'
    | 'stateful-replacement'
    | 'stack-unusable'
    | 'stack-busy'
    | 'name-taken'
    | 'too-large'
    | 'unknown-value'
    | 'protected'
    /** It has not passed the stage before. */
    | 'promotion';
  readonly stack?: StackKey;
  /** What it is about: logical id, export, the stacks of a cycle in order. */
  readonly subject: string;
  /** What is wrong and what to do, for people. */
  readonly message: string;
}

export type PlanResult =
  | {
      readonly kind: 'planned';
      readonly plan: Plan;
      /** Templates that the planner made for the steps between, by digest: to be stored before the run. None when absent. */
      readonly bodies?: ReadonlyMap<string, string>;
    }
  | { readonly kind: 'refused'; readonly refusals: readonly PlanRefusal[] };
