import type { Parameter } from '../../../model/service.js';
import { locate, type Value } from '../../../model/value.js';
import { get, stringOf, textOf } from '../../../model/walk.js';
import type { StackIdentity, Template } from '../lowered.js';
import { resolveDynamicReferences } from './dynamic-references.js';
import { placedAt, type Scope, symbolic } from './scope.js';
import { splitText } from './split-text.js';

/** The template's parameters with what they are at this stage: the value given, else the default. */
export function bindParameters(template: Template, identity: StackIdentity): ReadonlyMap<string, Parameter> {
  const parameters = new Map<string, Parameter>();
  for (const [name, definition] of template.parameters) {
    const type = stringOf(get(definition, 'Type')) ?? 'String';
    const noEcho = textOf(get(definition, 'NoEcho'))?.toLowerCase() === 'true';
    const given = withDefault(identity.parameters.get(name), get(definition, 'Default'));
    const value = noEcho || given === undefined ? undefined : typed(given, type);
    parameters.set(name, { name, type, noEcho, location: locate(definition), ...(value && { value }) });
  }
  return parameters;
}

/** What a parent gives; where that is `AWS::NoValue`, in one branch or at all, the default. */
function withDefault(given: Value | undefined, fallback: Value | undefined): Value | undefined {
  if (given === undefined || isNothing(given)) return fallback;
  if (given.kind !== 'choice') return given;
  const whenTrue = withDefault(given.whenTrue, fallback) ?? given.whenTrue;
  const whenFalse = withDefault(given.whenFalse, fallback) ?? given.whenFalse;
  return { ...given, whenTrue, whenFalse };
}

function isNothing(value: Value): boolean {
  return value.kind === 'scalar' && value.value === null;
}

/** A parameter's text as its type makes it: a list, or the SSM parameter that it names. */
function typed(given: Value, type: string): Value {
  if (type.startsWith('AWS::SSM::Parameter::Value<')) return symbolic({ kind: 'ssm-parameter', name: given }, given);
  if (type !== 'CommaDelimitedList' && !type.startsWith('List<')) return resolveDynamicReferences(given);
  if (given.kind !== 'scalar' && given.kind !== 'text') return given;
  const split = splitText(given, ',');
  if (!split.complete) return given;
  return { kind: 'list', items: split.items.map(trimmed), source: given.source, offset: given.offset };
}

function trimmed(item: Value): Value {
  return item.kind === 'scalar' && typeof item.value === 'string' ? { ...item, value: item.value.trim() } : item;
}

/** `Ref` of a parameter. A NoEcho value never leaves its symbol, so it can be printed nowhere. */
export function parameterValue(parameter: Parameter, scope: Scope, at: Value): Value {
  if (parameter.value) return placedAt(parameter.value, at);
  return symbolic({ kind: 'parameter', stack: scope.identity.stack, name: parameter.name }, at);
}
