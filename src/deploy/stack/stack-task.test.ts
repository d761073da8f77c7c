import { planStep } from '../../../test/support/sample-plan.js';
import type { PlanStep } from '../../model/plan.js';
import type { Chained } from '../journal-record.js';
import { taskOf } from './stack-task.js';

const part = (kind: 'keep' | 'complete', number: number) => ({ kind, number, of: 2, text: kind }) as const;
const complete: PlanStep = { ...planStep('shop/main'), part: part('complete', 2) };
const keep: PlanStep = { ...complete, id: 'keep:shop/main', part: part('keep', 1) };

const chained = (record: unknown): Chained => ({ seq: 0, at: 0, previous: '', hash: '', record }) as Chained;
const called = (step: string, token: string) =>
  chained({ kind: 'call', step, goal: 'deploy', call: 'execute-change-set', token });

test("operations of a stack's other steps are the run's own, and no part of this goal", () => {
  const records = [
    chained({ kind: 'opened', run: 'r', plan: { steps: [keep, complete] } }),
    called('keep:shop/main', 'first'),
    called('deploy:shop/main', 'second'),
    called('deploy:other/main', 'third'),
  ];
  const task = taskOf('r', 1, complete, 'deploy', records);
  expect([...task.runTokens]).toEqual(['first', 'second']);
  expect(task.earlier.map(({ token }) => token)).toEqual(['second']);
  expect(task.boundBefore).toEqual(new Set());
  expect(taskOf('r', 1, keep, 'deploy', records).boundBefore).toBeUndefined();
});
