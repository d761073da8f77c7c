import type { MapEdge } from '../../map-data.js';
import { groupOf, type Model } from '../model.js';
import { asksOfEdges, type Filters, isFiltering } from './state.js';

/** What is left of the estate when the filters have been asked; numbers in rising order. */
export interface Visible {
  readonly edges: readonly number[];
  readonly nodes: readonly number[];
}

/** Edges that every filter lets through, their ends, and, where nothing is asked of edges, nodes that have none. */
export function visibleOf(model: Model, filters: Filters): Visible {
  const words = filters.search
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  const edges = model.data.edges.flatMap((edge, number) =>
    passes(model, edge, number, filters, words) ? [number] : [],
  );
  const nodes = new Set(edges.flatMap((number) => endsOf(model.data.edges[number])));
  if (!asksOfEdges(filters)) for (const node of lonelyNodes(model, filters, words)) nodes.add(node);
  return { edges, nodes: [...nodes].sort((a, b) => a - b) };
}

function passes(model: Model, edge: MapEdge, number: number, filters: Filters, words: readonly string[]): boolean {
  const { stage, services, kinds, mechanisms, health, changes, rules } = filters;
  return (
    (stage === undefined || edge.stages === undefined || edge.stages.includes(stage)) &&
    asked(kinds, edge.kind) &&
    asked(mechanisms, edge.mechanism) &&
    asked(health, edge.health) &&
    (changes.size === 0 || (edge.change !== undefined && changes.has(edge.change))) &&
    (services.size === 0 || services.has(groupOf(model, edge.from)) || services.has(groupOf(model, edge.to))) &&
    (rules.size === 0 || (model.findingsOfEdge.get(number) ?? []).some(({ rule }) => rules.has(rule))) &&
    (words.length === 0 || matches(edgeText(model, edge), words))
  );
}

/** Nodes that the words and services ask for, whether or not they have edges. */
function lonelyNodes(model: Model, filters: Filters, words: readonly string[]): readonly number[] {
  const { services } = filters;
  const every = !isFiltering(filters);
  return model.data.nodes.flatMap((_, node) => {
    if (every) return [node];
    // Without a word or a service, only a stage is asked for: a node alone says nothing of it.
    if (words.length === 0 && services.size === 0) return model.edgesOfNode[node]?.length === 0 ? [node] : [];
    const inService = services.size === 0 || services.has(groupOf(model, node));
    return inService && matches(model.nodeText[node] ?? '', words) ? [node] : [];
  });
}

function asked<T>(set: ReadonlySet<T>, value: T): boolean {
  return set.size === 0 || set.has(value);
}

function matches(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

function edgeText(model: Model, { from, to, kind, mechanism, detail = '', trouble = '' }: MapEdge): string {
  const own = `${kind} ${mechanism} ${detail} ${trouble}`.toLowerCase();
  return `${model.nodeText[from]}\n${model.nodeText[to]}\n${own}`;
}

function endsOf(edge: MapEdge | undefined): readonly number[] {
  return edge === undefined ? [] : [edge.from, edge.to];
}
