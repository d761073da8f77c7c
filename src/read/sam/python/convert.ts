import type { Dict, Entry, Placed, Value } from '../../../model/value.js';
import { scalar } from '../../../model/walk.js';
import { type Items, type Leaf, type Node, placeOfNode, Table } from './tree.js';

/** @param marked whether the value stands in the template where the transform marks texts: see `Leaf.marked` */
export function nodeOf(value: Value, marked: boolean): Node {
  if (value.kind === 'dict') return tableOf(value, marked);
  if (value.kind !== 'list') return { kind: 'leaf', value, marked };
  return { kind: 'items', items: value.items.map((item) => nodeOf(item, marked)), at: value };
}

export function tableOf(value: Dict, marked: boolean): Table {
  const table = new Table(value, marked);
  for (const [text, entry] of value.entries) {
    const at = { source: entry.keySource ?? value.source, offset: entry.keyOffset };
    table.set({ text, marked, at }, nodeOf(entry.value, marked));
  }
  return table;
}

export function valueOfNode(node: Node): Value {
  if (node.kind === 'leaf') return node.value;
  if (node.kind === 'table') return dictOf(node);
  return { kind: 'list', items: node.items.map(valueOfNode), source: node.at.source, offset: node.at.offset };
}

export function dictOf(table: Table): Dict {
  const entries = new Map<string, Entry>();
  for (const { key, node } of table.inserted())
    entries.set(key.text, { keyOffset: key.at.offset, keySource: key.at.source, value: valueOfNode(node) });
  return { kind: 'dict', entries, source: table.at.source, offset: table.at.offset };
}

/** What the transform writes itself: plain texts and dicts, nodes of the template inside. */
export type Written = Node | string | number | boolean | readonly Written[] | { readonly [key: string]: Written };

export function write(written: Written, at: Placed): Node {
  if (typeof written !== 'object') return leaf(written, at);
  if (isNode(written)) return written;
  if (Array.isArray(written)) return items(written, at);
  return record(Object.entries(written), at, false);
}

/** A dict of the transform's own that prints in Python 2.7's order. */
export function hashed(at: Placed, entries: { readonly [key: string]: Written | undefined } = {}): Table {
  return record(Object.entries(entries), at, true);
}

export function items(written: readonly Written[], at: Placed): Items {
  return { kind: 'items', items: written.map((item) => write(item, at)), at };
}

export function leaf(value: string | number | boolean, at: Placed, marked = false): Leaf {
  return { kind: 'leaf', value: scalar(value, at), marked };
}

function record(entries: readonly (readonly [string, Written | undefined])[], at: Placed, isHashed: boolean): Table {
  const table = new Table(at, isHashed);
  for (const [text, written] of entries)
    if (written !== undefined) table.set({ text, marked: false, at }, write(written, at));
  return table;
}

function isNode(written: object): written is Node {
  return (
    written instanceof Table || ('kind' in written && ('marked' in written || Array.isArray((written as Items).items)))
  );
}

export { placeOfNode };
