import { components } from './components.js';
import { type Box, type Point, shifted } from './geometry.js';
import { inFlow } from './in-flow.js';
import { type Arrangement, type Item, type ItemLink, layered, type Spacing } from './layered.js';
import { packRows } from './pack-rows.js';
import { ranksOf } from './ranks.js';

/** How much wider than high a map should be. */
const RATIO = 1.7;
/** Fewer are legible in any shape. */
const MANY = 12;
/** How many times wider or higher than it should be. */
const BAND = 2.4;

/**
 * A place for each item: what hangs together in layers, these pieces beside and below each other.
 * One piece after the other keeps the time near linear in the number of pieces, and the map from
 * growing in one direction only.
 */
export function arrange(items: readonly Item[], links: readonly ItemLink[], spacing: Spacing): Arrangement {
  const byId = new Map(items.map((item) => [item.id, item]));
  const joining = links.filter(({ from, to }) => from !== to && byId.has(from) && byId.has(to));
  const groups = components([...byId.keys()], joining);
  const pieceOf = new Map(groups.flatMap((ids, piece) => ids.map((id) => [id, piece] as const)));
  const linksOf: ItemLink[][] = groups.map(() => []);
  for (const link of joining) linksOf[pieceOf.get(link.from) ?? 0]?.push(link);
  const pieces = groups.map((ids, piece) => {
    const members = ids.flatMap((id) => byId.get(id) ?? []);
    return arrangePiece(members, linksOf[piece] ?? [], spacing);
  });
  return together(pieces, spacing);
}

function arrangePiece(items: readonly Item[], links: readonly ItemLink[], spacing: Spacing): Arrangement {
  const [only] = items;
  if (only !== undefined && items.length === 1) {
    const { id, width, height } = only;
    return { width, height, boxes: new Map([[id, { x: 0, y: 0, width, height }]]), routes: new Map() };
  }
  const ranks = ranksOf(
    items.map(({ id }) => id),
    links,
  );
  if (isBand(items, ranks, spacing)) return inFlow(items, links, ranks, { ...spacing, ratio: RATIO });
  return layered(items, links, spacing) ?? inFlow(items, links, ranks, { ...spacing, ratio: RATIO });
}

/** So many layers, or so many in one, that the drawing would be a band too thin to be read. */
function isBand(items: readonly Item[], ranks: ReadonlyMap<number, number>, { between, ranks: gap }: Spacing): boolean {
  if (items.length < MANY) return false;
  const area = items.reduce((sum, { width, height }) => sum + (width + gap) * (height + between), 0);
  const wide = (1 + Math.max(...ranks.values())) * (Math.max(...items.map(({ width }) => width)) + gap);
  const heights = new Map<number, number>();
  for (const { id, height } of items) {
    const rank = ranks.get(id) ?? 0;
    heights.set(rank, (heights.get(rank) ?? 0) + height + between);
  }
  const high = Math.max(...heights.values());
  return wide > BAND * Math.sqrt(area * RATIO) || high > BAND * Math.sqrt(area / RATIO);
}

function together(pieces: readonly Arrangement[], { between }: Spacing): Arrangement {
  const { places, width, height } = packRows(pieces, RATIO, between);
  const boxes = new Map<number, Box>();
  const routes = new Map<string, readonly Point[]>();
  for (const [index, piece] of pieces.entries()) {
    const by = places[index] ?? { x: 0, y: 0 };
    for (const [id, box] of piece.boxes) boxes.set(id, shifted(box, by));
    for (const [key, points] of piece.routes)
      routes.set(
        key,
        points.map((point) => shifted(point, by)),
      );
  }
  return { width, height, boxes, routes };
}
