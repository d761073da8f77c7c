import type { Value } from '../../../model/value.js';
import { textOf } from '../../../model/walk.js';
import { leaf, nodeOf } from '../python/convert.js';
import { type Items, type Node, type Table, textIn } from '../python/tree.js';

/**
 * Replaces each `Ref` of a parameter by its value and fills parameters into `Fn::Sub`, deep and in place, as the
 * transform does where it needs to know.
 */
export function resolveNode(node: Node, parameters: ReadonlyMap<string, Value>): Node {
  const resolved = node.kind === 'table' ? resolveIntrinsic(node, parameters) : node;
  if (resolved.kind === 'table')
    for (const [key, value] of resolved.entries()) resolved.set(key, resolveNode(value, parameters));
  if (resolved.kind === 'items') resolved.items = resolved.items.map((item) => resolveNode(item, parameters));
  return resolved;
}

function resolveIntrinsic(node: Table, parameters: ReadonlyMap<string, Value>): Node {
  const [key, second] = node.keys();
  if (key === undefined || second !== undefined) return node;
  if (key.text === 'Ref') {
    const name = node.text('Ref') ?? '';
    const value = parameters.get(name);
    return value === undefined ? node : nodeOf(value, !name.startsWith('AWS::'));
  }
  if (key.text === 'Fn::Sub') fillIn(node, parameters);
  return node;
}

function fillIn(node: Table, parameters: ReadonlyMap<string, Value>): void {
  const argument = node.get('Fn::Sub');
  const text = textIn(argument);
  if (text !== undefined) node.set('Fn::Sub', filledLeaf(argument, text, parameters));
  if (argument?.kind === 'items') fillFirst(argument, parameters);
}

function fillFirst(argument: Items, parameters: ReadonlyMap<string, Value>): void {
  const [first] = argument.items;
  const text = textIn(first);
  if (text !== undefined) argument.items[0] = filledLeaf(first, text, parameters);
}

function filledLeaf(node: Node | undefined, text: string, parameters: ReadonlyMap<string, Value>): Node {
  if (node?.kind !== 'leaf') throw new TypeError('a text stands in a leaf');
  return leaf(fillSub(text, parameters), node.value, node.marked);
}

/** `${Name}` of a parameter whose value is a text is that text. */
export function fillSub(text: string, parameters: ReadonlyMap<string, Value>): string {
  return text.replace(/\$\{([A-Za-z0-9.]+|AWS::[A-Z][A-Za-z]*)\}/g, (whole, name: string) => {
    const value = parameters.get(name);
    return textOf(value) ?? whole;
  });
}
