import type { Dict, Entry, Value } from '../../../../model/value.js';
import { isNull } from './values.js';

/** The framework drops each `null` in the properties of a resource, at any depth of objects; in a list it stays. */
export function withoutNullProperties(document: Value): Value {
  return inEntry(document, 'Resources', (resources) =>
    mapEntries(resources, (resource) => inEntry(resource, 'Properties', withoutNulls)),
  );
}

function withoutNulls(value: Value): Value {
  if (value.kind === 'list') return { ...value, items: value.items.map(withoutNulls) };
  if (value.kind !== 'dict') return value;
  const kept = [...value.entries].filter(([, entry]) => !isNull(entry.value));
  return {
    ...value,
    entries: new Map(kept.map(([key, entry]) => [key, { ...entry, value: withoutNulls(entry.value) }])),
  };
}

function inEntry(value: Value, key: string, change: (value: Value) => Value): Value {
  const entry = value.kind === 'dict' ? value.entries.get(key) : undefined;
  if (value.kind !== 'dict' || !entry) return value;
  return { ...value, entries: new Map([...value.entries, [key, { ...entry, value: change(entry.value) }]]) };
}

function mapEntries(value: Value, change: (value: Value) => Value): Value {
  if (value.kind !== 'dict') return value;
  const entries: Dict['entries'] = new Map(
    [...value.entries].map(([key, entry]): readonly [string, Entry] => [key, { ...entry, value: change(entry.value) }]),
  );
  return { ...value, entries };
}
