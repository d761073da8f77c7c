import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LOCAL = 'src/cloud/local';

/** R1… are the engine's, T1… the template language's. */
function rulesOfPage(): readonly string[] {
  const page = readFileSync('docs/cloudformation-behaviour.md', 'utf8');
  return [...page.matchAll(/^\| ([RT]\d+) \|/gm)].map(([, rule = '']) => rule);
}

/** Numbers at the beginning of a test's name, or alone as the first item of a row that a name is made of. */
function rulesOfTests(): readonly string[] {
  const files = readdirSync(LOCAL, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.test.ts'));
  return files.flatMap((file) => {
    const text = readFileSync(join(LOCAL, file), 'utf8');
    const named = text.matchAll(/(?:test|\]\))\(\s*['"`]([RT]\d+) /g);
    const rows = text.matchAll(/^\s*\[?\s*'([RT]\d+)',/gm);
    return [...named, ...rows].map(([, rule = '']) => rule);
  });
}

const sorted = (rules: readonly string[]) => [...new Set(rules)].sort();

test('every rule of the page has a test, and every numbered test a rule', () => {
  expect(sorted(rulesOfTests())).toEqual(sorted(rulesOfPage()));
});

test('no rule stands twice on the page, and both kinds are there', () => {
  const rules = rulesOfPage();
  expect(rules).toHaveLength(sorted(rules).length);
  expect(rules).toEqual(expect.arrayContaining(['R1', 'T1']));
});
