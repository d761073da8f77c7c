import type { Json, JsonObject } from './json.js';
import type {
  EvaluatedOutput,
  LiveResource,
  NameScope,
  NewPhysicalId,
  ParameterValues,
  ParsedTemplate,
  PseudoParameters,
  ResolvedParameters,
  Scope,
} from './template.js';

export type { Json, JsonObject } from './json.js';
export type * from './template.js';

export declare const maxInlineBytes: number;
export declare const maxBytes: number;
export declare function parseTemplate(body: string, given?: ReadonlyMap<string, string>): ParsedTemplate;
export declare function checkTemplate(template: ParsedTemplate): void;
export declare function resolveParameters(
  template: ParsedTemplate,
  given: ReadonlyMap<string, string | null>,
  previous: ReadonlyMap<string, string> | undefined,
  ssm: (name: string) => string | undefined,
): ResolvedParameters;
export declare function decideConditions(
  template: ParsedTemplate,
  parameters: ParameterValues,
  pseudo: PseudoParameters,
): ReadonlyMap<string, boolean>;
/** Asserts of the Rules section. */
export declare function checkRules(
  template: ParsedTemplate,
  parameters: ParameterValues,
  pseudo: PseudoParameters,
): void;
export declare function activeResources(
  template: ParsedTemplate,
  conditions: ReadonlyMap<string, boolean>,
): readonly string[];
/** @throws ServiceFault on a circle */
export declare function dependencies(
  template: ParsedTemplate,
  conditions: ReadonlyMap<string, boolean>,
): ReadonlyMap<string, ReadonlySet<string>>;
export declare function evaluate(value: Json, template: ParsedTemplate, scope: Scope): Json;
export declare function evaluateOutputs(template: ParsedTemplate, scope: Scope): readonly EvaluatedOutput[];
export declare function importNames(template: ParsedTemplate, scope: NameScope): readonly string[];
export declare function exportNames(template: ParsedTemplate, scope: NameScope): readonly string[];
export declare function physicalId(type: string, input: NewPhysicalId): string;
/** Where replacing keeps this name, CloudFormation refuses ("custom-named resource requires replacing"). */
export declare function customName(type: string, properties: JsonObject): string | undefined;
export declare function attributeOf(type: string, resource: LiveResource, attribute: string): Json | undefined;
export declare function updateKind(
  type: string,
  before: JsonObject,
  after: JsonObject,
): 'none' | 'in-place' | 'replace';
