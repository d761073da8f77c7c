import type { StepId } from '../../model/plan.js';
import type { MachineStep } from '../machine-state.js';

/** One end of an order, by position in the plan. */
export interface Link {
  readonly step: number;
  readonly hard: boolean;
}

/** What a step waits for; hard where there is an order of both kinds. */
export function linksOf(step: MachineStep, positions: ReadonlyMap<StepId, number>): readonly Link[] {
  const links = new Map<number, Link>();
  for (const { step: id, strength } of step.after) {
    const position = positions.get(id);
    if (position === undefined) continue;
    links.set(position, { step: position, hard: strength === 'hard' || links.get(position)?.hard === true });
  }
  return [...links.values()];
}

/** What waits for each step. */
export function reversed(links: readonly (readonly Link[])[]): readonly (readonly Link[])[] {
  const back: Link[][] = links.map(() => []);
  links.forEach((ends, from) => {
    for (const { step, hard } of ends) back[step]?.push({ step: from, hard });
  });
  return back;
}

/** Positions, each after all that it waits for (Kahn 1962); those on a circle, or behind one, are missing. */
export function inOrder(
  after: readonly (readonly Link[])[],
  dependents: readonly (readonly Link[])[],
): readonly number[] {
  const open = after.map((links) => links.length);
  const order = [...open.keys()].filter((position) => open[position] === 0);
  for (let at = 0; at < order.length; at++)
    for (const { step } of dependents[order[at] ?? -1] ?? []) {
      const left = (open[step] ?? 0) - 1;
      open[step] = left;
      if (left === 0) order.push(step);
    }
  return order;
}
