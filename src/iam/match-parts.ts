import type { Symbolic } from '../model/value.js';
import { type Token, tokensInclude, tokensMeet } from './glob.js';
import { literalOf, type Parts, splitParts, symbolKey } from './parts.js';

export type Match = 'yes' | 'no' | 'unknown';
/** Whether a pattern has to match some or all of what its target stands for. */
export type Extent = 'some' | 'all';

/** Or: one yes is enough. */
export function strongest(answers: readonly Match[]): Match {
  if (answers.includes('yes')) return 'yes';
  return answers.includes('unknown') ? 'unknown' : 'no';
}

/** And: one no is enough. */
export function weakest(answers: readonly Match[]): Match {
  if (answers.includes('no')) return 'no';
  return answers.includes('unknown') ? 'unknown' : 'yes';
}

export function not(answer: Match): Match {
  if (answer === 'unknown') return answer;
  return answer === 'yes' ? 'no' : 'yes';
}

/**
 * Does a pattern match a target, both with symbols? Yes and no are certain, but for names that AWS
 * makes up: those are taken to hold their logical id and to differ from each other.
 */
export function matchParts(pattern: Parts, target: Parts, extent: Extent): Match {
  const sure = extent === 'some' ? tokensMeet : tokensInclude;
  if (sure(certain(pattern, 'pattern'), certain(target, 'target')) === true) return 'yes';
  if (differInLength(pattern, target) || !mayBeNamed(pattern, target) || !mayBeNamed(target, pattern)) return 'no';
  const keepNames = pattern.some(isMadeUp) && target.some(isMadeUp);
  const possible = tokensMeet(open(pattern, keepNames), open(target, keepNames));
  if (possible === false) return 'no';
  // Some of the target is matched, only not all of it, whatever their common symbols stand for.
  return extent === 'all' && symbolsOf(pattern) === symbolsOf(target) ? 'no' : 'unknown';
}

/** Undefined is never the same: a symbol that nobody knows is another on each side. */
function symbolsOf(parts: Parts): string | number {
  const keys = parts.flatMap((part) => (typeof part === 'string' ? [] : [symbolKey(part)]));
  return keys.includes(undefined) ? Number.NaN : keys.sort().join(' ');
}

/** Symbols as tokens that equal only themselves; what nobody knows equals nothing on the other side. */
function certain(parts: Parts, side: string): readonly Token[] {
  return parts.flatMap((part) =>
    typeof part === 'string' ? part.split('') : [`symbol ${symbolKey(part) ?? `unknown in ${side}`}`],
  );
}

/** Symbols as any text; names that AWS makes up may stay themselves. */
function open(parts: Parts, keepNames: boolean): readonly Token[] {
  return parts.flatMap((part) => {
    if (typeof part === 'string') return part.split('');
    return keepNames && isMadeUp(part) ? [`symbol ${symbolKey(part)}`] : ['*'];
  });
}

type Named = Symbolic & { readonly kind: 'ref' | 'attribute' };

/** The name of a resource whose definition gives none. */
function isMadeUp(part: string | Symbolic): part is Named {
  if (typeof part === 'string') return false;
  return part.kind === 'ref' || (part.kind === 'attribute' && !part.attribute.startsWith('Outputs.'));
}

/** Names are cut to what a service allows; this much of the logical id is left. */
const keptOfLogicalId = 8;

/** A made-up name is `stack-LogicalId-random`: a literal without the logical id is another name. */
function mayBeNamed(known: Parts, madeUp: Parts): boolean {
  const literal = literalOf(known)?.toLowerCase();
  if (literal === undefined || literal.includes('*')) return true;
  return madeUp
    .filter(isMadeUp)
    .every(({ logicalId }) => literal.includes(logicalId.slice(0, keptOfLogicalId).toLowerCase()));
}

/**
 * As `matchParts`, where names hold no separator: `ui-${Stage}/*` is never `ui-src-${Stage}/a`, for
 * their first pieces differ.
 */
export function matchPath(pattern: Parts, target: Parts, extent: Extent, separator: string): Match {
  const answer = matchParts(pattern, target, extent);
  return answer === 'unknown' && piecesDiffer(pattern, target, separator) ? 'no' : answer;
}

function piecesDiffer(pattern: Parts, target: Parts, separator: string): boolean {
  const pieces = splitParts(pattern, separator, maxPieces);
  const others = splitParts(target, separator, maxPieces);
  for (const [at, piece] of pieces.entries()) {
    const other = others[at];
    // Behind a star nobody knows which piece is which.
    if (hasStar(piece) || (other && hasStar(other))) return false;
    if (!other || matchParts(piece, other, 'some') === 'no') return true;
  }
  return pieces.length < others.length;
}

const maxPieces = 4;
const hasStar = (parts: Parts) => parts.some((part) => typeof part === 'string' && part.includes('*'));

/** `ui-${Stage}` is never `ui-src-${Stage}`: the same symbols and more letters. */
function differInLength(a: Parts, b: Parts): boolean {
  const [one, other] = [sizeOf(a), sizeOf(b)];
  return one !== undefined && other !== undefined && one.symbols === other.symbols && one.letters !== other.letters;
}

function sizeOf(parts: Parts): { readonly symbols: string; readonly letters: number } | undefined {
  const keys: string[] = [];
  let letters = 0;
  for (const part of parts) {
    if (typeof part === 'string') {
      if (part.includes('*')) return undefined;
      letters += part.length;
      continue;
    }
    const key = symbolKey(part);
    if (key === undefined) return undefined;
    keys.push(key);
  }
  return { symbols: keys.sort().join(' '), letters };
}
