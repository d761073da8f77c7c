import type { Scalar, Symbolic, Text, Value } from '../../../model/value.js';
import { text } from '../../../model/walk.js';

/** The pieces that are certain; `complete` is false when a symbol may hold more delimiters. */
export interface Split {
  readonly items: readonly Value[];
  readonly complete: boolean;
}

/**
 * Splits a text, up to the first symbol whose value might hold the delimiter itself: what comes
 * after has no certain index.
 */
export function splitText(value: Text | Scalar, delimiter: string): Split {
  const parts = value.kind === 'text' ? value.parts : [value.raw ?? String(value.value ?? '')];
  const items: Value[] = [];
  let current: (string | Symbolic)[] = [];
  for (const part of parts) {
    if (typeof part !== 'string') {
      if (mayHold(part, delimiter)) return { items, complete: false };
      current.push(part);
      continue;
    }
    const [first = '', ...rest] = delimiter === '' ? [part] : part.split(delimiter);
    current.push(first);
    for (const piece of rest) {
      items.push(text(current, value));
      current = [piece];
    }
  }
  items.push(text(current, value));
  return { items, complete: true };
}

/** Account ids, regions and partitions hold letters, digits and `-` only. */
function mayHold(symbol: Symbolic, delimiter: string): boolean {
  const plain = ['AWS::AccountId', 'AWS::Region', 'AWS::Partition', 'AWS::StackName'];
  const name = symbol.kind === 'pseudo' ? symbol.name.split('(', 1)[0] : undefined;
  return name === undefined || !plain.includes(name) || /^[A-Za-z0-9-]*$/.test(delimiter);
}
