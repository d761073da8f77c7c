import type { Placed, Scalar, Value } from '../../../model/value.js';
import { KeyOrder } from './key-order.js';

/**
 * A document that is edited in place, as the transform edits an API's definition: what a `Value` is, and what decides
 * how Python 2.7 would print it.
 */
export type Node = Leaf | Items | Table;

export interface Leaf {
  readonly kind: 'leaf';
  readonly value: Exclude<Value, { kind: 'dict' | 'list' }>;
  /** True for a text of the template, which Python 2.7 prints with a `u` before it; false for the transform's own. */
  readonly marked: boolean;
}

export interface Items {
  readonly kind: 'items';
  items: Node[];
  readonly at: Placed;
}

export interface Key {
  readonly text: string;
  readonly marked: boolean;
  readonly at: Placed;
}

interface Slot {
  readonly key: Key;
  readonly node: Node;
}

/** A dict: in Python 2.7's order where it is `hashed`, in that of insertion where it is not. */
export class Table {
  readonly kind = 'table';
  readonly at: Placed;
  readonly hashed: boolean;
  #slots = new Map<string, Slot>();
  #order: KeyOrder | undefined;

  constructor(at: Placed, hashed: boolean) {
    this.at = at;
    this.hashed = hashed;
    this.#order = hashed ? new KeyOrder() : undefined;
  }

  get size(): number {
    return this.#slots.size;
  }

  get(key: string): Node | undefined {
    return this.#slots.get(key)?.node;
  }

  has(key: string): boolean {
    return this.#slots.has(key);
  }

  /** The table under a key; undefined where there is something else. */
  table(key: string): Table | undefined {
    const node = this.get(key);
    return node?.kind === 'table' ? node : undefined;
  }

  /** The plain text under a key. */
  text(key: string): string | undefined {
    return textIn(this.get(key));
  }

  /** A key that is there stays the one that it was. */
  set(key: Key | string, node: Node): void {
    const own = typeof key === 'string' ? { text: key, marked: false, at: placeOfNode(node) } : key;
    const slot = this.#slots.get(own.text);
    this.#slots.set(own.text, { key: slot?.key ?? own, node });
    this.#order?.add(own.text);
  }

  setDefault(key: Key | string, make: () => Node): Node {
    const text = typeof key === 'string' ? key : key.text;
    const before = this.get(text);
    if (before !== undefined) return before;
    const made = make();
    this.set(key, made);
    return made;
  }

  delete(key: string): void {
    if (this.#slots.delete(key)) this.#order?.remove(key);
  }

  update(other: Table): void {
    this.#order?.merge(other.keys().map(({ text }) => text));
    for (const [key, node] of other.entries()) this.set(key, node);
  }

  keys(): readonly Key[] {
    return this.#inOrder().map(({ key }) => key);
  }

  entries(): readonly (readonly [Key, Node])[] {
    return this.#inOrder().map(({ key, node }) => [key, node] as const);
  }

  /** As they were put in. */
  inserted(): Iterable<{ readonly key: Key; readonly node: Node }> {
    return this.#slots.values();
  }

  /** As Python's `copy` of a dict: the keys' order is made anew out of the old one. */
  copy(): Table {
    const made = new Table(this.at, this.hashed);
    made.#order?.merge(this.#order?.keys() ?? []);
    for (const [key, node] of this.entries()) made.set(key, node);
    return made;
  }

  deepCopy(): Table {
    return this.copyWith(deepCopy);
  }

  /** A copy with its values copied each in a way. */
  copyWith(copyOf: (node: Node, key: string) => Node): Table {
    const made = new Table(this.at, this.hashed);
    made.#order = this.#order?.copy();
    for (const [text, { key, node }] of this.#slots) made.#slots.set(text, { key, node: copyOf(node, text) });
    return made;
  }

  /** Whether a copy would have the same order of keys, all the way down. */
  isSettled(): boolean {
    if (this.#order?.isStable === false) return false;
    for (const { node } of this.#slots.values()) if (!isSettled(node)) return false;
    return true;
  }

  #inOrder(): Slot[] {
    if (this.#order === undefined) return [...this.#slots.values()];
    return this.#order.keys().flatMap((key) => this.#slots.get(key) ?? []);
  }
}

function isSettled(node: Node): boolean {
  if (node.kind === 'leaf') return true;
  return node.kind === 'table' ? node.isSettled() : node.items.every(isSettled);
}

export function deepCopy(node: Node): Node {
  if (node.kind === 'leaf') return node;
  if (node.kind === 'table') return node.deepCopy();
  return { ...node, items: node.items.map(deepCopy) };
}

export function placeOfNode(node: Node): Placed {
  return node.kind === 'leaf' ? node.value : node.at;
}

/** The text of a leaf that holds one. */
export function textIn(node: Node | undefined): string | undefined {
  return node?.kind === 'leaf' && node.value.kind === 'scalar' && typeof node.value.value === 'string'
    ? node.value.value
    : undefined;
}

export function scalarIn(node: Node | undefined): Scalar['value'] | undefined {
  return node?.kind === 'leaf' && node.value.kind === 'scalar' ? node.value.value : undefined;
}

/** What Python's `if` takes for true. */
export function isTruthy(node: Node | undefined): boolean {
  if (node === undefined) return false;
  if (node.kind === 'table') return node.size > 0;
  if (node.kind === 'items') return node.items.length > 0;
  return node.value.kind !== 'scalar' || Boolean(node.value.value);
}

export function isNull(node: Node | undefined): boolean {
  return node === undefined || (node.kind === 'leaf' && node.value.kind === 'scalar' && node.value.value === null);
}

/** The same content, in whatever order of keys. */
export function isSameNode(a: Node, b: Node): boolean {
  if (a.kind === 'leaf') return b.kind === 'leaf' && scalarIn(a) !== undefined && scalarIn(a) === scalarIn(b);
  if (a.kind === 'items') {
    return b.kind === 'items' && a.items.length === b.items.length && a.items.every((item, i) => isSameNth(item, b, i));
  }
  if (b.kind !== 'table' || a.size !== b.size) return false;
  return a.entries().every(([{ text }, node]) => {
    const other = b.get(text);
    return other !== undefined && isSameNode(node, other);
  });
}

function isSameNth(item: Node, of: Items, index: number): boolean {
  const other = of.items[index];
  return other !== undefined && isSameNode(item, other);
}
