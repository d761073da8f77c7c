import type { Parameter } from '../model/service.js';
import type { Value } from '../model/value.js';
import { loneSymbol } from '../model/walk.js';
import { type Json, type JsonObject, jsonAt } from './json.js';
import { stubParameter } from './stub-parameter.js';
import type { WriteContext } from './write-context.js';
import { literalText, secretReference } from './write-symbol.js';

export interface ParameterValues {
  readonly values: ReadonlyMap<string, string>;
  readonly noEcho: readonly string[];
  readonly secrets: ReadonlyMap<string, string>;
}

/**
 * What every declared parameter of a root stack is given: the value at this stage, else the default, else
 * a stub. A parameter that another stack's output fills is bound to it; NoEcho ones are only named.
 *
 * @param declared the Parameters section as it is deployed
 * @param secret what somebody gave for a NoEcho parameter
 */
export function parameterValues(
  declared: JsonObject,
  context: WriteContext,
  secret: (name: string) => string | undefined,
): ParameterValues {
  const values = new Map<string, string>();
  const secrets = new Map<string, string>();
  const noEcho: string[] = [];
  for (const [name, definition] of Object.entries(declared)) {
    if (isNoEcho(definition)) {
      noEcho.push(name);
      const value = secret(name) ?? missingSecret(name, definition, context);
      if (value !== undefined) secrets.set(name, value);
      continue;
    }
    const value = givenValue(name, definition, context);
    if (value !== undefined) values.set(name, value);
  }
  return { values, noEcho, secrets };
}

function isNoEcho(definition: Json): boolean {
  return String(jsonAt(definition, 'NoEcho') ?? '').toLowerCase() === 'true';
}

/** A default is the template's own affair; without one somebody must give a value, or a stub stands in. */
function missingSecret(name: string, definition: Json, { needs }: WriteContext): string | undefined {
  if (jsonAt(definition, 'Default') !== undefined) return undefined;
  return needs.stub('parameter', name, stubParameter(name, definition));
}

/** Undefined for one that a binding fills. */
function givenValue(name: string, definition: Json, context: WriteContext): string | undefined {
  const { stack, needs } = context;
  const parameter = stack.parameters.get(name);
  const fallback = jsonAt(definition, 'Default');
  if (parameter?.value === undefined) {
    if (fallback !== undefined && fallback !== null) return plainText(fallback);
    return needs.stub('parameter', name, stubParameter(name, definition));
  }
  if (isBound(name, parameter.value, context)) return undefined;
  return textOfParameter(parameter, parameter.value, fallback, context);
}

function plainText(value: Json): string {
  return Array.isArray(value)
    ? value.map(plainText).join(',')
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);
}

/** Binds the parameter where its whole value is an output of another stack. */
function isBound(parameter: string, value: Value, context: WriteContext): boolean {
  const { needs, mainOf, target } = context;
  const symbol = loneSymbol(value);
  if (symbol?.kind === 'stack-output') {
    const stackName = literalText(symbol.stackName, context);
    const { output, region } = symbol;
    needs.bind({ parameter, stackName, output, ...(region !== undefined && { region }) });
    return true;
  }
  const main = symbol?.kind === 'compose-output' ? mainOf(symbol.service) : undefined;
  if (main === undefined || symbol?.kind !== 'compose-output') return false;
  const region = main.target.region === target.region ? {} : { region: main.target.region };
  needs.bind({ parameter, stackName: main.stackName, output: symbol.output, ...region });
  return true;
}

/** The value as it is passed: a list with commas, a name in Parameter Store as the name. */
function textOfParameter({ type }: Parameter, value: Value, fallback: Json | undefined, context: WriteContext): string {
  const symbol = loneSymbol(value);
  if (symbol?.kind === 'ssm-parameter' && type.startsWith('AWS::SSM::Parameter::Value<'))
    return literalText(symbol.name, context);
  if (value.kind === 'list') return value.items.map((item) => literalText(item, context)).join(',');
  if (typeof fallback === 'string' && fallback.includes('{{resolve:') && symbol !== undefined) return fallback;
  if (symbol?.kind === 'ssm-parameter') return `{{resolve:ssm:${literalText(symbol.name, context)}}}`;
  if (symbol?.kind === 'secret') return secretReference(literalText(symbol.name, context));
  return literalText(value, context);
}
