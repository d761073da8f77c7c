import type { Health, MapEdge } from '../../map-data.js';
import { edgeAt, groupOf, type Model, worst } from '../model.js';
import type { Visible } from '../state/visible.js';
import { along, type Box, middleOf, type Point, shifted, sideTowards } from './geometry.js';
import { type Arrangement, routeKey } from './layered.js';
import { GROUP_HEAD, GROUP_PADDING } from './sizes.js';

/** A line of the map: one edge between two nodes, or all edges between two ends of which one is a closed group. */
export interface SceneLink {
  readonly edges: readonly number[];
  /** Of the lines's ends: a node, or undefined for a closed group. */
  readonly fromNode: number | undefined;
  readonly toNode: number | undefined;
  readonly fromGroup: number;
  readonly toGroup: number;
  /** `mixed` where a bundle has edges of several kinds. */
  readonly kind: string;
  readonly health: Health;
  readonly change: MapEdge['change'];
  readonly points: readonly Point[];
  /** Where its sign stands, so that those of lines beside each other do not cover one another. */
  readonly badge: Point;
}

interface Places {
  readonly outer: Arrangement;
  readonly insides: ReadonlyMap<number, Arrangement>;
  readonly nodes: ReadonlyMap<number, Box>;
}

type Unplaced = Omit<SceneLink, 'points' | 'badge'>;

const LANE = 7;
const WIDEST = 44;
/** How far a line goes on straight once it is out of its group. */
const STUB = 22;

export function sceneLinks(model: Model, visible: Visible, places: Places): readonly SceneLink[] {
  const lanes = new Map<string, Unplaced[]>();
  for (const link of bundled(model, visible, places)) {
    const { fromGroup, toGroup, fromNode, toNode } = link;
    const key = fromGroup === toGroup ? `n${fromNode}>${toNode}` : routeKey(fromGroup, toGroup);
    const lane = lanes.get(key);
    if (lane === undefined) lanes.set(key, [link]);
    else lane.push(link);
  }
  return [...lanes.values()].flatMap((lane) => {
    const step = Math.min(LANE, WIDEST / lane.length);
    return lane.map((link, index) => {
      const points = pointsOf(link, (index - (lane.length - 1) / 2) * step, places);
      return { ...link, points, badge: along(outside(link, points), badgePart(index, lane.length)) };
    });
  });
}

/** The part of a line that no box covers. */
function outside({ fromGroup, toGroup }: Unplaced, points: readonly Point[]): readonly Point[] {
  return fromGroup === toGroup || points.length < 4 ? points : points.slice(1, -1);
}

/** Spread over the middle of the way; the last tenths belong to the arrow heads. */
function badgePart(index: number, lanes: number): number {
  return lanes === 1 ? 0.5 : 0.3 + (0.45 * index) / (lanes - 1);
}

/** Edges inside a closed group are not drawn; those with a closed end go together. */
function bundled(model: Model, { edges }: Visible, { insides }: Places): readonly Unplaced[] {
  const bundles = new Map<string, number[]>();
  for (const number of edges) {
    const { from, to } = edgeAt(model, number);
    const [a, b] = [groupOf(model, from), groupOf(model, to)];
    const [aOpen, bOpen] = [insides.has(a), insides.has(b)];
    if (a === b && !aOpen) continue;
    const single = aOpen && bOpen ? `#${number}` : '';
    const key = `${aOpen ? `n${from}` : a}>${bOpen ? `n${to}` : b}${single}`;
    const known = bundles.get(key);
    if (known === undefined) bundles.set(key, [number]);
    else known.push(number);
  }
  return [...bundles.values()].map((numbers) => bundleOf(model, numbers, insides));
}

function bundleOf(model: Model, numbers: readonly number[], insides: ReadonlyMap<number, Arrangement>): Unplaced {
  const edges = numbers.map((number) => edgeAt(model, number));
  const { from = 0, to = 0 } = edges[0] ?? {};
  const [fromGroup, toGroup] = [groupOf(model, from), groupOf(model, to)];
  const kinds = new Set(edges.map(({ kind }) => kind));
  const changes = new Set(edges.map(({ change }) => change));
  return {
    edges: numbers,
    fromNode: insides.has(fromGroup) ? from : undefined,
    toNode: insides.has(toGroup) ? to : undefined,
    fromGroup,
    toGroup,
    kind: kinds.size === 1 ? (edges[0]?.kind ?? 'mixed') : 'mixed',
    health: worst(edges.map(({ health }) => health)),
    change: changes.size === 1 ? edges[0]?.change : undefined,
  };
}

function pointsOf(link: Unplaced, offset: number, places: Places): readonly Point[] {
  const { fromNode, toNode, fromGroup, toGroup } = link;
  const from = endBox(fromNode, fromGroup, places.outer, places.nodes);
  const to = endBox(toNode, toGroup, places.outer, places.nodes);
  if (fromGroup !== toGroup) return between(link, from, to, offset, places);
  if (fromNode === toNode) return loop(from, offset);
  const corner = places.outer.boxes.get(fromGroup) ?? { x: 0, y: 0 };
  const by = { x: corner.x + GROUP_PADDING, y: corner.y + GROUP_HEAD + offset };
  const route = places.insides.get(fromGroup)?.routes.get(routeKey(fromNode ?? -1, toNode ?? -1)) ?? [];
  return route.map((point) => shifted(point, by));
}

/**
 * Along the route between the two groups, from and to the very node where its group is open. Lines leave a
 * group on the side that looks at the other, level with their node, and turn only outside of it. A way of one
 * point leads through the gap between two layers, where nothing stands: there the shortest line is best.
 */
function between(link: Unplaced, from: Box, to: Box, offset: number, { outer }: Places): readonly Point[] {
  const [fromBox, toBox] = [endBox(undefined, link.fromGroup, outer), endBox(undefined, link.toGroup, outer)];
  const route = outer.routes.get(routeKey(link.fromGroup, link.toGroup)) ?? [];
  const way = route.slice(1, -1).map((point) => shifted(point, { x: 0, y: offset }));
  const start = leave(from, fromBox, middleOf(toBox), offset);
  const end = leave(to, toBox, middleOf(fromBox), offset).reverse();
  return [...start, ...(way.length === 1 ? [] : way), ...end];
}

/** From the side of a node, or of a closed group, to just outside of its group. */
function leave(end: Box, group: Box, towards: Point, offset: number): Point[] {
  const small = Math.max(-11, Math.min(11, offset / 2));
  const side = shifted(sideTowards(end, towards), { x: 0, y: small });
  const out = sideTowards(group, towards).x;
  return [side, { x: out + (towards.x >= middleOf(group).x ? STUB : -STUB), y: side.y }];
}

/** Over the upper edge and back: a function that calls itself. */
function loop({ x, y, width }: Box, offset: number): readonly Point[] {
  const high = y - 22 - Math.abs(offset);
  return [
    { x: x + width - 48, y },
    { x: x + width - 44, y: high },
    { x: x + width - 16, y: high },
    { x: x + width - 12, y },
  ];
}

function endBox(node: number | undefined, group: number, outer: Arrangement, nodes?: ReadonlyMap<number, Box>): Box {
  const box = node === undefined ? outer.boxes.get(group) : nodes?.get(node);
  return box ?? { x: 0, y: 0, width: 0, height: 0 };
}
