import type { Symbolic, Value } from '../../../../model/value.js';
import { printValue, text } from '../../../../model/walk.js';

/** A value as JSON text, as `JSON.stringify` writes it; symbols stay symbols inside the text. */
export function stringify(value: Value): Value {
  return text([...partsOf(value)], value);
}

/** The same as a plain text; symbols as they are printed. */
export function plainJson(value: Value): string {
  return printValue(stringify(value));
}

function* partsOf(value: Value): Generator<string | Symbolic> {
  switch (value.kind) {
    case 'scalar':
      yield JSON.stringify(value.value);
      return;
    case 'text':
      yield '"';
      for (const part of value.parts) yield typeof part === 'string' ? JSON.stringify(part).slice(1, -1) : part;
      yield '"';
      return;
    case 'choice':
      yield { kind: 'unknown', reason: `it depends on the condition ${value.condition}`, of: value };
      return;
    case 'list':
      yield* enclosed(
        '[',
        value.items.map((item) => ['', item]),
        ']',
      );
      return;
    case 'dict':
      yield* enclosed(
        '{',
        [...value.entries].map(([key, entry]) => [`${JSON.stringify(key)}:`, entry.value]),
        '}',
      );
  }
}

function* enclosed(
  open: string,
  members: readonly (readonly [string, Value])[],
  close: string,
): Generator<string | Symbolic> {
  yield open;
  for (const [index, [prefix, value]] of members.entries()) {
    yield index === 0 ? prefix : `,${prefix}`;
    yield* partsOf(value);
  }
  yield close;
}
