import type { Edge, EdgeKind, NodeRef } from '../../model/edge.js';
import type { ServiceName } from '../../model/names.js';
import { arrowStyleOf } from '../mermaid/changed-edges.js';
import type { Arrow } from '../mermaid/flowchart.js';
import { count } from '../plural.js';

const KINDS: readonly EdgeKind[] = ['call', 'subscribe', 'publish', 'read', 'write', 'import'];

/** One arrow for all edges from one service to another, with how many of each kind; each service is one node. */
export function betweenServices(edges: readonly Edge[]): readonly Arrow[] {
  const inside = new Map<ServiceName | null, number>();
  const pairs = new Map<string, Edge[]>();
  for (const edge of edges) {
    const { from, to } = edge;
    if (from.service === to.service) inside.set(from.service, (inside.get(from.service) ?? 0) + 1);
    const key = JSON.stringify([from.service, to.service]);
    const known = pairs.get(key);
    if (known === undefined) pairs.set(key, [edge]);
    else known.push(edge);
  }
  const node = (service: ServiceName | null): NodeRef => ({ service, id: nodeText(service, inside.get(service) ?? 0) });
  return [...pairs.values()].flatMap((own): readonly Arrow[] => {
    const [first] = own;
    if (first === undefined || first.from.service === first.to.service) return [];
    const wrong = own.filter((edge) => arrowStyleOf(edge) === 'wrong').length;
    const label = wrong === 0 ? kindsText(own) : `${kindsText(own)}: views disagree on ${wrong}`;
    const style = wrong === 0 ? 'plain' : 'wrong';
    return [{ from: node(first.from.service), to: node(first.to.service), label, style }];
  });
}

function nodeText(service: ServiceName | null, inside: number): string {
  if (service === null) return 'outside of the estate';
  return inside === 0 ? 'no edge inside' : `${count(inside, 'edge')} inside`;
}

/** `4 call, 1 read`. */
function kindsText(edges: readonly Edge[]): string {
  const amounts = KINDS.map((kind) => [kind, edges.filter((edge) => edge.kind === kind).length] as const);
  return amounts.flatMap(([kind, amount]) => (amount === 0 ? [] : [`${amount} ${kind}`])).join(', ');
}
