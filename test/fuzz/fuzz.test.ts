import { fuzzOne } from './fuzz-one.js';
import { ownSeeds } from './seeds.js';

const seeds = ownSeeds();

// The slower suite runs 20,000 (scripts/fuzz.mjs).
test('spoiled definitions end in a result or in a diagnostic with its place', () => {
  const results = Array.from({ length: 300 }, (_, seed) => fuzzOne(seed, seeds));
  expect(
    results.filter(({ complaints }) => complaints.length > 0).map(({ seed, complaints }) => [seed, complaints]),
  ).toEqual([]);
  const ends = new Set(results.map(({ end }) => end));
  expect(ends).toContain('read');
  expect(ends).toContain('read, with errors');
});

test('the same seed gives the same definition', () => {
  expect(fuzzOne(7, seeds).text).toBe(fuzzOne(7, seeds).text);
});
