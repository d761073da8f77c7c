import type { Items, Node, Table } from '../python/tree.js';
import { isIntrinsicNode } from '../swagger/paths.js';

/** `Globals` and a resource's own: maps merge, lists are put one after the other, all else is the resource's. */
export function mergeTables(global: Node, local: Node): Node {
  if (global.kind === 'items' && local.kind === 'items') return joined(global, local);
  if (global.kind !== 'table' || local.kind !== 'table') return local;
  if (isIntrinsicNode(global) || isIntrinsicNode(local)) return local;
  return mergedTable(global, local);
}

function joined(global: Items, local: Items): Items {
  return { ...local, items: [...global.items, ...local.items] };
}

function mergedTable(global: Table, local: Table): Table {
  const merged = global.copy();
  for (const [key, value] of local.entries()) {
    const before = merged.get(key.text);
    merged.set(key, before === undefined ? value : mergeTables(before, value));
  }
  return merged;
}
