import { missingParameter } from './dynamic-references.js';
import { invalid } from './fault.js';
import { checkConstraints, itemsOf } from './parameter-constraints.js';
import type { ParameterDeclaration, ParsedTemplate, ResolvedParameters } from './template.js';

/**
 * Values for a deployment. `given` holds null for `UsePreviousValue`; `previous` are the raw values that the
 * stack has, undefined for a new one. What is not given counts with its default, not with its previous value.
 *
 * @throws ServiceFault `ValidationError`
 */
export function resolveParameters(
  template: ParsedTemplate,
  given: ReadonlyMap<string, string | null>,
  previous: ReadonlyMap<string, string> | undefined,
  ssm: (name: string) => string | undefined,
): ResolvedParameters {
  refuseUnknown(template, given);
  const shown = rawValues(template, given, previous);
  const values = new Map<string, string | readonly string[]>();
  const resolved = new Map<string, string>();
  for (const [name, declaration] of template.parameters) {
    const raw = shown.get(name) ?? '';
    checkConstraints(name, declaration, raw);
    const inner = storedType(declaration);
    const value = inner === undefined ? raw : stored(raw, ssm);
    if (inner !== undefined) resolved.set(name, value);
    values.set(name, itemsOf(inner ?? declaration.type, value) ?? value);
  }
  return { values, shown, resolved };
}

function refuseUnknown(template: ParsedTemplate, given: ReadonlyMap<string, unknown>): void {
  const unknown = [...given.keys()].filter((name) => !template.parameters.has(name)).sort();
  if (unknown.length > 0) throw invalid(`Parameters: [${unknown.join(', ')}] do not exist in the template`);
}

function rawValues(
  template: ParsedTemplate,
  given: ReadonlyMap<string, string | null>,
  previous: ReadonlyMap<string, string> | undefined,
): ReadonlyMap<string, string> {
  const raw = new Map<string, string>();
  const missing: string[] = [];
  for (const [name, declaration] of template.parameters) {
    const value = given.get(name) === null ? kept(name, previous) : (given.get(name) ?? declaration.default);
    if (value === undefined) missing.push(name);
    else raw.set(name, value);
  }
  if (missing.length > 0) throw invalid(`Parameters: [${missing.sort().join(', ')}] must have values`);
  return raw;
}

function kept(name: string, previous: ReadonlyMap<string, string> | undefined): string {
  const value = previous?.get(name);
  if (value !== undefined) return value;
  throw invalid(
    `Invalid input for parameter key ${name}. Cannot specify usePreviousValue as true for a parameter key not in the previous template`,
  );
}

/** `List<String>` for `AWS::SSM::Parameter::Value<List<String>>`. */
function storedType({ type }: ParameterDeclaration): string | undefined {
  return /^AWS::SSM::Parameter::Value<(.+)>$/.exec(type)?.[1];
}

function stored(name: string, ssm: (name: string) => string | undefined): string {
  const value = ssm(name);
  if (value === undefined) throw missingParameter(name);
  return value;
}
