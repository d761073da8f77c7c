import { deployedFrom, packaged, planOf } from '../../../test/support/plan.js';
import { machinePlanOf } from './machine-plan.js';

const data = packaged('data');
const stateful = { 'data/main': ['Orders'] };
const kept = (plan: Parameters<typeof machinePlanOf>[0]): readonly boolean[] =>
  machinePlanOf(plan).steps.map(({ keepOnRestore }) => keepOnRestore);

test('a new stack that holds data is kept on the way back, but not on an ephemeral stage', () => {
  expect(kept(planOf({ proposed: [data], stateful }))).toEqual([true]);
  expect(kept(planOf({ proposed: [data], stateful, ephemeral: true }))).toEqual([false]);
});

test('one that holds nothing goes, and one that was there before is restored', () => {
  expect(kept(planOf({ proposed: [data] }))).toEqual([false]);
  const before = deployedFrom(packaged('data', { template: 'older' }));
  expect(kept(planOf({ proposed: [data], deployed: [before], stateful }))).toEqual([false]);
});
