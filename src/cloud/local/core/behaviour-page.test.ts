import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LOCAL = 'src/cloud/local';

function rulesIn(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, rule = '']) => rule);
}

/** Of the engine; the template language has a section and tests of its own. */
function engineRules(): readonly string[] {
  const page = readFileSync('docs/cloudformation-behaviour.md', 'utf8');
  return rulesIn(page, /^\| (R\d+) \|/gm);
}

function testedRules(): readonly string[] {
  const files = readdirSync(LOCAL, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.test.ts'));
  return files.flatMap((file) => rulesIn(readFileSync(join(LOCAL, file), 'utf8'), /test\(\s*['`](R\d+) /g));
}

const sorted = (rules: readonly string[]) => [...new Set(rules)].sort();

test('every rule of the page has a test, and every numbered test a rule', () => {
  expect(sorted(testedRules())).toEqual(sorted(engineRules()));
});

test('no rule stands twice on the page', () => {
  expect(engineRules()).toHaveLength(sorted(engineRules()).length);
});
