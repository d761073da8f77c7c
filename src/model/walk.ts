import type { Dict, List, Scalar, Symbolic, Text, Value } from './value.js';

/** The value under a key, or undefined where `value` is no dict or has no such key. */
export function get(value: Value | undefined, ...path: readonly string[]): Value | undefined {
  let at = value;
  // By index: no function is called more often, and an iterator for each call would be felt.
  for (let index = 0; index < path.length; index++) {
    at = at?.kind === 'dict' ? at.entries.get(path[index] as string)?.value : undefined;
  }
  return at;
}

/** An object under a key, placed at the key: where people look for a thing by its name. Undefined for all else. */
export function namedDict(holder: Value | undefined, key: string): Dict | undefined {
  const entry = holder?.kind === 'dict' ? holder.entries.get(key) : undefined;
  if (holder === undefined || entry?.value.kind !== 'dict') return undefined;
  return { ...entry.value, source: entry.keySource ?? holder.source, offset: entry.keyOffset };
}

/** The text of a scalar string; undefined for all else, numbers included. */
export function stringOf(value: Value | undefined): string | undefined {
  return value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : undefined;
}

/** A scalar as text, numbers and booleans as written; undefined for null and all else. */
export function textOf(value: Value | undefined): string | undefined {
  if (value?.kind !== 'scalar' || value.value === null) return undefined;
  return value.raw ?? String(value.value);
}

/**
 * The items of a list, or the value itself where a list is optional (IAM's `Action`). Undecided
 * choices contribute the items of both branches. Undefined gives nothing.
 */
export function* itemsOf(value: Value | undefined): Generator<Value> {
  if (value === undefined) return;
  if (value.kind === 'choice') {
    yield* itemsOf(value.whenTrue);
    yield* itemsOf(value.whenFalse);
  } else if (value.kind === 'list') {
    for (const item of value.items) {
      if (item.kind === 'choice') yield* itemsOf(item);
      else yield item;
    }
  } else if (!(value.kind === 'scalar' && value.value === null)) yield value;
}

/** All values that a value may turn out to be: itself, or the branches of its choice. */
export function* possibilities(value: Value): Generator<Exclude<Value, { kind: 'choice' }>> {
  if (value.kind !== 'choice') yield value;
  else {
    yield* possibilities(value.whenTrue);
    yield* possibilities(value.whenFalse);
  }
}

export interface PlacedSymbol {
  readonly symbol: Symbolic;
  readonly holder: Text;
}

/** Every symbol in a value, with the text that holds it, deep, in order; also what an unknown is made of, and fallbacks. */
export function* symbolsIn(value: Value): Generator<PlacedSymbol> {
  const found: PlacedSymbol[] = [];
  visitSymbols(value, (symbol, holder) => found.push({ symbol, holder }));
  yield* found;
}

/** The same for whole stacks, where an object for each symbol would be felt. */
export function visitSymbols(value: Value, visit: (symbol: Symbolic, holder: Text) => void): void {
  switch (value.kind) {
    case 'scalar':
      return;
    case 'text':
      for (const part of value.parts) {
        if (typeof part === 'string') continue;
        visit(part, value);
        if (part.kind === 'unknown' && part.of) visitSymbols(part.of, visit);
        if (part.otherwise) visitSymbols(part.otherwise, visit);
      }
      return;
    case 'list':
      for (const item of value.items) if (item.kind !== 'scalar') visitSymbols(item, visit);
      return;
    case 'dict':
      for (const entry of value.entries.values()) if (entry.value.kind !== 'scalar') visitSymbols(entry.value, visit);
      return;
    case 'choice':
      visitSymbols(value.whenTrue, visit);
      visitSymbols(value.whenFalse, visit);
  }
}

/** The only symbol of a text that is nothing else; undefined otherwise. */
export function loneSymbol(value: Value | undefined): Symbolic | undefined {
  if (value?.kind !== 'text' || value.parts.length !== 1) return undefined;
  const part = value.parts[0];
  return typeof part === 'string' ? undefined : part;
}

/**
 * One string of a value for people and for keys: symbols print as `${AWS::Region}`,
 * `${Table.Arn}`, `${param:Stage}`, `${export:name}`, `${ssm:/path}` (with the region where it is another:
 * `${ssm(eu-west-1):/path}`), `${secret}`, `${env:NAME}`, `${?}`. Two values with the same print and no unknown part are the same value.
 */
export function printValue(value: Value): string {
  switch (value.kind) {
    case 'scalar':
      return value.raw ?? String(value.value);
    case 'text':
      return value.parts.map((part) => (typeof part === 'string' ? part : printSymbol(part))).join('');
    case 'list':
      return `[${value.items.map(printValue).join(',')}]`;
    case 'dict':
      return `{${[...value.entries].map(([key, entry]) => `${key}:${printValue(entry.value)}`).join(',')}}`;
    case 'choice':
      return `\${if ${value.condition}: ${printValue(value.whenTrue)} else ${printValue(value.whenFalse)}}`;
  }
}

export function printSymbol(symbol: Symbolic): string {
  switch (symbol.kind) {
    case 'ref':
      return `\${${symbol.logicalId}}`;
    case 'attribute':
      return `\${${symbol.logicalId}.${symbol.attribute}}`;
    case 'pseudo':
      return `\${${symbol.name}}`;
    case 'parameter':
      return `\${param:${symbol.name}}`;
    case 'import':
      return `\${export:${printValue(symbol.exportName)}}`;
    case 'stack-output':
      return `\${stack${printRegion(symbol.region)}:${printValue(symbol.stackName)}.${symbol.output}}`;
    case 'compose-output':
      return `\${compose:${symbol.service}.${symbol.output}}`;
    case 'ssm-parameter':
      return `\${ssm${printRegion(symbol.region)}:${printValue(symbol.name)}}`;
    case 'secret':
      return '${secret}';
    case 'environment':
      return `\${env:${symbol.name}}`;
    case 'unknown':
      return '${?}';
  }
}

function printRegion(region: string | undefined): string {
  return region === undefined ? '' : `(${region})`;
}

/** True when two values are certainly the same; what is unknown is never the same as anything. */
export function sameValue(a: Value, b: Value): boolean {
  return !hasUnknown(a) && !hasUnknown(b) && printValue(a) === printValue(b);
}

function hasUnknown(value: Value): boolean {
  for (const { symbol } of symbolsIn(value)) if (symbol.kind === 'unknown') return true;
  return false;
}

export function scalar(value: Scalar['value'], at: Pick<Value, 'source' | 'offset'>): Scalar {
  return { kind: 'scalar', value, source: at.source, offset: at.offset };
}

export function list(items: readonly Value[], at: Pick<Value, 'source' | 'offset'>): List {
  return { kind: 'list', items, source: at.source, offset: at.offset };
}

/** A dict made by lowering; each entry is placed where its value stands. */
export function dict(entries: Iterable<readonly [string, Value]>, at: Pick<Value, 'source' | 'offset'>): Dict {
  const map = new Map<string, { keyOffset: number; value: Value }>();
  for (const [key, value] of entries) map.set(key, { keyOffset: at.offset, value });
  return { kind: 'dict', entries: map, source: at.source, offset: at.offset };
}

/** A text of the parts; a scalar when no symbol is among them. Adjacent strings are joined. */
export function text(parts: readonly (string | Symbolic)[], at: Pick<Value, 'source' | 'offset'>): Text | Scalar {
  const joined: (string | Symbolic)[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part;
    else if (part !== '') joined.push(part);
  }
  if (joined.every((part) => typeof part === 'string')) return scalar(joined.join(''), at);
  return { kind: 'text', parts: joined, source: at.source, offset: at.offset };
}
