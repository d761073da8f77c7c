import type { Edge } from '../model/edge.js';
import type { ServiceName } from '../model/names.js';
import { componentsOf, Digraph } from './digraph.js';

/**
 * Which services must be deployed before which: an edge from each consumer to what it imports from, and
 * from each provider that drops something to its consumers, who must first have stopped using it.
 *
 * @param dropped imports of the deployed estate whose provider is no longer there
 */
export function dependencyGraph(
  services: readonly ServiceName[],
  edges: readonly Edge[],
  dropped: readonly Edge[] = [],
): Digraph {
  const graph = new Digraph();
  const among = new Set(services);
  for (const service of services) graph.addNode(service);
  for (const [consumer, provider] of importsAmong(among, edges)) graph.addEdge(consumer, provider);
  for (const [consumer, provider] of importsAmong(among, dropped)) graph.addEdge(provider, consumer);
  return graph;
}

function* importsAmong(
  services: ReadonlySet<ServiceName>,
  edges: readonly Edge[],
): Generator<readonly [consumer: ServiceName, provider: ServiceName]> {
  for (const { kind, from, to } of edges) {
    if (kind !== 'import' || from.service === null || to.service === null || from.service === to.service) continue;
    if (services.has(from.service) && services.has(to.service)) yield [from.service, to.service];
  }
}

/**
 * Services in the order they must be deployed, as steps: those of one step may go at once. Only
 * imports count, as only they make a deploy fail. Services that import each other share a step.
 */
export function deploySteps(
  services: readonly ServiceName[],
  edges: readonly Edge[],
  dropped: readonly Edge[] = [],
): readonly (readonly ServiceName[])[] {
  const graph = dependencyGraph(services, edges, dropped);
  const stepOf = new Map<ServiceName, number>();
  for (const component of componentsOf(graph)) {
    const before = component.flatMap((member) => graph.successors(member)).filter((one) => !component.includes(one));
    const step = Math.max(0, ...before.map((one) => (stepOf.get(one) ?? 0) + 1));
    for (const member of component) stepOf.set(member, step);
  }
  const steps: ServiceName[][] = [];
  for (const service of [...services].sort()) {
    const step = stepOf.get(service) ?? 0;
    while (steps.length <= step) steps.push([]);
    steps[step]?.push(service);
  }
  return steps;
}
