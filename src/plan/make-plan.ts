import type { Plan, PlanOrder, PlanResult } from '../model/plan.js';
import { neighboursOf } from './neighbours.js';
import { cutCircles } from './orders/cut-circles.js';
import type { Order } from './orders/merge-arcs.js';
import { stepsInOrder } from './orders/steps-in-order.js';
import { pairStacks } from './pair-stacks.js';
import { settlePhases } from './phases/settle-phases.js';
import { staleReads } from './phases/stale-reads.js';
import { sealPlan } from './plan-file.js';
import type { PlanInput } from './plan-input.js';
import { planSteps } from './plan-steps.js';
import { allRefusals } from './refusals/all-refusals.js';
import type { RunView } from './run-view.js';

/**
 * What a deploy does, in which order, and what it must not touch; or everything that stands against it.
 * Pure: the same input, its lists in any order, gives the same bytes.
 */
export function makePlan(input: PlanInput): PlanResult {
  const settled = settlePhases(input, pairStacks(input));
  const { view, orders, phaseOf } = settled;
  const stale = staleReads(settled);
  const expanded = view.steps.flatMap((step) =>
    planSteps({ ...step, reasons: [...step.reasons, ...(stale.get(step.place) ?? [])] }, phaseOf, view),
  );
  const refusals = allRefusals(settled, expanded);
  if (refusals.length > 0) return { kind: 'refused', refusals };
  const { kept, cut } = cutCircles(orders, phaseOf);
  const bodies = new Map(expanded.flatMap((one) => [...one.bodies]));
  return {
    kind: 'planned',
    plan: sealPlan({
      stage: input.stage,
      ephemeral: input.ephemeral,
      steps: stepsInOrder(
        expanded.map(({ step }) => step),
        kept,
      ),
      order: kept.map((order) => planOrder(order, order.force === 'soft' ? 'soft' : 'hard')),
      // What was given up was not needed, whatever its kind.
      cut: cut.map((order) => planOrder(order, 'soft')),
      unchanged: unchangedOf(view),
      neighbours: neighboursOf(view),
    }),
    ...(bodies.size > 0 && { bodies }),
  };
}

function planOrder({ step, after, because }: Order, strength: PlanOrder['strength']): PlanOrder {
  return { step, after, strength, because };
}

function unchangedOf({ pairs, stepAt }: RunView): Plan['unchanged'] {
  return pairs
    .flatMap(({ place, proposed }) => (proposed === undefined || stepAt.has(place) ? [] : [proposed.key]))
    .sort();
}
