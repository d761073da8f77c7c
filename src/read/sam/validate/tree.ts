import type { Value } from '../../../model/value.js';
import { stringOf } from '../../../model/walk.js';
import { given, keyPlace } from '../intrinsic/make.js';
import { ownEntry } from '../intrinsic/own-entry.js';
import type { Lowering } from '../lowering.js';
import { isOpen, type Tell } from './expect.js';

/**
 * What may stand somewhere, all the way down. Unlike the outermost properties of a resource, these are
 * judged before functions are worked out: a function fits only where any value or a map without names does.
 */
export type Tree =
  /** Any value. */
  | 'any'
  | 'text'
  /** A text, or a map, which a function is one of. */
  | 'text or map'
  | 'flag'
  | 'number or map'
  | 'texts'
  /** A list of texts and functions, or a function in its place. */
  | 'values'
  | { readonly oneOf: readonly string[] }
  /** Named properties; those in `needs` have to be there. */
  | { readonly has: Readonly<Record<string, Tree>>; readonly needs?: readonly string[] }
  /** A map with names of the author's own. */
  | { readonly each: Tree }
  | { readonly list: Tree }
  | { readonly either: readonly [Tree, Tree] };

/** Tells every place where a value is not as the tree has it. @param name of the value, for messages */
export function checkTree(lowering: Lowering, tell: Tell, value: Value, tree: Tree, name: string): void {
  if (tree === 'any' || isOpen(lowering, value)) return;
  if (value.kind === 'scalar' && value.value === null) return;
  if (typeof tree === 'string') {
    if (!fits(value, tree)) tell(`${name} is to be ${words[tree]}.`, value);
  } else if ('oneOf' in tree) {
    if (!tree.oneOf.includes(stringOf(value) ?? '')) tell(`${name} is one of ${tree.oneOf.join(', ')}.`, value);
  } else if ('either' in tree) {
    const [first, second] = tree.either;
    checkTree(lowering, tell, value, value.kind === 'dict' ? first : second, name);
  } else if ('list' in tree) {
    if (value.kind !== 'list') tell(`${name} is to be a list.`, value);
    else for (const item of value.items) checkTree(lowering, tell, item, tree.list, `Each item of ${name}`);
  } else checkMap(lowering, tell, value, tree, name);
}

type MapTree = Extract<Tree, { readonly has: unknown } | { readonly each: unknown }>;

function checkMap(lowering: Lowering, tell: Tell, value: Value, tree: MapTree, name: string): void {
  if (value.kind !== 'dict') {
    tell(`${name} is to be a map.`, value);
    return;
  }
  for (const [key, entry] of value.entries) {
    const under = 'each' in tree ? tree.each : ownEntry(tree.has, key);
    if (under !== undefined) checkTree(lowering, tell, entry.value, under, `${key} of ${name}`);
    else tell(`${name} has no property ${key}.`, keyPlace(value, key));
  }
  for (const key of 'has' in tree ? (tree.needs ?? []) : [])
    if (given(value, key) === undefined) tell(`${name} needs ${key}.`, value);
}

const words = {
  text: 'a text',
  'text or map': 'a text or a reference',
  flag: 'true or false',
  'number or map': 'a number',
  texts: 'a list of texts',
  values: 'a list',
};

function fits(value: Value, kind: keyof typeof words): boolean {
  const isText = value.kind === 'scalar' && typeof value.value !== 'boolean';
  switch (kind) {
    case 'text':
      return isText;
    case 'text or map':
      return isText || value.kind === 'dict';
    case 'flag':
      return value.kind === 'scalar' && /^(true|false|1|0|yes|no|on|off)$/i.test(String(value.value));
    case 'number or map':
      return (
        value.kind === 'dict' || (value.kind === 'scalar' && value.value !== '' && !Number.isNaN(Number(value.value)))
      );
    case 'texts':
      return value.kind === 'list' && value.items.every((item) => item.kind === 'scalar');
    case 'values':
      return (
        value.kind === 'dict' ||
        (value.kind === 'list' && value.items.every((item) => item.kind === 'scalar' || item.kind === 'dict'))
      );
  }
}
