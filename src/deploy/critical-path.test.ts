import type { PlanOrder, PlanStep } from '../model/plan.js';
import type { StepRecord } from '../model/run.js';
import { criticalPathOf } from './critical-path.js';

function planOf(steps: readonly string[], order: readonly (readonly [string, string])[], contract: string[] = []) {
  return {
    steps: steps.map((id) => ({ id, phase: contract.includes(id) ? 'contract' : 'expand' }) as PlanStep),
    order: order.map(([step, after]): PlanOrder => ({ step, after, strength: 'hard', because: [] })),
  };
}

function record(step: string, startedAt?: number, endedAt?: number): StepRecord {
  const times = { ...(startedAt === undefined ? {} : { startedAt }), ...(endedAt === undefined ? {} : { endedAt }) };
  return { step, stack: step, status: 'deployed', ...times };
}

test('the longest chain by what steps took, not by when they ended', () => {
  // `late` waited for a slot and ended last; the chain a, b is what took longest.
  const plan = planOf(['a', 'b', 'late'], [['b', 'a']]);
  const records = [record('a', 0, 50_000), record('b', 50_000, 110_000), record('late', 90_000, 150_000)];
  expect(criticalPathOf(plan, records)).toEqual([
    { step: 'a', took: 50_000 },
    { step: 'b', took: 60_000 },
  ]);
});

test('of two ways to the same step the longer one', () => {
  const plan = planOf(
    ['a', 'long', 'short', 'end'],
    [
      ['long', 'a'],
      ['short', 'a'],
      ['end', 'short'],
      ['end', 'long'],
    ],
  );
  const records = [record('a', 0, 10), record('long', 10, 90), record('short', 10, 30), record('end', 90, 95)];
  expect(criticalPathOf(plan, records).map(({ step }) => step)).toEqual(['a', 'long', 'end']);
});

test('what contracts waited for the longest of what expands, though no order says so', () => {
  const plan = planOf(['a', 'b', 'gone'], [['gone', 'a']], ['gone']);
  const records = [record('a', 0, 10), record('b', 0, 40), record('gone', 41, 61)];
  expect(criticalPathOf(plan, records).map(({ step }) => step)).toEqual(['b', 'gone']);
});

test('steps that never began or never ended are on no chain', () => {
  const plan = planOf(
    ['a', 'b', 'c'],
    [
      ['b', 'a'],
      ['c', 'b'],
    ],
  );
  expect(criticalPathOf(plan, [record('a', 0, 10), record('b', 10), record('c')])).toEqual([{ step: 'a', took: 10 }]);
  expect(criticalPathOf(plan, [])).toEqual([]);
});

test('a clock that went back makes no negative time', () => {
  expect(criticalPathOf(planOf(['a'], []), [record('a', 100, 40)])).toEqual([{ step: 'a', took: 0 }]);
});

test('a chain of 10,000 steps is found at once', () => {
  const ids = Array.from({ length: 10_000 }, (_, at) => `s${at}`);
  const plan = planOf(
    ids,
    ids.slice(1).map((id, at) => [id, `s${at}`] as const),
  );
  expect(
    criticalPathOf(
      plan,
      ids.map((id, at) => record(id, at, at + 1)),
    ),
  ).toHaveLength(10_000);
});
