import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { samplePlan } from '../../test/support/sample-plan.js';
import type { FaultScript } from '../cloud/local/faults.js';
import { planReport } from '../report/plan/schema.js';
import { readFaults } from './fault-script.js';
import { readJson } from './read-json.js';

const folder = mkdtempSync(join(tmpdir(), 'stackgate-json-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(content: string): string {
  const path = join(folder, 'given.json');
  writeFileSync(path, content);
  return path;
}

test('every kind of fault is taken', () => {
  const script: FaultScript = [
    {
      match: { action: 'DescribeStacks', nth: 2 },
      effect: { kind: 'error', code: 'Throttling', message: 'slow', status: 400 },
    },
    { match: { stackName: 'a', logicalId: 'F', phase: 'forward' }, effect: { kind: 'resource-fails', reason: 'no' } },
    { match: { times: 1, probability: 0.5 }, effect: { kind: 'lost-answer' } },
    { match: { from: 1, until: 2 }, effect: { kind: 'unreachable' } },
    { match: {}, effect: { kind: 'stale', milliseconds: 5 } },
    { match: { resourceAction: 'delete' }, effect: { kind: 'hang', milliseconds: 5 } },
  ];
  expect(readFaults(file(JSON.stringify(script)))).toEqual(script);
});

test.each([
  ['[{"match":{"stack":"a"},"effect":{"kind":"lost-answer"}}]', /the list of faults .* is not one: 0\.match: .*stack/],
  ['[{"match":{},"effect":{"kind":"explode"}}]', /0\.effect\.kind/],
  ['{}', /is not one: Invalid input: expected array/],
  ['[', /is no JSON/],
])('%s is refused, with its place', (content, reason) => {
  expect(() => readFaults(file(content))).toThrow(reason);
});

test('a file that is not there is told by its code', () => {
  expect(() => readFaults(join(folder, 'none'))).toThrow(/cannot read the list of faults .*ENOENT/);
});

test('a plan is read as it was written; half of one is refused', () => {
  expect(readJson(file(JSON.stringify(samplePlan())), 'the plan', planReport)).toEqual(samplePlan());
  expect(() => readJson(file('{"schemaVersion":1,"refusals":[]}'), 'the plan', planReport)).toThrow(/is not one/);
});
