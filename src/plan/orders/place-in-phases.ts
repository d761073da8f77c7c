import type { Phase, StepId } from '../../model/plan.js';
import type { Order } from './merge-arcs.js';

export interface Phases {
  readonly phaseOf: ReadonlyMap<StepId, Phase>;
  /** Orders that would make a step that must be able to go back wait for one that cannot. */
  readonly torn: readonly Order[];
}

/**
 * Deletions contract, and so does what only takes away what a stack kept for others; all else expands; but what only drops, or takes over, an export that a contracting
 * step lets go of can come no earlier than that one, and contracts with it. Any other firm order from an
 * expanding step on a contracting one is torn: it cannot be had in one run that can be taken back.
 */
export function placeInPhases(
  steps: readonly { readonly id: StepId; readonly contracts: boolean }[],
  orders: readonly Order[],
): Phases {
  const dependents = new Map<StepId, Order[]>();
  for (const order of orders.filter(({ force }) => force === 'firm'))
    dependents.set(order.after, [...(dependents.get(order.after) ?? []), order]);
  const contracting = new Set(steps.filter(({ contracts }) => contracts).map(({ id }) => id));
  const torn: Order[] = [];
  const open = [...contracting];
  for (let id = open.pop(); id !== undefined; id = open.pop())
    for (const order of dependents.get(id) ?? []) {
      if (!order.isDrop) torn.push(order);
      if (contracting.has(order.step)) continue;
      contracting.add(order.step);
      open.push(order.step);
    }
  return { phaseOf: new Map(steps.map(({ id }) => [id, contracting.has(id) ? 'contract' : 'expand'])), torn };
}
