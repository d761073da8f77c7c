import type { Dict, Value } from '../../../model/value.js';
import { get, stringOf, textOf } from '../../../model/walk.js';

/** `{ Ref: … }`, `{ Condition: … }`, `{ "Fn::…": … }`, or a text or choice that is not decided. */
export function isIntrinsic(value: Value | undefined): boolean {
  if (value?.kind === 'text' || value?.kind === 'choice') return true;
  const key = onlyKey(value);
  return key !== undefined && (key === 'Ref' || key === 'Condition' || key.startsWith('Fn::'));
}

export function isNoValue(value: Value | undefined): boolean {
  return stringOf(get(value, 'Ref')) === 'AWS::NoValue';
}

export interface IfBranches {
  readonly condition: string;
  readonly whenTrue: Value;
  readonly whenFalse: Value;
}

/** The parts of a well-formed `Fn::If`; undefined for anything else. */
export function ifBranches(value: Value | undefined): IfBranches | undefined {
  const parts = onlyKey(value) === 'Fn::If' ? get(value, 'Fn::If') : undefined;
  if (parts?.kind !== 'list' || parts.items.length !== 3) return undefined;
  const [name, whenTrue, whenFalse] = parts.items;
  const condition = stringOf(name);
  if (condition === undefined || whenTrue === undefined || whenFalse === undefined) return undefined;
  return { condition, whenTrue, whenFalse };
}

/** The logical id that a `Ref` or `Fn::GetAtt` names; a plain string is none. */
export function logicalIdIn(value: Value | undefined): string | undefined {
  if (onlyKey(value) === 'Ref') return stringOf(get(value, 'Ref'));
  const attribute = onlyKey(value) === 'Fn::GetAtt' ? get(value, 'Fn::GetAtt') : undefined;
  if (attribute?.kind === 'list') return stringOf(attribute.items[0]);
  return stringOf(attribute)?.split('.')[0];
}

/** The value with each `Ref` of a parameter replaced by the parameter's value, deep, as the transform does. */
export function resolveParameters(value: Value, parameters: ReadonlyMap<string, Value>): Value {
  if (value.kind === 'list') return { ...value, items: value.items.map((item) => resolveParameters(item, parameters)) };
  if (value.kind !== 'dict') return value;
  const key = onlyKey(value);
  if (key === 'Ref') return parameters.get(stringOf(get(value, 'Ref')) ?? '') ?? value;
  if (key === 'Fn::Sub') return resolveSub(value, parameters);
  return resolveEntries(value, parameters);
}

function resolveEntries(value: Dict, parameters: ReadonlyMap<string, Value>): Dict {
  const entries = [...value.entries].map(
    ([key, entry]) => [key, { ...entry, value: resolveParameters(entry.value, parameters) }] as const,
  );
  return { ...value, entries: new Map(entries) };
}

/** Known names are filled in; the function stays one, as the transform leaves it. */
function resolveSub(value: Dict, parameters: ReadonlyMap<string, Value>): Value {
  const argument = value.entries.get('Fn::Sub');
  const template = stringOf(argument?.value);
  if (argument === undefined || template === undefined) return resolveEntries(value, parameters);
  const filled = template.replace(
    /\$\{([^}!]+)\}/g,
    (whole, name: string) => textOf(parameters.get(name.trim())) ?? whole,
  );
  const text = { kind: 'scalar' as const, value: filled, source: value.source, offset: value.offset };
  return { ...value, entries: new Map([['Fn::Sub', { ...argument, value: text }]]) };
}

function onlyKey(value: Value | undefined): string | undefined {
  if (value?.kind !== 'dict' || value.entries.size !== 1) return undefined;
  return value.entries.keys().next().value;
}
