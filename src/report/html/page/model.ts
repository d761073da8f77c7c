import type { Health, MapData, MapEdge, MapFinding, MapNode, MapPlace, MapService } from '../map-data.js';

/** A number for what stands in no service. */
export const OUTSIDE = -1;

/** As many nodes as one can take in; above it services are drawn closed until someone opens them. */
export const LEGIBLE = 90;

/** The data with what is looked up often. Nodes, edges and services are named by their numbers. */
export interface Model {
  readonly data: MapData;
  readonly edgesOfNode: readonly (readonly number[])[];
  readonly findingsOfEdge: ReadonlyMap<number, readonly MapFinding[]>;
  /** In lower case, for searching. */
  readonly nodeText: readonly string[];
}

export function modelOf(data: MapData): Model {
  const edgesOfNode: number[][] = data.nodes.map(() => []);
  for (const [number, { from, to }] of data.edges.entries()) {
    edgesOfNode[from]?.push(number);
    if (to !== from) edgesOfNode[to]?.push(number);
  }
  const findingsOfEdge = new Map<number, MapFinding[]>();
  for (const finding of data.findings) {
    for (const edge of finding.edges) {
      const known = findingsOfEdge.get(edge);
      if (known === undefined) findingsOfEdge.set(edge, [finding]);
      else known.push(finding);
    }
  }
  const nodeText = data.nodes.map(({ id, name, type = '', physical = '', service }) =>
    [id, name, type, physical, service === undefined ? '' : data.services[service]?.name].join('\n').toLowerCase(),
  );
  return { data, edgesOfNode, findingsOfEdge, nodeText };
}

export function edgeAt({ data }: Model, number: number): MapEdge {
  return present(data.edges[number]);
}

export function nodeAt({ data }: Model, number: number): MapNode {
  return present(data.nodes[number]);
}

export function serviceAt({ data }: Model, number: number): MapService | undefined {
  return data.services[number];
}

/** The group of the map that a node stands in. */
export function groupOf(model: Model, node: number): number {
  return nodeAt(model, node).service ?? OUTSIDE;
}

export function groupName(model: Model, group: number): string {
  return serviceAt(model, group)?.name ?? 'outside of the estate';
}

/** `service:id`, or the id alone for what no service defines. */
export function nodeTitle(model: Model, node: number, qualifier?: string): string {
  const { service, name } = nodeAt(model, node);
  const alias = qualifier === undefined ? '' : `@${qualifier}`;
  return `${service === undefined ? '' : `${groupName(model, service)}:`}${name}${alias}`;
}

/** `file:line:column`, which editors open. */
export function placeText({ data }: Model, [file, line, column]: MapPlace): string {
  return `${data.files[file] ?? '?'}:${line}:${column}`;
}

const RANK: Readonly<Record<Health, number>> = { ok: 0, unknown: 1, wrong: 2 };

export function worst(healths: Iterable<Health>): Health {
  let found: Health = 'ok';
  for (const health of healths) if (RANK[health] > RANK[found]) found = health;
  return found;
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the data of this page is not whole');
  return value;
}
