import { cyclesOf, Digraph } from '../../../../graph/digraph.js';
import type { Edge } from '../../../../model/edge.js';
import type { Location } from '../../../../model/location.js';
import type { Estate } from '../../../../model/service.js';
import { deliveryFinder } from '../../../deliveries.js';
import { crossesServices, sentenceOf } from '../../../edge-words.js';
import { defineRule, type Report } from '../../../rule.js';
import { stackFinder } from './stack-of-node.js';

type Message = 'import' | 'call';

export const cycle = defineRule<Message>({
  id: 'edge/cycle',
  meta: {
    title: 'Services do not need each other in a circle',
    severity: 'error',
    messages: {
      import:
        'These stacks need each other first: {{cycle}}. None of them can be deployed to a new account or stage, and none deleted.',
      call: 'These services call each other: {{cycle}}. One slow or failing answer stops all of them.',
    },
  },
  *check({ estate, edges }) {
    yield* reportsOf('import', importGraph(estate, edges));
    yield* reportsOf('call', callGraph(edges));
  },
});

/** A graph with the edge that first made each connection. */
interface Connections {
  readonly graph: Digraph;
  readonly edges: ReadonlyMap<string, Edge>;
}

function* reportsOf(message: Message, { graph, edges }: Connections): Generator<Report<Message>> {
  for (const nodes of cyclesOf(graph)) {
    if (nodes.length < 2) continue;
    const steps = nodes.flatMap(
      (node, index) => edges.get(pair(node, nodes[(index + 1) % nodes.length] ?? node)) ?? [],
    );
    const [first] = steps;
    if (first === undefined) continue;
    const text = [...nodes, nodes[0] ?? ''].join(' → ');
    yield {
      message,
      data: { cycle: text },
      service: first.from.service ?? '',
      subject: `${message} ${text}`,
      at: first.location,
      // Whether a call waits for its answer stands in the code, which nobody reads here.
      ...(message === 'call' && { severity: 'warning', confidence: 'medium' }),
      advice:
        message === 'import'
          ? 'Move what both need into a stack of its own, or pass one direction by name instead of by export.'
          : 'Turn one direction into an event, or move the shared part into one service.',
      related: steps.slice(1).map((edge) => ({ message: sentenceOf(edge), location: placeIn(edge) })),
    };
  }
}

function placeIn(edge: Edge): Location {
  return edge.location;
}

/** Stacks by what they need to be deployed; a nested stack is part of the one that creates it. */
function importGraph(estate: Estate, edges: readonly Edge[]): Connections {
  const stackOf = stackFinder(estate);
  const ends = edges.flatMap((edge) => {
    if (edge.kind !== 'import' || edge.mechanism === 'nested-stack' || edge.wired !== 'yes') return [];
    const [from, to] = [stackOf(edge.from), stackOf(edge.to)];
    return from === undefined || to === undefined || from === to ? [] : [{ edge, from, to }];
  });
  return connect(ends);
}

/** Services by calls of functions and workflows; a permission that nothing else speaks of is taken for a call. */
function callGraph(edges: readonly Edge[]): Connections {
  const isDelivery = deliveryFinder(edges);
  const ends = edges.flatMap((edge) => {
    const isCall = edge.kind === 'call' && edge.mechanism !== 'api' && crossesServices(edge);
    const isReal = edge.declared === 'yes' || edge.granted === 'yes' || edge.wired === 'yes';
    return isCall && isReal && !isDelivery(edge)
      ? [{ edge, from: edge.from.service ?? '', to: edge.to.service ?? '' }]
      : [];
  });
  return connect(ends);
}

function connect(ends: readonly { readonly edge: Edge; readonly from: string; readonly to: string }[]): Connections {
  const graph = new Digraph();
  const edges = new Map<string, Edge>();
  for (const { edge, from, to } of ends) {
    graph.addEdge(from, to);
    if (!edges.has(pair(from, to))) edges.set(pair(from, to), edge);
  }
  return { graph, edges };
}

function pair(from: string, to: string): string {
  return `${from} → ${to}`;
}
