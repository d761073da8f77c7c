import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Faults that a deploy must survive, numbered from 1. */
const faults = 25;

const here = import.meta.dirname;
const scenarios = join(here, '../support/faults');

function numbersIn(folder: string): readonly number[] {
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  return texts.flatMap((text) => [...text.matchAll(/['"`]fault (\d+)\b/g)].map(([, number]) => Number(number)));
}

test('each of the twenty-five faults has a test with its number, over HTTP', () => {
  const found = [...new Set([...numbersIn(here), ...numbersIn(scenarios)])].sort((a, b) => a - b);
  expect(found).toEqual(Array.from({ length: faults }, (_, index) => index + 1));
});

test('what is shared with the tests on the port is played over HTTP too', () => {
  const played = new Set(readdirSync(here).map((name) => name.replace(/\.test\.ts$/, '')));
  const shared = readdirSync(scenarios).flatMap((name) => (isScenario(name) ? [name.replace(/\.ts$/, '')] : []));
  expect(shared.length).toBeGreaterThan(5);
  expect(shared.filter((name) => !played.has(name))).toEqual([]);
});

function isScenario(name: string): boolean {
  return readFileSync(join(scenarios, name), 'utf8').includes('(make: MakeWorld): void');
}
