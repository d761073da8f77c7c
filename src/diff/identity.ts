import type { Dict, Symbolic, Value } from '../model/value.js';
import { loneSymbol } from '../model/walk.js';

/**
 * One string per meaning: places do not count, nor the order of keys, nor whether a number stands in
 * quotes, which CloudFormation does not tell apart either. Unknown parts are the same when they are
 * unknown for the same reason: nothing says that they differ.
 */
export function identityOf(value: Value): string {
  switch (value.kind) {
    case 'scalar':
      return value.value === null ? 'null' : JSON.stringify(scalarText(value));
    case 'text':
      return `t${value.parts.map((part) => (typeof part === 'string' ? JSON.stringify(part) : symbolIdentity(part))).join('')}`;
    case 'list':
      return `[${value.items.map(identityOf).join(',')}]`;
    case 'dict':
      return `{${[...value.entries]
        .map(([key, entry]) => `${JSON.stringify(key)}:${identityOf(entry.value)}`)
        .sort()
        .join(',')}}`;
    case 'choice':
      return `?${JSON.stringify(value.condition)}(${identityOf(value.whenTrue)},${identityOf(value.whenFalse)})`;
  }
}

/** `True` is `true` to CloudFormation; `012` is not `12` to whatever takes it as text. */
export function scalarText(scalar: {
  readonly value: string | number | boolean | null;
  readonly raw?: string;
}): string {
  return typeof scalar.value === 'boolean' ? String(scalar.value) : (scalar.raw ?? String(scalar.value));
}

type Field = readonly [key: string, part: string | Value];

/** Whether two values have one identity; without writing it down, since most values of an estate are equal. */
export function sameMeaning(a: Value | undefined, b: Value | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  if (a.kind === 'scalar' && b.kind === 'scalar') {
    return a.value === b.value && a.raw === b.raw ? true : identityOf(a) === identityOf(b);
  }
  if (a.kind === 'list' && b.kind === 'list') {
    return a.items.length === b.items.length && a.items.every((item, at) => sameMeaning(item, b.items[at]));
  }
  if (a.kind === 'dict' && b.kind === 'dict') {
    return a.entries.size === b.entries.size && [...a.entries].every(([key, { value }]) => sameEntry(b, key, value));
  }
  if (a.kind === 'text' && b.kind === 'text') {
    return a.parts.length === b.parts.length && a.parts.every((part, at) => samePart(part, b.parts[at]));
  }
  if (a.kind === 'choice' && b.kind === 'choice') {
    return a.condition === b.condition && sameMeaning(a.whenTrue, b.whenTrue) && sameMeaning(a.whenFalse, b.whenFalse);
  }
  return false;
}

function samePart(a: string | Symbolic, b: string | Symbolic | undefined): boolean {
  if (typeof a === 'string' || typeof b === 'string' || b === undefined) return a === b;
  return sameFields(Object.entries(a), Object.entries(b)) || symbolIdentity(a) === symbolIdentity(b);
}

/** In one order, as symbols of one kind nearly always are. */
function sameFields(a: readonly Field[], b: readonly Field[]): boolean {
  return a.length === b.length && a.every(([key, part], at) => key === b[at]?.[0] && sameField(part, b[at][1]));
}

function sameField(a: string | Value, b: string | Value): boolean {
  return typeof a === 'string' || typeof b === 'string' ? a === b : sameMeaning(a, b);
}

function sameEntry(dict: Dict, key: string, value: Value): boolean {
  const other = dict.entries.get(key);
  return other !== undefined && sameMeaning(value, other.value);
}

function symbolIdentity(symbol: Symbolic): string {
  const parts = Object.entries(symbol).map(([key, part]) => `${key}=${partIdentity(part)}`);
  return `<${parts.sort().join(';')}>`;
}

function partIdentity(part: string | Value): string {
  return typeof part === 'string' ? JSON.stringify(part) : identityOf(part);
}

/**
 * Whether two values that do not mean the same could still turn out equal, because what stands for
 * one of them is only known at deployment. Text that stands outside the symbols decides against it.
 */
export function mayBeEqual(a: Value, b: Value): boolean {
  if (a.kind === 'choice') return mayBeEqual(a.whenTrue, b) || mayBeEqual(a.whenFalse, b);
  if (b.kind === 'choice') return mayBeEqual(b, a);
  if (a.kind === 'text' || b.kind === 'text') return textsMayBeEqual(a, b);
  if (a.kind === 'list' && b.kind === 'list')
    return a.items.length === b.items.length && a.items.every((item, at) => pairMayBeEqual(item, b.items[at]));
  if (a.kind === 'dict' && b.kind === 'dict')
    return (
      a.entries.size === b.entries.size &&
      [...a.entries].every(([key, { value }]) => pairMayBeEqual(value, b.entries.get(key)?.value))
    );
  return identityOf(a) === identityOf(b);
}

function pairMayBeEqual(a: Value, b: Value | undefined): boolean {
  return b !== undefined && (sameMeaning(a, b) || mayBeEqual(a, b));
}

function textsMayBeEqual(a: Value, b: Value): boolean {
  if (areOtherResources(loneSymbol(a), loneSymbol(b))) return false;
  if (loneSymbol(a) ?? loneSymbol(b)) return true;
  const [first, second] = [literalEnds(a), literalEnds(b)];
  if (first === undefined || second === undefined) return false;
  return startsAlike(first.head, second.head) && startsAlike(first.tail, second.tail);
}

/** Two ids, or two attributes of one name, of two resources; any other lone symbol may stand for anything. */
function areOtherResources(a: Symbolic | undefined, b: Symbolic | undefined): boolean {
  if (a?.kind === 'ref' && b?.kind === 'ref') return true;
  return a?.kind === 'attribute' && b?.kind === 'attribute' && a.attribute === b.attribute;
}

/** The text before the first symbol and, reversed, after the last; both are all of it without one. */
function literalEnds(value: Value): { readonly head: string; readonly tail: string } | undefined {
  if (value.kind === 'scalar') return { head: scalarText(value), tail: reversed(scalarText(value)) };
  if (value.kind !== 'text') return undefined;
  const [first, last] = [value.parts[0], value.parts.at(-1)];
  return { head: typeof first === 'string' ? first : '', tail: typeof last === 'string' ? reversed(last) : '' };
}

function startsAlike(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

function reversed(text: string): string {
  return [...text].reverse().join('');
}
