import { backOff } from './back-off.js';
import { pollPause } from './poll-pause.js';

test('it grows, is bounded, differs by seed and is the same again', () => {
  for (let attempt = 1; attempt < 60; attempt += 1) {
    const pause = backOff(attempt, 'a');
    expect(pause).toBeGreaterThanOrEqual(250);
    expect(pause).toBeLessThanOrEqual(20_000);
    expect(backOff(attempt, 'a')).toBe(pause);
  }
  expect(backOff(7, 'a')).toBeGreaterThan(backOff(1, 'a'));
  expect(new Set(['a', 'b', 'c', 'd'].map((seed) => backOff(8, seed))).size).toBe(4);
});

test.each([0, 20, 60, 600])('looks are never further apart than 5 s, whatever was estimated (%i s)', (estimate) => {
  for (const watched of ['operation', 'change-set', 'stack'] as const) {
    for (const waited of [0, 3_000, 60_000, 3_600_000]) {
      const pause = pollPause(watched, waited, 1 + waited / 2_000, estimate);
      expect(pause).toBeGreaterThanOrEqual(1_000);
      expect(pause).toBeLessThanOrEqual(5_000);
    }
  }
});

test('an operation is looked at seldom before it can have ended, and often around its estimate', () => {
  const looks: number[] = [];
  for (let at = 0; at < 120_000; looks.push(at)) at += pollPause('operation', at, 1, 60);
  const between = (from: number, to: number) => looks.filter((at) => at > from && at <= to).length;
  expect(between(0, 45_000)).toBe(9);
  expect(between(45_000, 90_000)).toBeGreaterThan(20);
  // Overdue: about a sixtieth of what it took.
  expect(pollPause('operation', 240_000, 1, 60)).toBe(4_000);
});
