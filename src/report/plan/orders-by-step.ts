import type { PlanOrder, StepId } from '../../model/plan.js';

/** What each step waits for, in the plan's own order. */
export function ordersByStep(order: readonly PlanOrder[]): ReadonlyMap<StepId, readonly PlanOrder[]> {
  const groups = new Map<StepId, PlanOrder[]>();
  for (const one of order) {
    const group = groups.get(one.step);
    if (group === undefined) groups.set(one.step, [one]);
    else group.push(one);
  }
  return groups;
}
