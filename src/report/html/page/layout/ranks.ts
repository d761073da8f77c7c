interface Link {
  readonly from: number;
  readonly to: number;
}

/**
 * The layer of each item: one behind the last of those that lead to it. Where links run in a circle, those
 * that lead back to where the walk came from do not count. No recursion: a chain may be long.
 */
export function ranksOf(items: readonly number[], links: readonly Link[]): ReadonlyMap<number, number> {
  const order = finishOrder(items, links);
  const at = new Map(order.map((item, index) => [item, index]));
  const next = targets(items, links);
  const ranks = new Map(items.map((item) => [item, 0]));
  for (const item of order) {
    const rank = ranks.get(item) ?? 0;
    for (const to of next.get(item) ?? []) {
      const back = (at.get(to) ?? 0) <= (at.get(item) ?? 0);
      if (!back) ranks.set(to, Math.max(ranks.get(to) ?? 0, rank + 1));
    }
  }
  return ranks;
}

/** Depth first, those that nothing leads to first; the reverse of the order in which items are left. */
function finishOrder(items: readonly number[], links: readonly Link[]): readonly number[] {
  const next = targets(items, links);
  const led = new Set(links.map(({ to }) => to));
  const seen = new Set<number>();
  const left: number[] = [];
  for (const start of [...items.filter((item) => !led.has(item)), ...items]) {
    if (seen.has(start)) continue;
    seen.add(start);
    const path = [{ item: start, ahead: [...(next.get(start) ?? [])] }];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const to = top.ahead.shift();
      if (to === undefined) left.push(path.pop()?.item ?? start);
      else if (!seen.has(to)) {
        seen.add(to);
        path.push({ item: to, ahead: [...(next.get(to) ?? [])] });
      }
    }
  }
  return left.reverse();
}

function targets(items: readonly number[], links: readonly Link[]): ReadonlyMap<number, readonly number[]> {
  const next = new Map<number, number[]>(items.map((item) => [item, []]));
  for (const { from, to } of links) next.get(from)?.push(to);
  return next;
}
