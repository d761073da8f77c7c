import { type Literal, Malformed, type Piece } from './syntax.js';

/** Where something other than plain text stands, and what it is. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly piece: Piece;
}

/** The text from `start` to `end` with what was found in it; found things are in order. */
export function cutPieces(text: string, found: readonly Found[], start: number, end: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  for (const one of found) {
    if (one.start > at) pieces.push(text.slice(at, one.start));
    pieces.push(one.piece);
    at = one.end;
  }
  if (end > at) pieces.push(text.slice(at, end));
  return pieces;
}

/** @param orText whether a word that is no literal stands for itself, as parameters do */
export function literalOf(word: string, orText = false): Literal['value'] {
  if (word === 'true') return true;
  if (word === 'false') return false;
  if (word === 'null') return null;
  const number = Number(word);
  if (!Number.isNaN(number)) return number;
  if (orText) return word;
  throw new Malformed(`\`${word}\` is neither a source nor a quoted text`);
}

/** Single quotes hold text as it stands, double quotes a JSON string. */
export function stringLiteral(quoted: string): string {
  if (quoted.startsWith("'")) return quoted.slice(1, -1);
  try {
    return String(JSON.parse(quoted));
  } catch {
    throw new Malformed(`${quoted} is no JSON string`);
  }
}
