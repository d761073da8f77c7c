import type { Location } from '../model/location.js';
import { locate, type Value } from '../model/value.js';
import { printValue } from '../model/walk.js';

export type Plain = string | number | boolean | null | readonly Plain[] | PlainObject;
export interface PlainObject {
  readonly [key: string]: Plain;
}

/** A value as zod takes it. Objects have no prototype, so a key `__proto__` is only a key. */
export function toPlain(value: Value): Plain {
  switch (value.kind) {
    case 'scalar':
      return isYaml11Off(value.raw) ? 'off' : value.value;
    case 'list':
      return value.items.map(toPlain);
    case 'dict': {
      const object: Record<string, Plain> = Object.create(null);
      for (const [key, entry] of value.entries) object[key] = toPlain(entry.value);
      return object;
    }
    case 'text':
    case 'choice':
      return printValue(value);
  }
}

/** `off` is a boolean in YAML 1.1 and a severity here. */
function isYaml11Off(raw: string | undefined): boolean {
  return raw?.toLowerCase() === 'off';
}

/** The value at a path, or the nearest one above it where the path leads to nothing. */
export function valueAt(root: Value, path: readonly PropertyKey[]): Value {
  let at = root;
  for (const key of path) {
    const next = childOf(at, key);
    if (next === undefined) return at;
    at = next;
  }
  return at;
}

export function isThere(root: Value, path: readonly PropertyKey[]): boolean {
  let at: Value | undefined = root;
  for (const key of path) at = at === undefined ? undefined : childOf(at, key);
  return at !== undefined;
}

/** Where a key of a dict is written; where the dict is when it has no such key. */
export function keyLocation(holder: Value, key: string): Location {
  const entry = holder.kind === 'dict' ? holder.entries.get(key) : undefined;
  return entry === undefined ? locate(holder) : (entry.keySource ?? holder.source).locationAt(entry.keyOffset);
}

function childOf(value: Value, key: PropertyKey): Value | undefined {
  if (value.kind === 'list') return typeof key === 'number' ? value.items[key] : undefined;
  return value.kind === 'dict' ? value.entries.get(String(key))?.value : undefined;
}

/** `policies.waivers[0].expires`; keys that are no plain words are quoted. */
export function printPath(path: readonly PropertyKey[]): string {
  let text = '';
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`;
    else if (/^\w+$/.test(String(part))) text += text === '' ? String(part) : `.${String(part)}`;
    else text += `["${String(part)}"]`;
  }
  return text;
}
