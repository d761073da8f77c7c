import type { Declarations } from './declarations.js';
import type { Location } from './location.js';
import type { LogicalId } from './names.js';
import type { Dict, Value } from './value.js';

/**
 * A template in CloudFormation's shape before its intrinsic functions are evaluated. A
 * CloudFormation file is one as it stands; serverless.yml and SAM are lowered to one; then one
 * evaluator (`evaluateTemplate`) makes the `Stack` for all four formats.
 *
 * Intrinsic functions stand in long form only (`{ "Fn::Sub": … }`, `{ "Ref": … }`): the parser
 * turns short tags into it. Texts may already hold symbols (serverless.yml's `${ssm:…}`).
 */
export interface Template {
  readonly file: string;
  readonly location: Location;
  readonly parameters: ReadonlyMap<string, Value>;
  readonly mappings: ReadonlyMap<string, Value>;
  readonly conditions: ReadonlyMap<string, Value>;
  readonly resources: ReadonlyMap<LogicalId, TemplateResource>;
  readonly outputs: ReadonlyMap<string, { readonly value: Value; readonly location: Location }>;
  /**
   * Set where something that is not run may add to it, and what (`the plugin x`, `the macro y`): a name
   * that it does not define is then unknown rather than a mistake.
   */
  readonly addedTo?: string;
  /**
   * What is deployed, whole: the file as it stands (CloudFormation and the CDK), or the document that
   * lowering wrote (SAM, serverless.yml). Sections and attributes that nothing here reads are in it too.
   */
  readonly document?: Value;
}

export interface TemplateResource {
  readonly logicalId: LogicalId;
  readonly type: string;
  readonly properties: Dict;
  readonly condition?: string;
  readonly dependsOn: readonly LogicalId[];
  readonly deletionPolicy?: string;
  readonly updateReplacePolicy?: string;
  readonly location: Location;
  /** See `Resource` for these; set by lowering. */
  readonly id?: string;
  readonly constructPath?: string;
  readonly label?: string;
  readonly constructedAt?: Location;
  readonly declarations?: Declarations;
  readonly code?: readonly string[];
  /** How the Serverless Framework would pack that code. */
  readonly packing?: Packing;
  readonly madeFor?: string;
  /** Other attributes of a resource that lowering wrote, such as `UpdatePolicy`; they stand in `Template.document`. */
  readonly attributes?: ReadonlyMap<string, Value>;
}

/** What serverless.yml says of the archive of a function or layer: `package:` of the service and its own. */
export interface Packing {
  /** Repository path of the folder that patterns start from. */
  readonly folder: string;
  /** An archive that was made already, as it is written: a path from `root`, or an address in S3. */
  readonly artifact?: string;
  /** Folder of the definition. */
  readonly root: string;
  /** Globs of files that are left out unless one of `patterns` takes them. */
  readonly excludes: readonly string[];
  /** In order, the last that matches a file decides; those with `!` leave it out. What matches none is in. */
  readonly patterns: readonly string[];
  readonly leavesDevDependencies: boolean;
  /** Plugins of the definition, which may build code in their own way. */
  readonly plugins: readonly string[];
}
