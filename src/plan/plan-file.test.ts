import { edgeOf } from '../../test/support/edge.js';
import { deployedFrom, packaged, planOf } from '../../test/support/plan.js';
import { AppError } from '../model/app-error.js';
import type { Plan } from '../model/plan.js';
import { readPlan, sealPlan, writePlan } from './plan-file.js';

const plan = planOf({
  proposed: [packaged('api', { parameters: { Size: '1' }, tags: { team: 'a' } }), packaged('db')],
  deployed: [deployedFrom(packaged('gone'))],
  edges: [edgeOf({ kind: 'call', mechanism: 'lambda-invoke', from: 'api:Fn', to: 'db:Fn' })],
});
const text = writePlan(plan);

function codeOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return 'read';
}

test('what was written is read', () => {
  expect(readPlan(text)).toEqual(plan);
  expect(codeOf(() => readPlan(JSON.stringify(JSON.parse(text))))).toBe('read');
});

test.each([
  ['"Size": "1"', '"Size": "2"'],
  ['"team": "a"', '"tea": "a"'],
  ['"ephemeral": false', '"ephemeral": true'],
  ['"estimate": 60', '"estimate": 61'],
  ['"parameters": {}', '"parameters": { "__proto__": "x" }'],
])('%s made %s is seen', (from, to) => {
  expect(text).toContain(from);
  expect(codeOf(() => readPlan(text.replace(from, to)))).toBe('plan-tampered');
});

test.each([
  ['', 'nothing'],
  ['[]', 'a list'],
  ['['.repeat(200_000), 'brackets'],
  [text.slice(0, -20), 'a cut file'],
  [text.replace('"schemaVersion": 1', '"schemaVersion": 2'), 'a later version'],
  [text.replace('"ephemeral"', '"more": 1, "ephemeral"'), 'an unknown key'],
  [text.replace('"kind": "create"', '"kind": "burn"'), 'an unknown kind'],
  [text.replace('"parameters": {}', '"parameters": { "__proto__": 1 }'), 'a number where a text belongs'],
])('%# no plan: %s', (broken, _what) => {
  expect(codeOf(() => readPlan(broken))).toBe('plan-invalid');
});

test('a message is short, whatever stands in the file', () => {
  const long = text.replace('"ephemeral"', `"${'x'.repeat(1_000_000)}": 1, "ephemeral"`);
  expect(() => readPlan(long)).toThrow(/^.{1,400}$/);
});

/** Somebody who can compute a digest. */
function forged(change: (plan: Plan) => Partial<Plan>): string {
  const { schemaVersion, fingerprint, ...rest } = { ...plan, ...change(plan) };
  expect([schemaVersion, fingerprint.length]).toEqual([1, 64]);
  return writePlan(sealPlan(rest));
}

test.each<[string, (plan: Plan) => Partial<Plan>]>([
  ['the same step twice', ({ steps }) => ({ steps: [...steps, ...steps.slice(0, 1)] })],
  ['an order of no step', ({ steps, order }) => ({ steps: steps.slice(1), order })],
  ['steps before what they wait for', ({ steps }) => ({ steps: [...steps].reverse() })],
  [
    'a circle',
    ({ order }) => ({ order: [...order, ...order.map((one) => ({ ...one, step: one.after, after: one.step }))] }),
  ],
  ['a deletion before the commit point', ({ steps }) => ({ steps: steps.map((one) => ({ ...one, phase: 'expand' })) })],
  [
    'a deletion of what is to be deployed',
    ({ steps }) => ({ steps: steps.map((one) => ({ ...one, kind: 'delete', phase: 'contract' })) }),
  ],
  ['nothing to deploy', ({ steps }) => ({ steps: steps.map(({ deploy: _, ...one }) => one) })],
  ["another's template", ({ steps }) => ({ steps: steps.map((one) => ({ ...one, stackName: 'other' })) })],
  [
    'an expanding step that waits for a contracting one',
    ({ order }) => ({ order: order.map((one) => ({ ...one, after: 'delete:gone/main' })) }),
  ],
])('a plan that cannot be run is none, though its fingerprint fits: %s', (_, change) => {
  expect(codeOf(() => readPlan(forged(change)))).toBe('plan-invalid');
});
