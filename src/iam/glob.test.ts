import fc from 'fast-check';
import { globIncludes, globMatches, globsMeet, tokensInclude, tokensMeet, tokensOf } from './glob.js';

const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 6 });
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

/** The definition, spelled out: slow and plainly right. */
function matches(pattern: string, text: string): boolean {
  const [head] = pattern;
  if (head === undefined) return text === '';
  const rest = pattern.slice(1);
  if (head === '*') return matches(rest, text) || (text !== '' && matches(pattern, text.slice(1)));
  return text !== '' && (head === '?' || head === text[0]) && matches(rest, text.slice(1));
}

/** Every text over `a`, `b` and a letter that no pattern holds; 5 is enough for patterns of 4. */
function textsUpTo(length: number): readonly string[] {
  const texts = [''];
  for (let from = 0, n = 0; n < length; n++) {
    const to = texts.length;
    for (; from < to; from++) for (const letter of 'abc') texts.push(texts[from] + letter);
  }
  return texts;
}

describe('globMatches', () => {
  it.each([
    ['*', '', true],
    ['arn:aws:s3:::ui', 'arn:aws:s3:::ui-src', false],
    ['arn:aws:s3:::ui*', 'arn:aws:s3:::ui-src', true],
    ['s3:Get?bject', 's3:GetObject', true],
    ['a?', 'a', false],
    ['[a]', 'a', false],
  ])('%s on %s: %s', (glob, text, expected) => {
    expect(globMatches(glob, text)).toBe(expected);
  });

  it('agrees with the definition', () => {
    fc.assert(fc.property(pattern, word, (glob, text) => globMatches(glob, text) === matches(glob, text)));
  });

  it('is not slowed down by many stars', () => {
    const started = performance.now();
    expect(globMatches(`${'*a'.repeat(2000)}b`, 'a'.repeat(20_000))).toBe(false);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('globsMeet and globIncludes', () => {
  const small = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 4 });
  const texts = textsUpTo(7);

  it('meet where some text is matched by both', () => {
    fc.assert(
      fc.property(small, small, (a, b) => globsMeet(a, b) === texts.some((t) => matches(a, t) && matches(b, t))),
      { numRuns: 150 },
    );
  });

  it('include where every text of one is matched by the other', () => {
    fc.assert(
      fc.property(small, small, (a, b) => globIncludes(a, b) === texts.every((t) => !matches(b, t) || matches(a, t))),
      { numRuns: 150 },
    );
  });

  it('knows that ?* and *? are the same', () => {
    expect([globIncludes('?*', '*?'), globIncludes('*?', '?*'), globIncludes('?*', '*')]).toEqual([true, true, false]);
  });

  it('gives up, and says so, rather than run away', () => {
    const started = performance.now();
    expect(tokensInclude(tokensOf(`*a${'?'.repeat(40)}`), tokensOf(`*${'ab?'.repeat(20)}*`))).not.toBe(true);
    expect(tokensMeet(tokensOf('*'.repeat(5000)), tokensOf('a'))).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe('symbols', () => {
  it('equal themselves, and only a star may take them', () => {
    const name = ['x', '${Stage}'];
    expect(tokensMeet(name, name)).toBe(true);
    expect(tokensMeet(['x', '*'], name)).toBe(true);
    expect(tokensMeet(['x', '?'], name)).toBe(false);
    expect(tokensInclude(['x', '${Other}'], name)).toBe(false);
    expect(tokensInclude(['*'], name)).toBe(true);
  });
});
