import fc from 'fast-check';
import { componentsOf, cyclesOf, Digraph, dependenciesFirst } from './digraph.js';

const randomEdges = fc.array(fc.tuple(fc.nat(12), fc.nat(12)), { maxLength: 40 });

function graphOf(edges: readonly (readonly [number, number])[]): Digraph {
  const graph = new Digraph();
  for (const [from, to] of edges) graph.addEdge(`n${from}`, `n${to}`);
  return graph;
}

test('dependencies come first', () => {
  const graph = new Digraph();
  graph.addEdge('checkout', 'payments');
  graph.addEdge('payments', 'database');
  graph.addEdge('checkout', 'database');
  expect(dependenciesFirst(graph)).toEqual(['database', 'payments', 'checkout']);
});

test('a cycle is shown from its smallest node, as short as it can be', () => {
  const graph = graphOf([
    [3, 1],
    [1, 2],
    [2, 3],
    [2, 4],
    [4, 3],
  ]);
  expect(cyclesOf(graph)).toEqual([['n1', 'n2', 'n3']]);
});

test('a node that points to itself is a cycle, one that does not is none', () => {
  expect(cyclesOf(graphOf([[1, 1]]))).toEqual([['n1']]);
  expect(cyclesOf(graphOf([[1, 2]]))).toEqual([]);
});

test('a chain of 100,000 nodes does not exhaust the stack', () => {
  const graph = new Digraph();
  for (let at = 0; at < 100_000; at++) graph.addEdge(`${at}`, `${at + 1}`);
  expect(dependenciesFirst(graph)[0]).toBe('100000');
});

test('property: each node stands after all it points to, unless they share a cycle', () => {
  fc.assert(
    fc.property(randomEdges, (edges) => {
      const graph = graphOf(edges);
      const order = dependenciesFirst(graph);
      const component = new Map(componentsOf(graph).flatMap((members, at) => members.map((node) => [node, at])));
      expect([...order].sort()).toEqual([...graph.nodes()].sort());
      for (const node of graph.nodes())
        for (const next of graph.successors(node))
          if (component.get(node) !== component.get(next))
            expect(order.indexOf(next)).toBeLessThan(order.indexOf(node));
    }),
  );
});

test('property: two nodes share a component exactly when each reaches the other', () => {
  fc.assert(
    fc.property(randomEdges, (edges) => {
      const graph = graphOf(edges);
      const component = new Map(componentsOf(graph).flatMap((members, at) => members.map((node) => [node, at])));
      for (const a of graph.nodes())
        for (const b of graph.nodes()) {
          const mutual = a === b || (graph.reachableFrom(a).has(b) && graph.reachableFrom(b).has(a));
          expect(component.get(a) === component.get(b)).toBe(mutual);
        }
    }),
  );
});

test('property: every cycle shown is one', () => {
  fc.assert(
    fc.property(randomEdges, (edges) => {
      const graph = graphOf(edges);
      for (const cycle of cyclesOf(graph))
        for (const [at, node] of cycle.entries())
          expect(graph.has(node, cycle[(at + 1) % cycle.length] ?? '')).toBe(true);
    }),
  );
});
