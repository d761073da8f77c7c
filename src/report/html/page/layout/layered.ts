import { Graph, layout } from '@dagrejs/dagre';
import type { Box, Point } from './geometry.js';

export interface Item {
  readonly id: number;
  readonly width: number;
  readonly height: number;
}

export interface ItemLink {
  readonly from: number;
  readonly to: number;
  /** How much it should be short and straight. */
  readonly weight: number;
}

export interface Spacing {
  readonly between: number;
  readonly ranks: number;
}

export interface Arrangement {
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyMap<number, Box>;
  /** From border to border, by `routeKey`. */
  readonly routes: ReadonlyMap<string, readonly Point[]>;
}

export function routeKey(from: number, to: number): string {
  return `${from}>${to}`;
}

/**
 * In layers from left to right, by dagre. Plain graphs only: dagre's own groups fail on some estates
 * ("Not possible to find intersection"); see docs/decisions. What still fails is answered with undefined.
 */
export function layered(
  items: readonly Item[],
  links: readonly ItemLink[],
  { between, ranks }: Spacing,
): Arrangement | undefined {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: between, ranksep: ranks, edgesep: 12, ranker: 'network-simplex' });
  for (const { id, width, height } of items) graph.setNode(String(id), { width, height });
  for (const { from, to, weight } of links) graph.setEdge(String(from), String(to), { weight });
  try {
    layout(graph);
  } catch (error) {
    console.warn('some of the map is drawn in rows, as its layers failed', error);
    return undefined;
  }
  return arrangementOf(graph, items, links);
}

function arrangementOf(graph: Graph, items: readonly Item[], links: readonly ItemLink[]): Arrangement {
  const { width = 0, height = 0 } = graph.graph();
  const boxes = new Map<number, Box>(
    items.map((item) => {
      const { x, y } = graph.node(String(item.id));
      return [item.id, { x: x - item.width / 2, y: y - item.height / 2, width: item.width, height: item.height }];
    }),
  );
  const routes = new Map<string, readonly Point[]>(
    links.map(({ from, to }) => [routeKey(from, to), graph.edge(String(from), String(to)).points ?? []]),
  );
  return { width, height, boxes, routes };
}
