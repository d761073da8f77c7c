import * as fc from 'fast-check';
import { patternTest } from './allowed-pattern.js';

function matches(pattern: string, value: string): boolean {
  return patternTest('P', pattern)(value);
}

test.each([
  ['', '', true],
  ['[a-z]+', 'abc1', false],
  ['a|bc', 'bc', true],
  ['a|b', 'ab', false],
  ['^$|^https?://.+$', 'http://x', true],
  ['(?i)prod|dev', 'PROD', true],
  ['(?=.*[A-Z])(?=.*\\d)(?!.*\\s)[ -~]{8,41}', 'abcdEFG1', true],
  ['(?=.*[A-Z])(?=.*\\d)(?!.*\\s)[ -~]{8,41}', 'abcd EFG1', false],
  ['((\\d{1,3})\\.){3}\\d{1,3}/(\\d|[1-2]\\d|3[0-2])', '10.0.255.1/16', true],
  ['((\\d{1,3})\\.){3}\\d{1,3}/(\\d|[1-2]\\d|3[0-2])', '10.0.255/16', false],
  ['[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?', 'a-b', true],
  ['[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?', `a${'-'.repeat(62)}a`, false],
  ['[\\w+=,.@-]*', 'a@b.c', true],
  ['(?<year>\\d{4})-\\d{2,}', '2026-1', false],
  ['\\bword\\b', 'word', true],
  ['a\\Bb\\z', 'ab', true],
  ['(a*)*b?', 'aaab', true],
  ['x{2,3}?', 'xxxx', false],
])('T33 %j on %j: %s', (pattern, value, expected) => {
  expect(matches(pattern, value)).toBe(expected);
});

test.each(['(a)\\1', 'a++b', '(?>a)', '\\p{Alnum}+', '[a&&b]', '[[a]b]', '(?<=a)b', '(a', 'a)', '[]a]', '*', 'a{3,1}'])(
  '%j may mean what we do not know, and refuses nothing',
  (pattern) => {
    expect(matches(pattern, 'not this')).toBe(true);
  },
);

const piece = fc.letrec<{ piece: string }>((tie) => ({
  piece: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\w', '^', '$', '\\b', '\\.', ''),
    fc.tuple(tie('piece'), tie('piece')).map(([one, other]) => one + other),
    fc.tuple(tie('piece'), tie('piece')).map(([one, other]) => `(?:${one}|${other})`),
    fc
      .tuple(tie('piece'), fc.constantFrom('*', '+', '?', '{2}', '{1,}', '{0,2}', '*?'))
      .map(([body, mark]) => `(${body})${mark}`),
    fc.tuple(fc.constantFrom('(?=', '(?!'), tie('piece')).map(([start, body]) => `${start}${body})`),
  ),
})).piece;

test('it is what JavaScript says of small patterns and texts', () => {
  fc.assert(
    fc.property(piece, fc.string({ unit: fc.constantFrom('a', 'b', '.', ' '), maxLength: 6 }), (pattern, value) => {
      expect(matches(pattern, value)).toBe(new RegExp(`^(?:${pattern})$`).test(value));
    }),
    { numRuns: 1_000 },
  );
});

describe('a hostile pattern', () => {
  test.each(['(a+)+', '(a|aa)+', '(a|a?)+', '(.*a){1,40}', '([a-z]+)*[a-z]+'])('%j ends on a long value', (pattern) => {
    expect(matches(pattern, `${'a'.repeat(2_000)}!`)).toBe(false);
  });

  test('T33 gets a number of steps and no more', () => {
    const costly = '(?=(?:.*x|.*y|.*z))*'.repeat(20);
    const act = () => matches(`(?:${costly}.)*`, 'a'.repeat(4_096));
    expect(act).toThrow(expect.objectContaining({ code: 'ValidationError' }));
    expect(act).toThrow("Parameter 'P' cannot be matched with its AllowedPattern in 300000 steps");
    expect(() => matches('a'.repeat(4_097), '')).toThrow('an AllowedPattern of more than 4096 characters');
    expect(matches(`${'('.repeat(2_000)}a${')'.repeat(2_000)}`, 'b')).toBe(true);
  });
});
