import { planOf, planStep } from '../../../test/support/sample-plan.js';
import type { RunProgress } from '../../model/run.js';
import { follow, startState } from './progress-state.js';

const plan = planOf([planStep('b/main'), planStep('a/main')]);
const after = (...events: readonly RunProgress[]) => events.reduce(follow, startState(plan));
const step = 'deploy:b/main';
const stack = 'b/main';

test('rows stand in the order of the plan', () => {
  expect([...after().rows.values()].map((row) => row.stack)).toEqual(['b/main', 'a/main']);
  const state = after({ kind: 'step-changed', at: 5, step, stack, status: 'running' });
  expect([...state.rows.keys()]).toEqual([step, 'deploy:a/main']);
});

test('a restore counts its own time, and a detail goes with the work that it belonged to', () => {
  const state = after(
    { kind: 'step-changed', at: 5, step, stack, status: 'running' },
    { kind: 'resource', at: 7, step, logicalId: 'T', type: 'AWS::SNS::Topic', status: 'CREATE_FAILED', reason: 'no' },
    { kind: 'step-changed', at: 10, step, stack, status: 'deployed' },
    { kind: 'step-changed', at: 20, step, stack, status: 'restoring' },
    { kind: 'step-changed', at: 26, step, stack, status: 'restored' },
  );
  expect(state.rows.get(step)).toEqual({ step, stack, status: 'restored', startedAt: 20, endedAt: 26 });
});

test('the latest event of a resource is the detail, with its reason', () => {
  const state = after(
    { kind: 'run-opened', at: 1, run: 'r', resumed: false },
    { kind: 'resource', at: 7, step, logicalId: 'T', type: 'AWS::SNS::Topic', status: 'CREATE_FAILED', reason: 'no' },
  );
  expect(state).toMatchObject({ run: 'r', startedAt: 1, at: 7 });
  expect(state.rows.get(step)?.detail).toBe('CREATE_FAILED T (AWS::SNS::Topic): no');
});

test('a step that the plan does not name has a row all the same', () => {
  expect(after({ kind: 'note', at: 1, step: 'delete:x', text: 'hello' }).rows.get('delete:x')?.detail).toBe('hello');
});
