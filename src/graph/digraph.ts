/**
 * A directed graph of strings. It knows no domain: edges, stacks and plans are laid over it.
 * Insertion order is kept, so the same input gives the same order.
 */
export class Digraph {
  readonly #successors = new Map<string, Set<string>>();

  addNode(node: string): void {
    if (!this.#successors.has(node)) this.#successors.set(node, new Set());
  }

  /** Adds both nodes when they are new; a second edge between the same nodes is the same edge. */
  addEdge(from: string, to: string): void {
    this.addNode(from);
    this.addNode(to);
    this.#successors.get(from)?.add(to);
  }

  nodes(): readonly string[] {
    return [...this.#successors.keys()];
  }

  successors(node: string): readonly string[] {
    return [...(this.#successors.get(node) ?? [])];
  }

  has(from: string, to: string): boolean {
    return this.#successors.get(from)?.has(to) ?? false;
  }

  /** Nodes that `node` reaches by one edge or more; itself only when it lies on a cycle. */
  reachableFrom(node: string): ReadonlySet<string> {
    const seen = new Set<string>();
    const open = [...this.successors(node)];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...this.successors(next));
    }
    return seen;
  }
}

/**
 * Strongly connected components, each after all that it points to (Tarjan 1972, without recursion:
 * an estate can be a chain of thousands).
 */
export function componentsOf(graph: Digraph): readonly (readonly string[])[] {
  const search = new ComponentSearch(graph);
  for (const node of graph.nodes()) search.from(node);
  return search.components;
}

/**
 * Every node after all that it points to. Members of a cycle stand together, in insertion order;
 * use `cyclesOf` to learn of them.
 */
export function dependenciesFirst(graph: Digraph): readonly string[] {
  return componentsOf(graph).flat();
}

/** One shortest cycle for each component that has one, starting at its smallest node. */
export function cyclesOf(graph: Digraph): readonly (readonly string[])[] {
  const cycles: (readonly string[])[] = [];
  for (const component of componentsOf(graph)) {
    const start = [...component].sort()[0];
    if (start === undefined || (component.length === 1 && !graph.has(start, start))) continue;
    cycles.push(shortestCycle(graph, start, new Set(component)));
  }
  return cycles;
}

function shortestCycle(graph: Digraph, start: string, within: ReadonlySet<string>): readonly string[] {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (let at = 0; at < queue.length; at++) {
    const node = queue[at] ?? start;
    for (const next of [...graph.successors(node)].sort()) {
      if (next === start) return pathTo(node, start, cameFrom);
      if (!within.has(next) || cameFrom.has(next)) continue;
      cameFrom.set(next, node);
      queue.push(next);
    }
  }
  return [start];
}

function pathTo(node: string, start: string, cameFrom: ReadonlyMap<string, string>): readonly string[] {
  const path = [node];
  for (let at = node; at !== start; ) {
    at = cameFrom.get(at) ?? start;
    path.unshift(at);
  }
  return path;
}

interface Frame {
  readonly node: string;
  readonly successors: readonly string[];
  next: number;
}

class ComponentSearch {
  readonly components: string[][] = [];
  readonly #graph: Digraph;
  readonly #index = new Map<string, number>();
  readonly #low = new Map<string, number>();
  readonly #open: string[] = [];
  readonly #isOpen = new Set<string>();

  constructor(graph: Digraph) {
    this.#graph = graph;
  }

  from(root: string): void {
    if (this.#index.has(root)) return;
    const frames: Frame[] = [this.#enter(root)];
    for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
      const next = frame.successors[frame.next++];
      if (next === undefined) {
        frames.pop();
        this.#leave(frame.node, frames.at(-1)?.node);
      } else if (!this.#index.has(next)) frames.push(this.#enter(next));
      else if (this.#isOpen.has(next)) this.#lower(frame.node, this.#index.get(next) ?? 0);
    }
  }

  #enter(node: string): Frame {
    const index = this.#index.size;
    this.#index.set(node, index);
    this.#low.set(node, index);
    this.#open.push(node);
    this.#isOpen.add(node);
    return { node, successors: this.#graph.successors(node), next: 0 };
  }

  #leave(node: string, parent: string | undefined): void {
    const low = this.#low.get(node) ?? 0;
    if (parent !== undefined) this.#lower(parent, low);
    if (low === this.#index.get(node)) this.components.push(this.#close(node));
  }

  #close(node: string): string[] {
    const component = this.#open.splice(this.#open.lastIndexOf(node));
    for (const member of component) this.#isOpen.delete(member);
    return component;
  }

  #lower(node: string, to: number): void {
    this.#low.set(node, Math.min(this.#low.get(node) ?? to, to));
  }
}
