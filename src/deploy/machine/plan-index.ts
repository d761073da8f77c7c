import type { StepId } from '../../model/plan.js';
import type { MachinePlan, MachineStep } from '../machine-state.js';
import { inOrder, type Link, linksOf, reversed } from './links.js';
import { byLongestChain } from './priority.js';

/** What follows from a plan alone, by position of its steps; made once for each plan. */
export interface PlanIndex {
  readonly steps: readonly MachineStep[];
  readonly positions: ReadonlyMap<StepId, number>;
  /** Steps that each one waits for; the hard order where there are both. */
  readonly after: readonly (readonly Link[])[];
  /** Steps that wait for each one. */
  readonly dependents: readonly (readonly Link[])[];
  /** Each after all that it waits for; steps on a circle are missing. */
  readonly topological: readonly number[];
  /** The same, reversed. */
  readonly dependentsFirst: readonly number[];
  /** All positions, the one that should begin first in front. */
  readonly byPriority: readonly number[];
  /** The same for restoring, where chains run the other way. */
  readonly byRestorePriority: readonly number[];
}

// Keyed by the plan and not held in the state: a state is written as JSON, and this follows from the plan.
const indexes = new WeakMap<MachinePlan, PlanIndex>();

export function indexOf(plan: MachinePlan): PlanIndex {
  const known = indexes.get(plan);
  if (known !== undefined) return known;
  const made = makeIndex(plan.steps);
  indexes.set(plan, made);
  return made;
}

function makeIndex(steps: readonly MachineStep[]): PlanIndex {
  const positions = new Map(steps.map(({ id }, position) => [id, position]));
  const after = steps.map((step) => linksOf(step, positions));
  const dependents = reversed(after);
  const topological = inOrder(after, dependents);
  const dependentsFirst = topological.toReversed();
  return {
    steps,
    positions,
    after,
    dependents,
    topological,
    dependentsFirst,
    byPriority: byLongestChain(steps, dependentsFirst, dependents),
    byRestorePriority: byLongestChain(steps, topological, after),
  };
}
