import { components } from './components.js';
import { type Box, type Point, shifted, sideTowards } from './geometry.js';
import { type Arrangement, type Item, type ItemLink, layered, routeKey, type Spacing } from './layered.js';
import { packRows } from './pack-rows.js';

/** How much wider than high a map should be. */
const RATIO = 1.7;

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
  return layered(items, links, spacing) ?? inRows(items, links, spacing);
}

/** Without layers: rows, and straight lines. */
export function inRows(items: readonly Item[], links: readonly ItemLink[], { between, ranks }: Spacing): Arrangement {
  const { places, width, height } = packRows(items, RATIO, Math.max(between, ranks / 2));
  const boxes = new Map<number, Box>(
    items.map(({ id, width: wide, height: high }, index) => [
      id,
      { ...(places[index] ?? { x: 0, y: 0 }), width: wide, height: high },
    ]),
  );
  const routes = new Map(links.map(({ from, to }) => [routeKey(from, to), straight(boxes.get(from), boxes.get(to))]));
  return { width, height, boxes, routes };
}

function straight(from: Box | undefined, to: Box | undefined): readonly Point[] {
  return from === undefined || to === undefined ? [] : [sideTowards(from, to), sideTowards(to, from)];
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
