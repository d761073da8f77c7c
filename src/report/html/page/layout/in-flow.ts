import type { Box, Point } from './geometry.js';
import type { Arrangement, Item, ItemLink, Spacing } from './layered.js';
import { routeKey } from './layered.js';

/**
 * In the order of the work, as text is written: from left to right, row under row. For what would have so many
 * layers, or so many in one, that nobody could see them at once: forty services that call each other in circles.
 */
export function inFlow(
  items: readonly Item[],
  links: readonly ItemLink[],
  ranks: ReadonlyMap<number, number>,
  { between, ratio }: Pick<Spacing, 'between'> & { readonly ratio: number },
): Arrangement {
  const gap = between * 1.4;
  const area = items.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
  const most = Math.sqrt(area * ratio);
  const boxes = new Map<number, Box>();
  let [x, y, rowHeight, width] = [0, 0, 0, 0];
  for (const item of [...items].sort((a, b) => (ranks.get(a.id) ?? 0) - (ranks.get(b.id) ?? 0) || a.id - b.id)) {
    if (x > 0 && x + item.width > most) [x, y, rowHeight] = [0, y + rowHeight + gap, 0];
    boxes.set(item.id, { x, y, width: item.width, height: item.height });
    rowHeight = Math.max(rowHeight, item.height);
    width = Math.max(width, x + item.width);
    x += item.width + gap;
  }
  const routes = new Map(links.map(({ from, to }) => [routeKey(from, to), over(boxes.get(from), boxes.get(to), gap)]));
  return { width, height: y + rowHeight, boxes, routes };
}

/** Straight, but over the heads of those between two boxes of one row. The ends are those of a route: not drawn. */
function over(from: Box | undefined, to: Box | undefined, gap: number): readonly Point[] {
  if (from === undefined || to === undefined) return [];
  const [start, end] = [middle(from), middle(to)];
  const between = Math.abs(end.x - start.x) - (from.width + to.width) / 2;
  if (from.y !== to.y || between <= gap * 1.5) return [start, end];
  const high = from.y - gap * 0.6;
  const third = (end.x - start.x) / 3;
  return [start, { x: start.x + third, y: high }, { x: end.x - third, y: high }, end];
}

function middle({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}
