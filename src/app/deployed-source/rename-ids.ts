import type { LogicalId } from '../../model/names.js';
import type { Entry, Symbolic, Text, Value } from '../../model/value.js';

/** A value with other logical ids in what refers to resources. */
export function renameIds(value: Value, nameOf: (logicalId: LogicalId) => LogicalId): Value {
  const inside = (part: Value): Value => renameIds(part, nameOf);
  switch (value.kind) {
    case 'scalar':
      return value;
    case 'text': {
      const parts = value.parts.map((part) => (typeof part === 'string' ? part : renameSymbol(part, nameOf)));
      return { ...value, parts } satisfies Text;
    }
    case 'list':
      return { ...value, items: value.items.map(inside) };
    case 'dict': {
      const entries = new Map<string, Entry>();
      for (const [key, entry] of value.entries) entries.set(key, { ...entry, value: inside(entry.value) });
      return { ...value, entries };
    }
    case 'choice':
      return { ...value, whenTrue: inside(value.whenTrue), whenFalse: inside(value.whenFalse) };
  }
}

function renameSymbol(symbol: Symbolic, nameOf: (logicalId: LogicalId) => LogicalId): Symbolic {
  if (symbol.kind !== 'ref' && symbol.kind !== 'attribute') return symbol;
  return { ...symbol, logicalId: nameOf(symbol.logicalId) };
}
