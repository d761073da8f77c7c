import { Ajv2020 } from 'ajv/dist/2020.js';
import { HOSTILE } from '../../../test/golden/report/cases/hostile.js';
import { reportJsonSchemas } from '../json/json-schema.js';
import { renderCorruptJson, renderCorruptText } from './render-corrupt.js';
import type { CorruptRun } from './status-view.js';

const run: CorruptRun = {
  run: 'r-1',
  corrupt: { line: 3, reason: 'number 1 stands where 2 belongs' },
  steps: [
    { step: 'a', stack: 'orders/main', stackName: 'orders-dev', now: 'as-planned', status: 'UPDATE_COMPLETE' },
    { step: 'b', stack: 'billing/main', stackName: 'billing-dev', now: 'neither' },
  ],
};
const options = { color: false, width: 100 };

test('it says which line, what the cloud has, and that nothing was changed', () => {
  const text = renderCorruptText(run, options);
  expect(text).toMatch(/^✗ corrupt {2}run r-1 cannot be trusted\n {2}Line 3 of its journal: number 1 stands/);
  expect(text).toContain('nothing was changed on its word');
  expect(text).toMatch(/orders\/main +orders-dev +as planned +UPDATE_COMPLETE\n/);
  expect(text).toMatch(/billing\/main +billing-dev +neither as before nor as planned +no stack\n/);
});

test('where not even the plan can be read it says so', () => {
  expect(renderCorruptText({ ...run, steps: [] }, options)).toContain('Not even its plan can be read.');
});

test('the JSON fits the published schema', () => {
  const fits = new Ajv2020().compile(reportJsonSchemas().get('run.schema.json') ?? {});
  expect(fits(JSON.parse(renderCorruptJson(run)))).toBe(true);
});

test('names and reasons of others command neither terminal nor runner', () => {
  const step = { step: HOSTILE, stack: HOSTILE, stackName: HOSTILE, now: 'neither', status: HOSTILE } as const;
  const text = renderCorruptText({ run: HOSTILE, corrupt: { line: 1, reason: HOSTILE }, steps: [step] }, options);
  expect(text).not.toMatch(/(?!\n)\p{Cc}|\p{Bidi_Control}/u);
  for (const line of text.split('\n')) expect(line.trimStart().startsWith('::') || line.includes('##[')).toBe(false);
});
