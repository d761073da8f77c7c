import type { Entry, Value } from '../../../../model/value.js';
import { isNull } from './values.js';

/** The framework drops each `null` in the properties of a resource, at any depth of objects; in a list it stays. */
export function withoutNullProperties(document: Value): Value {
  return inEntry(document, 'Resources', (resources) =>
    mapEntries(resources, (resource) => inEntry(resource, 'Properties', withoutNulls)),
  );
}

/** The same value where nothing in it is null, which is so nearly everywhere. */
function withoutNulls(value: Value): Value {
  if (value.kind === 'list') {
    const items = value.items.map(withoutNulls);
    return items.some((item, index) => item !== value.items[index]) ? { ...value, items } : value;
  }
  return mapEntries(value, (inner) => (isNull(inner) ? undefined : withoutNulls(inner)));
}

function inEntry(value: Value, key: string, change: (value: Value) => Value): Value {
  const entry = value.kind === 'dict' ? value.entries.get(key) : undefined;
  const changed = entry && change(entry.value);
  if (value.kind !== 'dict' || !entry || !changed || changed === entry.value) return value;
  return { ...value, entries: new Map(value.entries).set(key, { ...entry, value: changed }) };
}

/** @param change gives undefined for what goes */
function mapEntries(value: Value, change: (value: Value) => Value | undefined): Value {
  if (value.kind !== 'dict') return value;
  let entries: Map<string, Entry> | undefined;
  for (const [key, entry] of value.entries) {
    const changed = change(entry.value);
    if (changed === entry.value) continue;
    entries ??= new Map(value.entries);
    if (changed) entries.set(key, { ...entry, value: changed });
    else entries.delete(key);
  }
  return entries === undefined ? value : { ...value, entries };
}
