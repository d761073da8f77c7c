import fc from 'fast-check';
import { hardOrder, planOf, planStep } from '../../../test/support/sample-plan.js';
import { criticalPath } from './critical-path.js';

test('it is the dearest chain, whatever the number of its steps', () => {
  const [a, b, c] = [
    planStep('a/m', { estimate: 10 }),
    planStep('b/m', { estimate: 15 }),
    planStep('c/m', { estimate: 100 }),
  ];
  expect(criticalPath(planOf([a, b, c], { order: [hardOrder(b.id, a.id, 'x')] }))).toEqual({
    steps: [c],
    seconds: 100,
  });
  const chained = planOf([a, b, c], { order: [hardOrder(b.id, a.id, 'x'), hardOrder(c.id, b.id, 'x')] });
  expect(criticalPath(chained)).toEqual({ steps: [a, b, c], seconds: 125 });
});

test('what contracts waits for the commit point', () => {
  const [a, gone] = [planStep('a/m', { estimate: 10 }), planStep('b/m', { kind: 'delete', estimate: 5 })];
  expect(criticalPath(planOf([a, gone]))).toEqual({ steps: [a, gone], seconds: 15 });
});

test('it is never shorter than a step nor longer than all, and its steps wait for each other', () => {
  const graphs = fc.array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.nat(1_000)), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(graphs, (nodes) => {
      const steps = nodes.map(([estimate], at) => planStep(`s${at}/m`, { estimate }));
      const order = steps.slice(1).flatMap((step, at) => {
        const before = steps[(nodes[at]?.[1] ?? 0) % (at + 1)];
        return before === undefined ? [] : [hardOrder(step.id, before.id, 'x')];
      });
      const chain = criticalPath(planOf(steps, { order }));
      expect(chain.seconds).toBe(chain.steps.reduce((sum, { estimate }) => sum + estimate, 0));
      for (const { estimate } of steps) expect(chain.seconds).toBeGreaterThanOrEqual(estimate);
      chain.steps.slice(1).forEach(({ id }, at) => {
        expect(order.some(({ step, after }) => step === id && after === chain.steps[at]?.id)).toBe(true);
      });
    }),
  );
});
