import type { Symbolic, Value } from '../../../model/value.js';
import { scalar, text } from '../../../model/walk.js';

/**
 * What stands under a key, as JavaScript's own properties have it, since the framework follows keys that
 * way: entries of an object, items and the `length` of a list, characters and the `length` of a string.
 */
export function childOf(value: Value, key: string): Value | undefined {
  if (value.kind === 'dict') return value.entries.get(key)?.value;
  const items = value.kind === 'list' ? value.items : characters(value);
  if (items === undefined) return undefined;
  if (key === 'length') return scalar(items.length, value);
  if (!/^(?:0|[1-9]\d{0,8})$/.test(key)) return undefined;
  const item = items[Number(key)];
  return typeof item === 'string' ? scalar(item, value) : item;
}

function characters(value: Value): ArrayLike<string> | undefined {
  return value.kind === 'scalar' && typeof value.value === 'string' ? value.value : undefined;
}

/** A key of something unknown is unknown for the same reason; of a secret it is part of the secret. */
export function keyOfSymbol(symbol: Symbolic, path: readonly string[], value: Value, otherwise?: Value): Value {
  if (symbol.kind === 'secret') return value;
  const reason = symbol.kind === 'unknown' ? symbol.reason : `${path.join('.')} of a value that is not known here`;
  const of = symbol.kind === 'unknown' ? symbol.of : value;
  return text([{ kind: 'unknown', reason, ...(of && { of }), ...(otherwise && { otherwise }) }], value);
}

/**
 * A value as it stands inside a text, as JavaScript makes strings: numbers by their value (`1.50` is
 * `1.5`), the items of a list joined by commas. Undefined for an object and for nothing.
 */
export function partsInText(value: Value): readonly (string | Symbolic)[] | undefined {
  if (value.kind === 'text') return value.parts.map(symbolInText);
  if (value.kind === 'list') return itemsInText(value.items);
  if (value.kind !== 'scalar' || value.value === null) return undefined;
  return [String(value.value)];
}

function itemsInText(items: readonly Value[]): readonly (string | Symbolic)[] {
  return items.flatMap((item, index) => [...(index > 0 ? [','] : []), ...itemInText(item)]);
}

function itemInText(item: Value): readonly (string | Symbolic)[] {
  if (item.kind === 'scalar' && item.value === null) return [];
  return partsInText(item) ?? ['[object Object]'];
}

/** What a symbol is where it does not exist stands in the text as well; an object or nothing cannot. */
function symbolInText(part: string | Symbolic): string | Symbolic {
  if (typeof part === 'string' || part.otherwise === undefined) return part;
  const { otherwise, ...bare } = part;
  const parts = partsInText(otherwise);
  return parts ? { ...part, otherwise: text(parts, otherwise) } : bare;
}
