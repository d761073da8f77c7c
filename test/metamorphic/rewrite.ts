import { dump } from 'js-yaml';
import { SourceText } from '../../src/model/location.js';
import type { Value } from '../../src/model/value.js';
import { parseDocument } from '../../src/read/document/parse-document.js';

export type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain };

/** A definition as plain JavaScript, with intrinsic functions in their long form; undefined where it cannot be read. */
export function plainOf(path: string, content: string): Plain | undefined {
  const { value } = parseDocument(new SourceText(path, content));
  return value && toPlain(value);
}

function toPlain(value: Value): Plain {
  switch (value.kind) {
    case 'scalar':
      return value.value;
    case 'list':
      return value.items.map(toPlain);
    case 'dict':
      return Object.fromEntries([...value.entries].map(([key, entry]) => [key, toPlain(entry.value)]));
    default:
      throw new Error(`a document that was only parsed holds a ${value.kind}`);
  }
}

/** Every dict's keys turned around; lists keep their order, which may mean something. */
export function reordered(plain: Plain): Plain {
  if (Array.isArray(plain)) return plain.map(reordered);
  if (plain === null || typeof plain !== 'object') return plain;
  return Object.fromEntries(
    Object.entries(plain)
      .toReversed()
      .map(([key, item]) => [key, reordered(item)]),
  );
}

export const styles = {
  'block style': (plain: Plain) => dump(plain, { lineWidth: 60 }),
  'flow style': (plain: Plain) => dump(plain, { flowLevel: 1, lineWidth: -1 }),
  'quoted, deeply indented': (plain: Plain) => dump(plain, { forceQuotes: true, indent: 7 }),
  JSON: (plain: Plain) => JSON.stringify(plain, null, 1),
  'JSON on one line': (plain: Plain) => JSON.stringify(plain),
} as const;
