import type { Dict, List, Placed, Value } from '../../../model/value.js';
import { stringOf } from '../../../model/walk.js';
import { isIntrinsic, resolveParameters } from '../intrinsic/intrinsic.js';
import type { Lowering } from '../lowering.js';

/** Tells a mistake; what it belongs to is in the message. */
export type Tell = (message: string, at: Placed) => void;

export function teller(lowering: Lowering, code: string): Tell {
  return (message, at) => lowering.problem(code, message, at);
}

/**
 * What may turn out to be anything, so that nothing is said of it: a value that another macro works out
 * before SAM looks. Functions stay functions when the transform looks, references to parameters among them,
 * but for what it works out itself (see `withParameters`).
 */
export function isOpen(lowering: Lowering, value: Value): boolean {
  if (value.kind === 'text' || value.kind === 'choice') return true;
  if (value.kind !== 'dict') return false;
  return value.entries.has('Fn::Transform') || (lowering.extended && isIntrinsic(value));
}

/**
 * The value with parameters filled in where they are named, as the transform does it in some places; a
 * parameter without a value here is open.
 */
export function withParameters(lowering: Lowering, value: Value): Value {
  if (value.kind === 'list') return { ...value, items: value.items.map((item) => withParameters(lowering, item)) };
  if (value.kind !== 'dict') return value;
  const [key, only] = value.entries.size === 1 ? ([...value.entries][0] ?? []) : [];
  const name = key === 'Ref' ? stringOf(only?.value) : undefined;
  if (name !== undefined) return parameterAt(lowering, name, value);
  if (key === 'Fn::Sub') return resolveParameters(value, lowering.parameters);
  const entries = [...value.entries].map(
    ([under, entry]) => [under, { ...entry, value: withParameters(lowering, entry.value) }] as const,
  );
  return { ...value, entries: new Map(entries) };
}

function parameterAt(lowering: Lowering, name: string, reference: Dict): Value {
  const { source, offset } = reference;
  const known = lowering.parameters.get(name);
  if (known !== undefined) return { ...known, source, offset };
  if (!lowering.template.parameters.has(name)) return reference;
  return {
    kind: 'text',
    parts: [{ kind: 'unknown', reason: `the parameter ${name} has no value here` }],
    source,
    offset,
  };
}

/** Absent, or what the transform takes for it: `''`, `0`, `false`, `[]`, `{}`. */
export function isBlank(value: Value | undefined): boolean {
  switch (value?.kind) {
    case undefined:
      return true;
    case 'scalar':
      return !value.value;
    case 'list':
      return value.items.length === 0;
    case 'dict':
      return value.entries.size === 0;
    default:
      return false;
  }
}

/** The map, functions included; anything else but an open value is told. Undefined where there is none. */
export function expectMap(lowering: Lowering, tell: Tell, value: Value | undefined, name: string): Dict | undefined {
  if (value?.kind === 'dict') return value;
  if (value !== undefined && !isOpen(lowering, value)) tell(`${name} is to be a map.`, value);
  return undefined;
}

export function expectList(lowering: Lowering, tell: Tell, value: Value | undefined, name: string): List | undefined {
  if (value?.kind === 'list') return value;
  if (value !== undefined && !isOpen(lowering, value)) tell(`${name} is to be a list.`, value);
  return undefined;
}

export function expectTexts(lowering: Lowering, tell: Tell, value: Value | undefined, name: string): void {
  const list = expectList(lowering, tell, value, name);
  for (const item of list?.items ?? []) expectText(lowering, tell, item, `Each item of ${name}`);
}

export function expectText(lowering: Lowering, tell: Tell, value: Value | undefined, name: string): void {
  if (value === undefined || stringOf(value) !== undefined || isOpen(lowering, value)) return;
  tell(`${name} is to be a text; functions cannot stand here.`, value);
}

export function expectFlag(lowering: Lowering, tell: Tell, value: Value | undefined, name: string): void {
  if (value === undefined || isOpen(lowering, value)) return;
  if (value.kind !== 'scalar' || typeof value.value !== 'boolean')
    tell(`${name} is to be true or false; functions cannot stand here.`, value);
}

/** The entries of a map; of anything else, and of a function, none. */
export function* partsOf(value: Value | undefined): Generator<readonly [string, Value]> {
  if (value?.kind !== 'dict' || isIntrinsic(value)) return;
  for (const [key, entry] of value.entries) yield [key, entry.value];
}
