/** Splits numbers into those that links join, in the order of their first members. */
export function components(
  items: readonly number[],
  links: readonly { readonly from: number; readonly to: number }[],
): readonly (readonly number[])[] {
  const neighbours = new Map<number, number[]>(items.map((item) => [item, []]));
  for (const { from, to } of links) {
    neighbours.get(from)?.push(to);
    neighbours.get(to)?.push(from);
  }
  const seen = new Set<number>();
  return items.flatMap((item) => (seen.has(item) ? [] : [reach(item, neighbours, seen)]));
}

/** With a list of what is to be visited rather than recursion: a chain of ten thousand is legal. */
function reach(
  start: number,
  neighbours: ReadonlyMap<number, readonly number[]>,
  seen: Set<number>,
): readonly number[] {
  const found = [start];
  seen.add(start);
  for (let at = 0; at < found.length; at++) {
    for (const next of neighbours.get(found[at] ?? start) ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      found.push(next);
    }
  }
  return found;
}
