import type { Target } from '../../../model/plan.js';
import type { Json, JsonObject } from './json.js';

export type RetentionPolicy = 'Delete' | 'Retain' | 'Snapshot' | 'RetainExceptOnCreate';

/** A resource as it is written: nothing in it is evaluated. */
export interface TemplateResource {
  readonly logicalId: string;
  readonly type: string;
  readonly properties: JsonObject;
  readonly condition?: string;
  readonly dependsOn: readonly string[];
  /** CloudFormation's own default where none is written: `Snapshot` for RDS clusters and lone instances, else `Delete`. */
  readonly deletionPolicy: RetentionPolicy;
  /** `Delete` where none is written. */
  readonly updateReplacePolicy: RetentionPolicy;
  readonly metadata?: Json;
  readonly creationPolicy?: Json;
  readonly updatePolicy?: Json;
}

export interface ParameterDeclaration {
  readonly type: string;
  readonly default?: string;
  readonly noEcho: boolean;
  readonly allowedValues?: readonly string[];
  readonly allowedPattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minValue?: number;
  readonly maxValue?: number;
  readonly description?: string;
  readonly constraintDescription?: string;
}

export interface OutputDeclaration {
  readonly value: Json;
  readonly exportName?: Json;
  readonly condition?: string;
  readonly description?: string;
}

/** A template as the service sees it: loops expanded, functions in long form, nothing evaluated. */
export interface ParsedTemplate {
  /** As it was given. */
  readonly body: string;
  /** UTF-8 bytes of `body`. */
  readonly bytes: number;
  readonly description?: string;
  readonly metadata?: Json;
  readonly parameters: ReadonlyMap<string, ParameterDeclaration>;
  /** Map name → top key → second key → value. */
  readonly mappings: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, Json>>>;
  readonly conditions: ReadonlyMap<string, Json>;
  readonly rules: ReadonlyMap<string, Json>;
  readonly resources: ReadonlyMap<string, TemplateResource>;
  readonly outputs: ReadonlyMap<string, OutputDeclaration>;
  /** Names of macros; `AWS::LanguageExtensions` is the only one that is carried out here. */
  readonly transforms: readonly string[];
}

/** Parameter values as `Ref` sees them. */
export type ParameterValues = ReadonlyMap<string, string | readonly string[]>;

/** Without `AWS::`. */
export interface PseudoParameters {
  readonly accountId: string;
  readonly region: string;
  readonly stackName: string;
  readonly stackId: string;
  readonly partition: string;
  readonly urlSuffix: string;
  readonly notificationArns: readonly string[];
}

/** What is known before any resource exists. */
export interface NameScope {
  readonly parameters: ParameterValues;
  readonly pseudo: PseudoParameters;
  /** Each condition decided. */
  readonly conditions: ReadonlyMap<string, boolean>;
}

export interface ResourceView {
  readonly physicalId: string;
  /** Undefined where the type has no such attribute. */
  attribute(name: string): Json | undefined;
}

/** All that evaluation asks for. Whatever is missing outside is thrown as a `ServiceFault` by what is asked. */
export interface Scope extends NameScope {
  /** Undefined for one that does not exist (its condition does not hold). */
  resource(logicalId: string): ResourceView | undefined;
  importValue(name: string): string;
  stackOutput(stackName: string, output: string, region?: string): string;
  /** Undefined where Parameter Store has none of that name. The version is not passed on. */
  ssm(name: string): string | undefined;
  /** `secretsmanager:…` or `ssm-secure:…`, as it stands between `{{resolve:` and `}}`. */
  secret(reference: string): string;
  /**
   * The text that stands for a value which only an update makes known. What takes such a value apart is not
   * known either: it must not fail for a form that the value does not have yet.
   */
  readonly unknown?: string;
}

export interface EvaluatedOutput {
  readonly name: string;
  readonly value: string;
  readonly exportName?: string;
  readonly description?: string;
}

export interface ResolvedParameters {
  readonly values: ParameterValues;
  /** As given, for `DescribeStacks`; defaults included. NoEcho values are not masked here. */
  readonly shown: ReadonlyMap<string, string>;
  /** For SSM types: what the named parameter holds. */
  readonly resolved: ReadonlyMap<string, string>;
}

/** What a physical id is made of. */
export interface NewPhysicalId {
  readonly stackName: string;
  readonly logicalId: string;
  /** Evaluated. */
  readonly properties: JsonObject;
  readonly target: Target;
  /** The same salt gives the same id; a replacement needs another. */
  readonly salt: string;
}

export interface LiveResource {
  readonly physicalId: string;
  /** Evaluated. */
  readonly properties: JsonObject;
  readonly logicalId: string;
  readonly stackName: string;
  readonly target: Target;
}
