import type { Phase, Plan, PlanOrder, PlanResult, PlanStep, StepId } from '../model/plan.js';
import { chooseSteps, type DraftStep } from './choose-steps.js';
import { estimateOf } from './estimate.js';
import { stackFingerprint } from './fingerprint.js';
import { neighboursOf } from './neighbours.js';
import { allOrders } from './orders/all-orders.js';
import { cutCircles } from './orders/cut-circles.js';
import type { Order } from './orders/merge-arcs.js';
import { placeInPhases } from './orders/place-in-phases.js';
import { stepsInOrder } from './orders/steps-in-order.js';
import { pairStacks } from './pair-stacks.js';
import { sealPlan } from './plan-file.js';
import type { PlanInput } from './plan-input.js';
import { allRefusals } from './refusals/all-refusals.js';
import { type RunView, viewOf } from './run-view.js';
import { changesOf } from './step-changes.js';

/**
 * What a deploy does, in which order, and what it must not touch; or everything that stands against it.
 * Pure: the same input, its lists in any order, gives the same bytes.
 */
export function makePlan(input: PlanInput): PlanResult {
  const stacks = pairStacks(input);
  const steps = chooseSteps(stacks, input);
  const view = viewOf(input, stacks, steps);
  const orders = allOrders(view);
  const { phaseOf, torn } = placeInPhases(steps, orders);
  const refusals = allRefusals(view, orders, torn);
  if (refusals.length > 0) return { kind: 'refused', refusals };
  const { kept, cut } = cutCircles(orders, phaseOf);
  const planned = steps.map((step) => planStep(step, phaseOf, view));
  return {
    kind: 'planned',
    plan: sealPlan({
      stage: input.stage,
      ephemeral: input.ephemeral,
      steps: stepsInOrder(planned, kept),
      order: kept.map((order) => planOrder(order, order.force === 'soft' ? 'soft' : 'hard')),
      // What was given up was not needed, whatever its kind.
      cut: cut.map((order) => planOrder(order, 'soft')),
      unchanged: unchangedOf(view),
      neighbours: neighboursOf(view),
    }),
  };
}

function planStep(step: DraftStep, phaseOf: ReadonlyMap<StepId, Phase>, view: RunView): PlanStep {
  const { id, kind, key, service, stackName, target, proposed, deployed, reasons, mayBeUnchanged } = step;
  return {
    id,
    kind,
    phase: phaseOf.get(id) ?? 'expand',
    stack: key,
    service,
    stackName,
    target,
    ...(proposed && { deploy: proposed }),
    expects: stackFingerprint(deployed),
    reasons,
    changes: changesOf(step, view) ?? [],
    stateful: kind === 'create' ? [...(view.input.stateful.get(key) ?? [])].sort() : [],
    mayBeUnchanged,
    estimate: estimateOf(view.input.estimates.get(key)),
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
