import type { Change } from '../model/change.js';
import type { Edge, NodeRef } from '../model/edge.js';
import { type DiffExtra, plainChange } from './context.js';

const VIEWS = ['declared', 'granted', 'wired'] as const;

/** Edges by key: those that come and go, and those of which a view answers otherwise. */
export function diffEdges({ deployedEdges, proposedEdges }: DiffExtra): readonly Change[] {
  const before = new Map(deployedEdges.map((edge) => [edge.key, edge]));
  const after = new Map(proposedEdges.map((edge) => [edge.key, edge]));
  return [
    ...[...before.values()].filter(({ key }) => !after.has(key)).map(gone),
    ...[...after.values()].flatMap((edge) => {
      const old = before.get(edge.key);
      return old === undefined ? [come(edge)] : viewsChange(old, edge);
    }),
  ];
}

function gone(edge: Edge): Change {
  return change(edge, 'removed', [], `${sentence(edge)}: no longer`);
}

function come(edge: Edge): Change {
  return change(edge, 'added', [], `${sentence(edge)}: new`);
}

function viewsChange(before: Edge, after: Edge): readonly Change[] {
  const views = VIEWS.filter((view) => before[view] !== after[view]);
  if (views.length === 0) return [];
  const words = views.map((view) => `${view} is now ${after[view]} (was ${before[view]})`).join(', ');
  return [change(after, 'changed', views, `${sentence(after)}: ${words}`)];
}

function change(edge: Edge, action: Change['action'], properties: readonly string[], summary: string): Change {
  const certainty = isUnknown(edge) ? 'possible' : 'certain';
  const { key: subject, location } = edge;
  return plainChange({
    kind: 'edge',
    action,
    service: serviceOf(edge),
    subject,
    properties,
    certainty,
    summary,
    location,
  });
}

/** The service that acts; what nobody here owns is told at whom it is aimed. */
function serviceOf({ from, to }: Edge): string {
  return from.service ?? to.service ?? '';
}

function isUnknown(edge: Edge): boolean {
  return VIEWS.some((view) => edge[view] === 'unknown') || edge.from.id === '?' || edge.to.id === '?';
}

const VERBS = {
  call: 'calls',
  subscribe: 'is subscribed to by',
  publish: 'publishes to',
  read: 'reads',
  write: 'writes',
  import: 'imports from',
} as const;

/** `checkout:placeOrder calls payments:charge (lambda-invoke)`. */
function sentence({ kind, mechanism, from, to }: Edge): string {
  return `${nodeWords(from)} ${VERBS[kind]} ${nodeWords(to)} (${mechanism})`;
}

function nodeWords({ service, id, external }: NodeRef): string {
  if (service !== null) return `${service}:${id}`;
  return external === undefined ? id : `${external} (${id})`;
}
