import type { Symbolic, Value } from '../model/value.js';
import { printSymbol, textOf } from '../model/walk.js';

/** A string as pieces: what is known, and symbols for what is not. */
export type Parts = readonly (string | Symbolic)[];

/** The pieces of a scalar or a text; undefined for null, lists, dicts and undecided choices. */
export function partsOf(value: Value | undefined): Parts | undefined {
  if (value?.kind === 'text') return value.parts;
  const known = textOf(value);
  return known === undefined ? undefined : [known];
}

/** For people: `arn:aws:sqs:${AWS::Region}:…`. */
export function printParts(parts: Parts): string {
  return parts.map((part) => (typeof part === 'string' ? part : printSymbol(part))).join('');
}

/** The text where all of it is known. */
export function literalOf(parts: Parts): string | undefined {
  return parts.every((part) => typeof part === 'string') ? parts.join('') : undefined;
}

/**
 * What a symbol is compared by: the same key means the same text at run time. Unlike its print it
 * tells the stacks apart; `undefined` for a symbol that equals nothing, not even itself.
 */
export function symbolKey(symbol: Symbolic): string | undefined {
  switch (symbol.kind) {
    case 'unknown':
      return undefined;
    case 'ref':
    case 'attribute':
    case 'parameter':
      return `${symbol.stack} ${printSymbol(symbol)}`;
    default:
      return printSymbol(symbol);
  }
}

/** Splits at a literal separator, into `limit` pieces at most; the last keeps the rest. */
export function splitParts(parts: Parts, separator: string, limit: number): readonly Parts[] {
  const pieces: (string | Symbolic)[][] = [[]];
  for (const part of parts) {
    if (typeof part !== 'string') {
      pieces.at(-1)?.push(part);
      continue;
    }
    let rest = part;
    for (let at = rest.indexOf(separator); at !== -1 && pieces.length < limit; at = rest.indexOf(separator)) {
      if (at > 0) pieces.at(-1)?.push(rest.slice(0, at));
      pieces.push([]);
      rest = rest.slice(at + separator.length);
    }
    if (rest !== '') pieces.at(-1)?.push(rest);
  }
  return pieces;
}

/** Joins neighbouring strings and drops empty ones, so that equal texts have equal parts. */
export function joinParts(...lists: readonly Parts[]): Parts {
  const joined: (string | Symbolic)[] = [];
  for (const parts of lists)
    for (const part of parts) {
      const last = joined.at(-1);
      if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part;
      else if (part !== '') joined.push(part);
    }
  return joined;
}
