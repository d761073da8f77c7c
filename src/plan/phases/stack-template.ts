import type { LogicalId } from '../../model/names.js';
import type { Target } from '../../model/plan.js';
import type { JsonObject } from '../../package/json.js';
import { placeOf } from '../place.js';

/** The template of one stack with what was found in it: all that templates between two of them are made from. */
export interface StackTemplate {
  /** Functions in long form. */
  readonly document: JsonObject;
  /** Outputs that are there, by key. */
  readonly outputs: ReadonlyMap<string, OutputFact>;
  readonly imports: readonly ImportFact[];
  /** What CloudFormation would compare with what is deployed, by where it stands; asked for where it matters. */
  readonly leaves: () => ReadonlyMap<string, Leaf>;
  /** Those whose bodies are at hand. */
  readonly nested: ReadonlyMap<LogicalId, NestedTemplate>;
}

export interface Leaf {
  readonly text: string;
  /** Nothing in it is for CloudFormation to find out. */
  readonly isKnown: boolean;
}

export interface NestedTemplate {
  /** Of its body; stands in the `TemplateURL` of the resource. */
  readonly digest: string;
  readonly template: StackTemplate;
}

export interface OutputFact {
  /** Undefined for no export, and for a name that is not known. */
  readonly exportName?: string;
  readonly value: ValueFact;
}

/** What a value is made of, as far as the template tells. */
export interface ValueFact {
  /** Evaluated; what only the deployed stack knows stands there by name. Two values with one text are made in the same way. */
  readonly text: string;
  /** Resources of the stack; without an attribute it is `Ref`. */
  readonly refs: readonly { readonly logicalId: LogicalId; readonly attribute?: string }[];
  /** Names of exports. */
  readonly imports: readonly string[];
  /** Parameters without a value that is known. */
  readonly parameters: readonly string[];
  /** A NoEcho parameter or a secret is in it. */
  readonly isSecret: boolean;
}

/** Where a template imports: the path to the object with `Fn::ImportValue` or `Fn::GetStackOutput`. */
export interface ImportFact {
  readonly path: readonly (string | number)[];
  /** Undefined where it is not known. */
  readonly name?: string;
}

/** What stands in one place of the cloud, and what shall. */
export interface TemplatePair {
  readonly deployed?: StackTemplate;
  readonly proposed?: StackTemplate;
}

const weak = 'stack-output ';

/**
 * The name under which an output that is read by `Fn::GetStackOutput` stands among imports: a weak reference, which
 * CloudFormation does not guard. No export is called so.
 */
export function weakName({ account, region }: Target, stackName: string, output: string): string {
  return `${weak}${JSON.stringify([account, region, stackName, output])}`;
}

export interface WeakReference {
  readonly target: Target;
  readonly stackName: string;
  readonly output: string;
}

export function weakReference(name: string): WeakReference | undefined {
  if (!name.startsWith(weak)) return undefined;
  const [account = '', region = '', stackName = '', output = ''] = JSON.parse(
    name.slice(weak.length),
  ) as readonly string[];
  return { target: { account, region }, stackName, output };
}

/** For people. */
export function importLabel(name: string): string {
  const reference = weakReference(name);
  return reference === undefined ? name : `output ${reference.output} of ${reference.stackName}`;
}

/** Identity of what is imported, for whoever imports from a place. */
export function importedAt(target: Target, name: string): string {
  return weakReference(name) === undefined ? placeOf(target, name) : name;
}

/** The output that an export, or a weak reference, is of. */
export function outputNamed({ outputs }: StackTemplate, name: string): OutputFact | undefined {
  const reference = weakReference(name);
  if (reference !== undefined) return outputs.get(reference.output);
  for (const output of outputs.values()) if (output.exportName === name) return output;
  return undefined;
}
