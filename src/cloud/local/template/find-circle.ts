/** Some circle of a graph, from its least name on; undefined where there is none. A node may need itself. */
export function findCircle(graph: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] | undefined {
  const left = new Map([...graph].map(([name, needed]) => [name, needed.size]));
  const waiting = new Map<string, string[]>();
  for (const [name, needed] of graph) for (const one of needed) listOf(waiting, one).push(name);
  const ready = [...left].filter(([, count]) => count === 0).map(([name]) => name);
  for (let name = ready.pop(); name !== undefined; name = ready.pop()) {
    left.delete(name);
    for (const waiter of waiting.get(name) ?? []) {
      const count = (left.get(waiter) ?? 0) - 1;
      left.set(waiter, count);
      if (count === 0) ready.push(waiter);
    }
  }
  return left.size === 0 ? undefined : circleIn(graph, left);
}

/** Every node that is left needs another that is left, so that going on from any of them comes round. */
function circleIn(
  graph: ReadonlyMap<string, ReadonlySet<string>>,
  left: ReadonlyMap<string, number>,
): readonly string[] {
  const path: string[] = [];
  const seen = new Map<string, number>();
  let name = [...left.keys()].sort()[0];
  while (name !== undefined && !seen.has(name)) {
    seen.set(name, path.length);
    path.push(name);
    name = [...(graph.get(name) ?? [])].sort().find((needed) => left.has(needed));
  }
  return fromLeast(path.slice(seen.get(name ?? '') ?? 0));
}

function fromLeast(circle: readonly string[]): readonly string[] {
  const least = circle.reduce((at, name, index) => (name < (circle[at] ?? name) ? index : at), 0);
  return [...circle.slice(least), ...circle.slice(0, least)];
}

function listOf(map: Map<string, string[]>, key: string): string[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}
