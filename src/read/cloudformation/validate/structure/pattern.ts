/** Ways to match that a pattern may make us try. */
const maxWays = 1_000_000;
/** What Java's expressions have and JavaScript's have not, or mean otherwise. */
const foreign = /\(\?[a-z]|[*+?}]\+|&&|\\[pPQEhHRXGAzZ]|\[:|\\\d|\(\?</;

/**
 * Whether a pattern of a template matches the whole of a text, as CloudFormation asks it to; undefined
 * where that is not tried: a pattern of Java's own kind, or one that could take too long.
 */
export function matchesWhole(pattern: string, text: string): boolean | undefined {
  if (pattern.length > 1000 || foreign.test(pattern)) return undefined;
  if (waysToMatch(pattern, text.length) > maxWays) return undefined;
  try {
    return new RegExp(`^(?:${pattern})$`).test(text);
  } catch {
    return undefined;
  }
}

/**
 * At most how many ways a backtracking matcher may try on a text of this length. Each free choice
 * multiplies; a repeated group to the power of its rounds.
 */
function waysToMatch(pattern: string, length: number): number {
  const stack: { ways: number; choices: number }[] = [{ ways: 1, choices: 1 }];
  const token = /\\.|\[(?:\\.|[^\]\\])*\]|\(\?[:=!]|[()|]|[*+?]\??|\{(\d+)(,(\d*))?\}\??|./gs;
  let unit = 1;
  for (const [word, least, comma, most] of pattern.matchAll(token)) {
    const top = stack.at(-1);
    if (!top) return Number.POSITIVE_INFINITY;
    if (word.startsWith('(')) stack.push({ ways: 1, choices: 1 });
    else if (word === ')') {
      stack.pop();
      unit = top.ways * top.choices;
      const outer = stack.at(-1);
      if (outer) outer.ways *= unit;
    } else if (word === '|') top.choices += 1;
    else if (/^[*+?{]/.test(word)) top.ways *= rounds(word, least, comma, most, length, unit);
    else unit = 1;
  }
  return stack.reduce((ways, level) => ways * level.ways * level.choices, 1);
}

function rounds(
  word: string,
  least: string | undefined,
  comma: string | undefined,
  most: string | undefined,
  length: number,
  unit: number,
): number {
  if (word.startsWith('?')) return 2;
  const upper = least === undefined || (comma !== undefined && most === '') ? length : Number(most ?? least);
  const turns = Math.min(upper, length) + 1;
  return unit > 1 ? turns * unit ** turns : turns;
}
