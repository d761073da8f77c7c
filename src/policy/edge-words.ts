import type { Answer, Edge, EdgeKind, NodeRef, View } from '../model/edge.js';
import type { Location } from '../model/location.js';
import type { ServiceName } from '../model/names.js';

/** How rules speak of edges: whose they are, who takes part, and where it stands. */

/** The end that acts or listens, whose definition has to say so: caller, publisher, subscriber, importer. */
export function consumerOf(edge: Pick<Edge, 'kind' | 'from' | 'to'>): NodeRef {
  return edge.kind === 'subscribe' ? edge.to : edge.from;
}

/** The end that is used: callee, topic, table, export. */
export function providerOf(edge: Pick<Edge, 'kind' | 'from' | 'to'>): NodeRef {
  return edge.kind === 'subscribe' ? edge.from : edge.to;
}

/** The service that a finding about an edge is filed under: the consumer's, else whichever is known. */
export function serviceOfEdge(edge: Pick<Edge, 'kind' | 'from' | 'to'>): ServiceName {
  return consumerOf(edge).service ?? providerOf(edge).service ?? '?';
}

/** Both ends are in the estate, in different services. */
export function crossesServices({ from, to }: Pick<Edge, 'from' | 'to'>): boolean {
  return from.service !== null && to.service !== null && from.service !== to.service;
}

export function printEnd(node: NodeRef): string {
  return node.service === null ? node.id : `${node.service}:${node.id}`;
}

/** How another service writes the end in a declaration: `payments:charge`; a bare id within its own service. */
export function declaredName(node: NodeRef, from: NodeRef): string {
  return node.service === from.service ? node.id : printEnd(node);
}

const present: Readonly<Record<EdgeKind, string>> = {
  call: 'calls',
  subscribe: 'subscribes to',
  publish: 'publishes to',
  read: 'reads',
  write: 'writes to',
  import: 'imports from',
};

const infinitive: Readonly<Record<EdgeKind, string>> = {
  call: 'call',
  subscribe: 'subscribe to',
  publish: 'publish to',
  read: 'read',
  write: 'write to',
  import: 'import from',
};

/** `checkout:placeOrder calls payments:charge`. */
export function sentenceOf(edge: Pick<Edge, 'kind' | 'from' | 'to'>): string {
  return `${printEnd(consumerOf(edge))} ${present[edge.kind]} ${printEnd(providerOf(edge))}`;
}

/** `calls`, `writes to`. */
export function presentOf(kind: EdgeKind): string {
  return present[kind];
}

/** `call`, `write to`: for `may …`, `is not allowed to …`. */
export function verbOf(kind: EdgeKind): string {
  return infinitive[kind];
}

/** The first place that gives a view this answer; where the edge stands when none does. */
export function placeOf(edge: Edge, view: View, answer: Answer): Location {
  return edge.evidence.find((one) => one.view === view && one.answer === answer)?.location ?? edge.location;
}

/** The words of the first evidence for a view and answer, empty when there is none. */
export function noteOf(edge: Edge, view: View, answer: Answer): string {
  return edge.evidence.find((one) => one.view === view && one.answer === answer)?.note ?? '';
}
