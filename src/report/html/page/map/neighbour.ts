import { type Box, middleOf, type Point } from '../layout/geometry.js';
import type { Scene } from '../layout/scene.js';

export type Direction = 'left' | 'right' | 'up' | 'down';

interface Stop {
  /** `n` and a node, `g` and a group, as the elements carry it. */
  readonly at: string;
  readonly box: Box;
}

/** Where an arrow key leads from a box: the nearest that lies more in that direction than beside it. */
export function nextIn(scene: Scene, at: string, direction: Direction): Stop | undefined {
  const all = stops(scene);
  const from = all.find((stop) => stop.at === at);
  if (from === undefined) return all[0];
  const start = anchor(from);
  let best: Stop | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const stop of all) {
    const cost = costOf(start, anchor(stop), direction);
    if (stop.at === at || cost >= least) continue;
    [best, least] = [stop, cost];
  }
  return best;
}

function stops(scene: Scene): readonly Stop[] {
  return [
    ...scene.groups.map(({ group, box }) => ({ at: `g${group}`, box })),
    ...[...scene.nodes].map(([node, box]) => ({ at: `n${node}`, box })),
  ];
}

/** A group that is open is where its name stands. */
function anchor({ at, box }: Stop): Point {
  return at.startsWith('g') ? { x: box.x + 90, y: box.y + 18 } : middleOf(box);
}

function costOf(from: Point, to: Point, direction: Direction): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const across = direction === 'left' || direction === 'right';
  const along = across ? dx : dy;
  const forward = direction === 'left' || direction === 'up' ? -along : along;
  const aside = Math.abs(across ? dy : dx);
  return forward <= 1 ? Number.POSITIVE_INFINITY : forward + 2.5 * aside;
}
