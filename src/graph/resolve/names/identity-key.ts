import { type Parts, partsOf, symbolKey } from '../../../iam/parts.js';
import type { Symbolic, Value } from '../../../model/value.js';

/**
 * A text that two values share exactly when they are certainly the same name. Symbols are scoped:
 * parameter `Stage` of one stack is not parameter `Stage` of another. Undefined where a part is
 * not known at all.
 */
export function identityKey(value: Value): string | undefined {
  const parts = partsOf(value);
  return parts === undefined ? undefined : partsKey(parts);
}

export function partsKey(parts: Parts): string | undefined {
  const keys = parts.map((part) => (typeof part === 'string' ? part : symbolKey(part)));
  return keys.includes(undefined)
    ? undefined
    : keys.map((key, at) => (typeof parts[at] === 'string' ? key : `\${${key}}`)).join('');
}

/**
 * Region, account and the like are the same all over an estate unless stated; the name or id of one
 * stack (`AWS::StackName(service/main)`) is that stack's own, and not known to others.
 */
export function isEstates(symbol: Symbolic): boolean {
  return symbol.kind === 'pseudo' && !symbol.name.includes('(');
}

/** Stands for the part of a name that is not known, when names are compared as patterns. */
const HOLE = Symbol('hole');

/**
 * Whether two names may turn out to be the same when every symbol may be any text. False is
 * certain. Literal starts and ends are compared; that is sound and, for names, nearly exact.
 */
export function mayBeSame(a: Value, b: Value): boolean {
  const [x, y] = [partsOf(a), partsOf(b)];
  return x === undefined || y === undefined || partsMayBeSame(x, y);
}

export function partsMayBeSame(a: Parts, b: Parts): boolean {
  if (!startsAgree(a[0], b[0]) || !endsAgree(a.at(-1), b.at(-1))) return false;
  const [x, y] = [piecesOf(a), piecesOf(b)];
  if (x.every(isText) && y.every(isText)) return x.join('') === y.join('');
  return middlesFit(x, y);
}

type Piece = string | typeof HOLE;

function piecesOf(parts: Parts): readonly Piece[] {
  return parts.map((part) => (typeof part === 'string' ? part : HOLE));
}

function isText(piece: Piece): piece is string {
  return typeof piece === 'string';
}

function startsAgree(a: Parts[number] | undefined, b: Parts[number] | undefined): boolean {
  return typeof a !== 'string' || typeof b !== 'string' || a.startsWith(b) || b.startsWith(a);
}

function endsAgree(a: Parts[number] | undefined, b: Parts[number] | undefined): boolean {
  return typeof a !== 'string' || typeof b !== 'string' || a.endsWith(b) || b.endsWith(a);
}

/** Where one side is wholly literal, the other's literal pieces must occur in it in order. */
function middlesFit(a: readonly Piece[], b: readonly Piece[]): boolean {
  if (a.every(isText)) return occurInOrder(b, a.join(''));
  return b.every(isText) ? occurInOrder(a, b.join('')) : true;
}

function occurInOrder(pieces: readonly Piece[], text: string): boolean {
  let at = 0;
  for (const piece of pieces) {
    if (!isText(piece)) continue;
    const found = text.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return true;
}
