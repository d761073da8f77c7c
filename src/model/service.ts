import type { Declarations } from './declarations.js';
import type { Location } from './location.js';
import type { LogicalId, ServiceName, StackKey, StageName } from './names.js';
import type { Template } from './template.js';
import type { Dict, Value } from './value.js';

export type Format = 'serverless' | 'sam' | 'cloudformation' | 'cdk';

/** All services at one stage: as proposed (the working tree) or as deployed. */
export interface Estate {
  readonly stage: StageName;
  readonly services: readonly Service[];
}

/**
 * One deployable unit with a stable identity. Whatever its format, its stacks hold plain
 * CloudFormation resources: serverless.yml and SAM are lowered to what their tools would deploy.
 */
export interface Service {
  readonly name: ServiceName;
  readonly format: Format;
  /** The definition, relative to the repository root. */
  readonly file: string;
  /** Its folder, `.` for the root. */
  readonly directory: string;
  readonly owner?: string;
  readonly stacks: readonly Stack[];
  /** `dependsOn` of Compose and the like: names of services of this estate that must come first. */
  readonly dependsOn: readonly DeclaredOrder[];
  /** Every repository file that was read for it: the definition, includes, nested templates. */
  readonly inputs: readonly string[];
  readonly location: Location;
}

export interface DeclaredOrder {
  readonly on: ServiceName;
  readonly location: Location;
}

export interface Stack {
  readonly key: StackKey;
  readonly service: ServiceName;
  /** `main`, a CDK artifact id, or the path of logical ids to a nested stack. */
  readonly id: string;
  /** The deployed name at this stage; symbolic when nothing states it. */
  readonly name: Value;
  readonly file: string;
  /** As stated by the definition or stackgate.yml; absent when nothing does. */
  readonly region?: string;
  readonly account?: string;
  readonly parameters: ReadonlyMap<string, Parameter>;
  /** Tags of the stack itself, as its tool would set them; absent where nothing states any. */
  readonly tags?: ReadonlyMap<string, Value>;
  /** Set where the definition asks for it (the CDK manifest). */
  readonly terminationProtection?: true;
  /** Topics that CloudFormation tells of the stack's events. */
  readonly notificationArns?: readonly Value[];
  readonly resources: ReadonlyMap<LogicalId, Resource>;
  readonly outputs: readonly Output[];
  /**
   * What the tool resolves when it deploys although no resource holds it: settings under `custom`
   * in serverless.yml that scripts and plugins use. A deploy fails without them all the same.
   */
  readonly references?: readonly { readonly holder: string; readonly value: Value }[];
  /** For a nested stack: the `AWS::CloudFormation::Stack` resource that creates it. */
  readonly parent?: { readonly stack: StackKey; readonly logicalId: LogicalId };
  /** Stacks of the same service that must come first (the CDK manifest). */
  readonly dependsOn: readonly { readonly on: StackKey; readonly location: Location }[];
  /** What it was evaluated from, and what is deployed; absent only where nothing was read. */
  readonly template?: Template;
  readonly location: Location;
}

export interface Parameter {
  readonly name: string;
  readonly type: string;
  readonly noEcho: boolean;
  /** What it is at this stage: an override, else the default; absent when neither is there or it is NoEcho. */
  readonly value?: Value;
  readonly location: Location;
}

export interface Output {
  readonly name: string;
  readonly value: Value;
  readonly exportName?: Value;
  readonly presence: Presence;
  readonly location: Location;
}

/** Whether a conditional part is deployed at this stage. Parts that are `never` are left out. */
export type Presence = 'always' | 'maybe';

export interface Resource {
  readonly stack: StackKey;
  readonly service: ServiceName;
  readonly logicalId: LogicalId;
  /** What people call it: the function key in serverless.yml, else the logical id. */
  readonly id: string;
  /** CDK's construct path, for reports. */
  readonly constructPath?: string;
  /** What reports call it where that is not `id`: its construct's path within the stack. */
  readonly label?: string;
  /** Where in the repository's own code its construct is made, as far as the CDK noted that. */
  readonly constructedAt?: Location;
  readonly type: string;
  /** Evaluated: no intrinsic function is left, what is unknown is symbolic. */
  readonly properties: Dict;
  readonly presence: Presence;
  readonly dependsOn: readonly LogicalId[];
  readonly deletionPolicy?: string;
  readonly updateReplacePolicy?: string;
  /** What the team says this function or workflow needs; absent when it says nothing. */
  readonly declarations?: Declarations;
  /** Repository paths of its code: folders or files; for a function or layer that has local code. */
  readonly code?: readonly string[];
  /**
   * For a resource that a tool makes out of something shorter (a permission out of an event): the
   * logical id or function id of what it was made for.
   */
  readonly madeFor?: string;
  readonly location: Location;
}

export type {
  Declarations,
  Outcome,
  SubscribeDeclaration,
  TargetDeclaration,
  UseDeclaration,
  UseVerb,
} from './declarations.js';
