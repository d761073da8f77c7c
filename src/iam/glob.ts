/**
 * IAM's globs: `*` is any text, `?` any one character, everything else itself. Decided by tables
 * over tokens, never by regular expressions, so no input makes them backtrack.
 *
 * A token is one character, `*`, `?`, or a symbol: a longer string that stands for text that is
 * not known. A symbol equals itself only, so answers about tokens are certain answers.
 */
export type Token = string;

/** Longer patterns are not decided; IAM itself allows far less. */
export const maxTokens = 4096;
const maxStates = 20_000;
/** A character that no pattern holds: it stands for every character that is not written in one. */
const fresh = '\u0000fresh';

/** @param text a pattern; a backslash is a character like any other, as in IAM */
export function tokensOf(text: string): readonly Token[] {
  return text.split('');
}

/** Does a pattern match a text? Linear in practice, length × length at worst; upper and lower case differ. */
export function globMatches(pattern: string, text: string): boolean {
  let at = 0;
  let seen = 0;
  let star = -1;
  let mark = 0;
  while (seen < text.length) {
    if (pattern[at] === '*') {
      star = at++;
      mark = seen;
    } else if (at < pattern.length && (pattern[at] === '?' || pattern[at] === text[seen])) {
      at++;
      seen++;
    } else if (star !== -1) {
      // Only the last star has to give: an earlier one that gave more could not help.
      at = star + 1;
      seen = ++mark;
    } else return false;
  }
  while (pattern[at] === '*') at++;
  return at === pattern.length;
}

/** Is there a text that both patterns match? False where a pattern is too long to decide. */
export function globsMeet(a: string, b: string): boolean {
  return tokensMeet(tokensOf(a), tokensOf(b)) === true;
}

/** Does `wider` match every text that `narrower` matches? False where that is not decided within bounds. */
export function globIncludes(wider: string, narrower: string): boolean {
  return tokensInclude(tokensOf(wider), tokensOf(narrower)) === true;
}

/** As `globsMeet` over tokens; undefined where a pattern is too long to decide. */
export function tokensMeet(a: readonly Token[], b: readonly Token[]): boolean | undefined {
  if (a.length > maxTokens || b.length > maxTokens) return undefined;
  // after[j]: the rest of `a` behind i+1 and the rest of `b` from j have a text in common.
  let after = restOf(b);
  for (let i = a.length - 1; i >= 0; i--) {
    const row = new Array<boolean>(b.length + 1);
    row[b.length] = a[i] === '*' && after[b.length] === true;
    for (let j = b.length - 1; j >= 0; j--)
      row[j] = meetHere(a[i] ?? '', b[j] ?? '', row[j + 1], after[j], after[j + 1]);
    after = row;
  }
  return after[0] === true;
}

/** What meets the empty rest of `a`: an empty rest of `b`, or one of stars only. */
function restOf(b: readonly Token[]): boolean[] {
  const row = new Array<boolean>(b.length + 1);
  row[b.length] = true;
  for (let j = b.length - 1; j >= 0; j--) row[j] = b[j] === '*' && row[j + 1] === true;
  return row;
}

function meetHere(a: Token, b: Token, right = false, down = false, both = false): boolean {
  // A star of either takes the other's token, or nothing.
  if (a === '*' || b === '*') return right || down;
  return both && (a === b || isWild(a, b) || isWild(b, a));
}

const isWild = (wild: Token, token: Token) => wild === '?' && token.length === 1;

/**
 * As `globIncludes` over tokens; undefined where it is not decided within bounds. Exact over an
 * unbounded alphabet: both are read together, `wider` as the set of places it may be at, and one
 * fresh character stands for all that neither writes.
 */
export function tokensInclude(wider: readonly Token[], narrower: readonly Token[]): boolean | undefined {
  if (wider.length > maxTokens || narrower.length > maxTokens) return undefined;
  const letters = [...new Set([...wider, ...narrower].filter((token) => token !== '*' && token !== '?')), fresh];
  const seen = new Set<string>();
  const open: { readonly at: number; readonly places: readonly number[] }[] = [
    { at: 0, places: throughStars(wider, [0]) },
  ];
  for (let state = open.pop(); state; state = open.pop()) {
    const key = `${state.at}|${state.places.join()}`;
    if (seen.has(key)) continue;
    if (seen.size >= maxStates) return undefined;
    seen.add(key);
    if (isAtEnd(narrower, state.at) && !state.places.includes(wider.length)) return false;
    open.push(...stepsFrom(narrower, state.at, letters, wider, state.places));
  }
  return true;
}

function* stepsFrom(
  narrower: readonly Token[],
  at: number,
  letters: readonly Token[],
  wider: readonly Token[],
  places: readonly number[],
) {
  const token = narrower[at];
  if (token === undefined) return;
  if (token === '*') yield { at: at + 1, places };
  const isOne = (letter: Token) => letter === fresh || letter.length === 1;
  // A star may stand for a text that holds a symbol's own text, but the fresh character is as hard to match.
  const possible = token === '*' || token === '?' ? letters.filter(isOne) : [token];
  for (const letter of possible) yield { at: token === '*' ? at : at + 1, places: step(wider, places, letter) };
}

function isAtEnd(pattern: readonly Token[], at: number): boolean {
  for (let i = at; i < pattern.length; i++) if (pattern[i] !== '*') return false;
  return true;
}

function step(wider: readonly Token[], places: readonly number[], letter: Token): readonly number[] {
  const next: number[] = [];
  for (const place of places) {
    const token = wider[place];
    if (token === '*') next.push(place);
    else if (token === letter || (token === '?' && (letter === fresh || letter.length === 1))) next.push(place + 1);
  }
  return throughStars(wider, next);
}

function throughStars(pattern: readonly Token[], places: readonly number[]): readonly number[] {
  const all = new Set<number>();
  for (const place of places) {
    all.add(place);
    for (let i = place; pattern[i] === '*'; i++) all.add(i + 1);
  }
  return [...all].sort((a, b) => a - b);
}
