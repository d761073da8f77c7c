import { groupOf, LEGIBLE, type Model, OUTSIDE } from '../model.js';
import type { Visible } from '../state/visible.js';

const LEGIBLE_OUTSIDE = 12;

/** The groups that have something to show, in the order of their numbers, with their nodes. */
export function nodesByGroup(model: Model, { nodes }: Visible): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  for (const node of nodes) {
    const group = groupOf(model, node);
    const known = groups.get(group);
    if (known === undefined) groups.set(group, [node]);
    else known.push(node);
  }
  return new Map([...groups].sort(([a], [b]) => a - b));
}

/** What was opened by hand; without that, all or none of the services, by how much there is to see. */
export function openGroups(
  groups: ReadonlyMap<number, readonly number[]>,
  chosen: ReadonlySet<number> | undefined,
): ReadonlySet<number> {
  if (chosen !== undefined) return chosen;
  const outside = groups.get(OUTSIDE)?.length ?? 0;
  let inside = -outside;
  for (const nodes of groups.values()) inside += nodes.length;
  if (inside > LEGIBLE) return new Set();
  return new Set([...groups.keys()].filter((group) => group !== OUTSIDE || outside <= LEGIBLE_OUTSIDE));
}
