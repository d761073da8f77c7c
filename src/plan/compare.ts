/** Code-unit order, the same in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A copy in code-unit order of what `textOf` makes of each item. */
export function sortedBy<Item>(items: Iterable<Item>, textOf: (item: Item) => string): Item[] {
  return [...items]
    .map((item) => ({ item, text: textOf(item) }))
    .sort((a, b) => compareText(a.text, b.text))
    .map(({ item }) => item);
}
