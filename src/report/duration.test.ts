import { clockText, dateText, durationText } from './duration.js';

test.each([
  [0, '0s'],
  [400, '0.4s'],
  [9_949, '9.9s'],
  [9_960, '10s'],
  [59_600, '1m 00s'],
  [185_000, '3m 05s'],
  [7_620_000, '2h 07m'],
  [-1, '–'],
  [Number.NaN, '–'],
])('%d milliseconds are %s', (milliseconds, text) => {
  expect(durationText(milliseconds)).toBe(text);
});

test('times are in UTC, and what is none is told', () => {
  expect(dateText(Date.UTC(2026, 10, 20, 21, 5, 9))).toBe('2026-11-20T21:05:09Z');
  expect(clockText(Date.UTC(2026, 10, 20, 21, 5, 9))).toBe('21:05:09');
  expect(dateText(Number.NaN)).toBe('(no time)');
});
