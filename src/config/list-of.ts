export function listOf<Item>(oneOrMore: Item | readonly Item[]): readonly Item[] {
  return isList(oneOrMore) ? oneOrMore : [oneOrMore];
}

function isList<Item>(value: Item | readonly Item[]): value is readonly Item[] {
  return Array.isArray(value);
}
