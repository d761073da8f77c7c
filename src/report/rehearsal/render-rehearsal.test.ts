import { Ajv2020 } from 'ajv/dist/2020.js';
import { z } from 'zod';
import { HOSTILE } from '../../../test/golden/report/cases/hostile.js';
import type { Rehearsal } from '../../model/rehearsal.js';
import { reportJsonSchemas } from '../json/json-schema.js';
import { renderRehearsalJson } from './render-rehearsal-json.js';
import { renderRehearsalText } from './render-rehearsal-text.js';
import { rehearsalReport } from './schema.js';

const endings = { deployed: 0, 'as-before': 2, named: 1 };
const sample: Rehearsal = {
  stage: 'dev',
  planFingerprint: 'a'.repeat(64),
  verdict: 'ends-badly',
  steps: 2,
  stacks: 3,
  cases: 4,
  calls: 18,
  operations: { done: 30, known: 1_000 },
  rows: [{ trial: 'step-fails', cases: 4, endings, wrong: 1 }],
  mistakes: [{ trial: 'step-fails', what: `${HOSTILE} fails`, problems: [HOSTILE] }],
  noWayBack: [{ kind: 'artefact-gone', step: HOSTILE, stack: HOSTILE, subject: HOSTILE, message: HOSTILE }],
};
const plain = { color: false, width: 100 };

test('the schema says all that a rehearsal holds', () => {
  const strict = new Ajv2020().compile(z.toJSONSchema(rehearsalReport));
  const published = new Ajv2020().compile(reportJsonSchemas().get('rehearsal.schema.json') ?? {});
  expect(strict(JSON.parse(renderRehearsalJson(sample)))).toBe(true);
  expect(published(JSON.parse(renderRehearsalJson(sample)))).toBe(true);
  expect(published({ ...sample, rows: undefined })).toBe(false);
});

test('the table has every number in its column', () => {
  const text = renderRehearsalText({ ...sample, mistakes: [], noWayBack: [] }, { ...plain, compared: 'a with b' });
  expect(text).toMatch(/ends badly {2}2 steps for dev, 4 cases\n {2}a with b\n/);
  expect(text).toMatch(/tried +cases {2}deployed {2}as before {2}named {2}wrong\n/);
  expect(text).toMatch(/each step fails, and is rolled back +4 +0 +2 +1 +1\n/);
  expect(text).toContain('30 operations done, 1000 known');
});

test('a plan without a way back is told by its steps alone', () => {
  const text = renderRehearsalText({ ...sample, verdict: 'no-way-back', rows: [], mistakes: [] }, plain);
  expect(text).toMatch(/no way back {2}2 steps for dev: refused/);
  expect(text).toContain('artefact-gone');
  expect(text).not.toContain('tried');
});

test('text of others prints harmlessly', () => {
  const text = renderRehearsalText(sample, plain);
  expect(text).not.toMatch(/\p{Bidi_Control}|\r/u);
  expect(renderRehearsalText({ ...sample, verdict: 'proved', mistakes: [], noWayBack: [] }, plain)).toContain(
    'every way ends well',
  );
});

test('every column is explained; a narrow terminal wraps words and keeps the numbers in their columns', () => {
  const rows = [{ trial: 'restore-fails', cases: 58_418, endings, wrong: 1 }] as const;
  const text = renderRehearsalText({ ...sample, rows, mistakes: [], noWayBack: [] }, { color: false, width: 72 });
  expect(text).toMatch(/after each of these +58418 +0 +2 +1 +1\n {4}failures, each restore/);
  for (const name of ['deployed', 'as before', 'named', 'wrong'])
    expect(text).toMatch(new RegExp(`\n  ${name} {2,}[a-z]`));
  expect(
    Math.max(
      ...text
        .split('\n')
        .slice(2)
        .map(({ length }) => length),
    ),
  ).toBeLessThanOrEqual(72);
  expect(text).not.toContain('\u001B');
  expect(renderRehearsalText({ ...sample, rows }, { color: true, width: 72 })).toContain('\u001B[31m');
});
