import fc from 'fast-check';
import { planInput } from '../../test/support/plan.js';
import { afterDeploy, inputOf, randomEstates } from '../../test/support/plan-arbitrary.js';
import { runInOrder } from '../../test/support/plan-run.js';
import { Digraph } from '../graph/digraph.js';
import type { Plan, PlanOrder } from '../model/plan.js';
import { makePlan } from './make-plan.js';
import { readPlan, writePlan } from './plan-file.js';
import type { PlanInput } from './plan-input.js';

fc.configureGlobal({ numRuns: 60 });

const estates = randomEstates({ services: 7, edges: 14, removals: true });
const planned = estates.filter((estate) => makePlan(planInput(inputOf(estate))).kind === 'planned');

function planFor(input: PlanInput): Plan {
  const result = makePlan(input);
  if (result.kind === 'refused') throw new Error(result.refusals.map(({ message }) => message).join('; '));
  return result.plan;
}

test('most random estates can be planned, so what follows means something', () => {
  const kinds = fc.sample(estates, { numRuns: 150, seed: 7 }).map((estate) => makePlan(planInput(inputOf(estate))));
  const plans = kinds.flatMap((result) => (result.kind === 'planned' ? [result.plan] : []));
  expect(plans.length).toBeGreaterThan(30);
  for (const part of ['steps', 'order', 'cut', 'unchanged', 'neighbours'] as const)
    expect(plans.filter((plan) => plan[part].length > 0).length).toBeGreaterThan(5);
});

test('steps stand in an order that keeps all orders, what contracts last', () => {
  fc.assert(
    fc.property(planned, (estate) => {
      const { steps, order } = planFor(planInput(inputOf(estate)));
      const places = new Map(steps.map(({ id }, at) => [id, at]));
      for (const { step, after } of order) expect(places.get(after)).toBeLessThan(places.get(step) ?? -1);
      const phases = steps.map(({ phase }) => phase);
      expect(phases).toEqual([...phases].sort().reverse());
    }),
  );
});

test('CloudFormation accepts the steps in every order that the plan allows', () => {
  fc.assert(
    fc.property(planned, fc.nat(), (estate, seed) => {
      const input = planInput(inputOf(estate));
      expect(runInOrder(planFor(input), input, seed)).toEqual([]);
    }),
  );
});

test('hard orders are kept: bindings and new imports always, declared ones too; shared imports unless they close a circle', () => {
  fc.assert(
    fc.property(planned, (estate) => {
      const input = planInput(inputOf(estate));
      const plan = planFor(input);
      const has = (orders: readonly PlanOrder[], step: string, after: string, kind: string) =>
        orders.some((one) => one.step === step && one.after === after && one.because.some((why) => why.kind === kind));
      const isStep = (id: string) => plan.steps.some((step) => step.id === id);
      estate.after.forEach((stack, at) => {
        const step = `deploy:s${at}/main`;
        for (const [of, which] of stack?.imports ?? []) {
          const after = `deploy:s${of}/main`;
          if (!isStep(step) || !isStep(after)) continue;
          const isShared =
            estate.before[of]?.exports.includes(which) === true &&
            estate.before[at]?.imports.some(([one, other]) => one === of && other === which) === true;
          const kept = has(plan.order, step, after, 'import');
          expect(kept || (isShared && has(plan.cut, step, after, 'import'))).toBe(true);
        }
        for (const of of stack?.bindings ?? [])
          if (isStep(step) && isStep(`deploy:s${of}/main`))
            expect(has(plan.order, step, `deploy:s${of}/main`, 'import')).toBe(true);
      });
      for (const { stack, on } of input.declared)
        if (isStep(`deploy:${stack}`) && isStep(`deploy:${on}`))
          expect(
            has(plan.order, `deploy:${stack}`, `deploy:${on}`, 'declared') ||
              has(plan.cut, `deploy:${stack}`, `deploy:${on}`, 'import'),
          ).toBe(true);
    }),
  );
});

/** Orders as a graph in which the commit point is a step. */
function graphOf({ steps }: Plan, orders: readonly PlanOrder[]): Digraph {
  const graph = new Digraph();
  for (const { step, after } of orders) graph.addEdge(step, after);
  for (const { id, phase } of steps) {
    if (phase === 'contract') graph.addEdge(id, 'commit');
    else graph.addEdge('commit', id);
  }
  return graph;
}

test('an order is cut only where it closes a circle with those that are kept, and none that is firm', () => {
  fc.assert(
    fc.property(planned, (estate) => {
      const plan = planFor(planInput(inputOf(estate)));
      const kept = graphOf(plan, plan.order);
      for (const { step, after, strength } of plan.cut) {
        expect(strength).toBe('soft');
        expect(kept.reachableFrom(after).has(step)).toBe(true);
      }
      for (const node of kept.nodes()) expect(kept.reachableFrom(node).has(node)).toBe(false);
    }),
  );
});

test('a stack is deleted after the steps of all who imported from it', () => {
  fc.assert(
    fc.property(planned, (estate) => {
      const plan = planFor(planInput(inputOf(estate)));
      for (const { id } of plan.steps.filter(({ kind }) => kind === 'delete'))
        estate.before.forEach((stack, at) => {
          if (!stack?.imports.some(([of]) => id === `delete:s${of}/main`)) return;
          const orders = plan.order.filter(({ step }) => step === id).map(({ after }) => after);
          expect(orders.some((after) => after.endsWith(`:s${at}/main`))).toBe(true);
        });
    }),
  );
});

test('the same input in any order gives the same bytes, refused or not', () => {
  fc.assert(
    fc.property(estates, fc.nat(), (estate, seed) => {
      const input = planInput(inputOf(estate));
      expect(JSON.stringify(makePlan(shuffled(input, seed)))).toBe(JSON.stringify(makePlan(input)));
    }),
  );
});

function shuffled(input: PlanInput, seed: number): PlanInput {
  const mix = <Item>(items: readonly Item[]): readonly Item[] =>
    fc.sample(fc.shuffledSubarray([...items], { minLength: items.length }), { numRuns: 1, seed })[0] ?? [];
  const names = (map: PlanInput['exportsOf']) => new Map(mix([...map]).map(([key, all]) => [key, mix(all)]));
  return {
    ...input,
    proposed: mix(input.proposed).map((stack) => ({ ...stack, bindings: mix(stack.bindings) })),
    deployed: mix(input.deployed).map((stack) => ({ ...stack, imports: mix(stack.imports) })),
    edges: mix(input.edges),
    declared: mix(input.declared),
    exportsOf: names(input.exportsOf),
    importsOf: names(input.importsOf),
  };
}

test('nothing is left to do after the plan', () => {
  fc.assert(
    fc.property(planned, (estate) => {
      const { steps, order, cut, neighbours } = planFor(planInput(inputOf(afterDeploy(estate))));
      expect({ steps, order, cut, neighbours }).toEqual({ steps: [], order: [], cut: [], neighbours: [] });
    }),
  );
});

test('a plan comes back from its file as it went in', () => {
  fc.assert(
    fc.property(planned, (estate) => {
      const plan = planFor(planInput(inputOf(estate)));
      expect(readPlan(writePlan(plan))).toEqual(plan);
      expect(writePlan(readPlan(writePlan(plan)))).toBe(writePlan(plan));
    }),
    { numRuns: 30 },
  );
});

/** All orders of a few steps. */
function* permutations<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  if (items.length === 0) yield [];
  for (const [at, item] of items.entries())
    for (const rest of permutations([...items.slice(0, at), ...items.slice(at + 1)])) yield [item, ...rest];
}

test('where a circle of imports is refused, CloudFormation accepts no order at all', () => {
  const few = randomEstates({ services: 4, edges: 0, removals: false }).map((estate) => ({
    ...estate,
    after: estate.after.map((stack) => stack && { ...stack, bindings: [] }),
    declared: [],
  }));
  let refused = 0;
  fc.assert(
    fc.property(few, (estate) => {
      const input = planInput(inputOf(estate));
      const result = makePlan(input);
      if (result.kind === 'planned') return;
      refused++;
      const there = new Set(input.deployed.map(({ templateDigest }) => templateDigest));
      const changed = input.proposed.filter(({ templateDigest }) => !there.has(templateDigest));
      const steps = changed.map(({ key }) => `deploy:${key}`);
      for (const ids of permutations(steps)) expect(runInOrder(ids, input, 0)).not.toEqual([]);
    }),
    { numRuns: 400 },
  );
  expect(refused).toBeGreaterThan(2);
});
