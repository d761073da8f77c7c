import type { Value } from '../../src/model/value.js';
import { printValue } from '../../src/model/walk.js';

/** A value as JSON whose leaves are texts; symbols and undecided conditions as `printValue` writes them. */
export type PlainFact = string | readonly PlainFact[] | { readonly [key: string]: PlainFact };

/**
 * Numbers and booleans become the text that CloudFormation reads in them, so `30` and `"30"` are the same.
 * Keys come in order of the alphabet. A choice is a dict of its own: `{ "if NAME": …, "else": … }`.
 */
export function plainFact(value: Value): PlainFact {
  switch (value.kind) {
    case 'scalar':
    case 'text':
      return printValue(value);
    case 'list':
      return value.items.map(plainFact);
    case 'dict':
      return inOrder([...value.entries].map(([key, entry]) => [key, plainFact(entry.value)]));
    case 'choice':
      return inOrder([
        [`if ${value.condition}`, plainFact(value.whenTrue)],
        ['else', plainFact(value.whenFalse)],
      ]);
  }
}

export function inOrder(entries: readonly (readonly [string, PlainFact])[]): PlainFact {
  const sorted = entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.assign(Object.create(null), Object.fromEntries(sorted));
}
