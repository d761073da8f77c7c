import type { Entry, Value } from '../../../../model/value.js';

/** Nesting beyond this is left as the second value has it; documents are limited to less. */
const maximumDepth = 200;

/**
 * Merges as the framework does: objects by key, lists by index, anything else is the second's. The
 * result stands where the first does.
 */
export function merge(first: Value, second: Value, depth = 0): Value {
  if (depth > maximumDepth) return second;
  if (first.kind === 'dict' && second.kind === 'dict') {
    const entries = new Map<string, Entry>(first.entries);
    for (const [key, entry] of second.entries) {
      const own = entries.get(key);
      const kept: Entry = { keySource: second.source, ...entry };
      entries.set(key, own ? { ...own, value: merge(own.value, entry.value, depth + 1) } : kept);
    }
    return { ...first, entries };
  }
  if (first.kind === 'list' && second.kind === 'list') {
    const items = second.items.map((item, index) => {
      const own = first.items[index];
      return own === undefined ? item : merge(own, item, depth + 1);
    });
    return { ...first, items: [...items, ...first.items.slice(items.length)] };
  }
  return second;
}

/**
 * A dict, or a list of dicts merged in order; empty items are skipped. Undefined where it is neither.
 *
 * @param refuse takes each item that can be no dict; one that is not known here may turn out to be one
 */
export function mergeList(value: Value | undefined, refuse: (item: Value) => void = () => {}): Value | undefined {
  if (value?.kind !== 'list') return value;
  for (const item of value.items)
    if (item.kind === 'list' || (item.kind === 'scalar' && item.value !== null)) refuse(item);
  const dicts: readonly Value[] = value.items.filter((item) => item.kind === 'dict');
  return dicts.length === 0 ? undefined : dicts.reduce((all, item) => merge(all, item));
}
