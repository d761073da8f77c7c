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

test('looks are never further apart than 5 s, and cost about a hundredth of a long operation', () => {
  for (const watched of ['operation', 'change-set', 'stack'] as const) {
    for (const waited of [0, 3_000, 60_000, 3_600_000]) {
      const pause = pollPause(watched, waited, 1 + waited / 2_000);
      expect(pause).toBeGreaterThanOrEqual(1_000);
      expect(pause).toBeLessThanOrEqual(5_000);
    }
  }
  expect(pollPause('operation', 240_000, 100)).toBe(4_000);
});
