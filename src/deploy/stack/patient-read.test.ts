import { usualPatience } from './goal.js';
import { isHopeless } from './patient-read.js';

const minute = 60_000;

test('a network that is gone is waited for so long; a rate that is too high for longer, as somebody answers', () => {
  const after = (code: 'unreachable' | 'throttled', attempt: number, minutes: number) =>
    isHopeless({ code }, attempt, minutes * minute, usualPatience);
  expect(after('unreachable', 3, 14)).toBe(false);
  expect(after('unreachable', 3, 16)).toBe(true);
  expect(after('throttled', 3, 120)).toBe(false);
  expect(after('throttled', 100, 59)).toBe(false);
  expect(after('throttled', 24, 61)).toBe(true);
});
