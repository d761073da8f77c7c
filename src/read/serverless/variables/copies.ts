import type { Symbolic, Value } from '../../../model/value.js';
import { parseVariables } from './parse-variables.js';

/** True for a text that is a result and that another reading would take for a variable. */
export function looksLikeVariable(value: Value): boolean {
  if (value.kind !== 'scalar' || typeof value.value !== 'string' || !value.value.includes('${')) return false;
  const parsed = parseVariables(value.value);
  return parsed.kind === 'malformed' || parsed.pieces.some((piece) => typeof piece !== 'string');
}

/** A tree of values with every scalar in it put through a function; what stands in two places is copied once. */
export function copier(scalarOf: (value: Value) => Value): (value: Value) => Value {
  const copies = new Map<Value, Value>();
  const copy = (value: Value): Value => {
    if (value.kind === 'scalar') return scalarOf(value);
    const known = copies.get(value) ?? copyOf(value);
    copies.set(value, known);
    return known;
  };
  const copyOf = (value: Value): Value => {
    if (value.kind === 'list') return { ...value, items: value.items.map(copy) };
    if (value.kind === 'text') return { ...value, parts: value.parts.map(symbolOf) };
    if (value.kind !== 'dict') return value;
    const entries = [...value.entries].map(([key, entry]) => [key, { ...entry, value: copy(entry.value) }] as const);
    return { ...value, entries: new Map(entries) };
  };
  const symbolOf = (part: string | Symbolic) =>
    typeof part === 'string' || !part.otherwise ? part : { ...part, otherwise: copy(part.otherwise) };
  return copy;
}
