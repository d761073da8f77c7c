import type { Json, JsonObject } from '../../template/index.js';
import { faults } from '../errors.js';
import type { Call } from './call.js';

/** One page of `items` under `member`, with `NextToken` where more follow. The token says where, and what of. */
export function page(
  call: Call,
  member: string,
  items: readonly Json[],
  size: number,
  /** Pages of one list are not pages of another. */
  of = '',
): JsonObject {
  return pageOf(call, member, items, (item) => item, size, of);
}

/** The same, of what is made for those on the page alone. */
export function pageOf<Item>(
  { engine, action, input }: Call,
  member: string,
  items: readonly Item[],
  view: (item: Item) => Json,
  size: number,
  of: string,
): JsonObject {
  const start = startOf(input.text('NextToken'), action, of);
  const end = start + (engine.options.pageSize ?? size);
  const more = end < items.length ? { NextToken: tokenOf(action, of, end) } : {};
  return { [member]: items.slice(start, end).map(view), ...more };
}

function tokenOf(action: string, of: string, start: number): string {
  return Buffer.from(JSON.stringify([action, of, start])).toString('base64url');
}

function startOf(token: string | undefined, action: string, of: string): number {
  if (token === undefined) return 0;
  const [, , start] = token === '' ? [] : parsed(token);
  if (typeof start !== 'number' || tokenOf(action, of, start) !== token) throw faults.badToken();
  return start;
}

function parsed(token: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    // Not one of ours: refused by the caller.
    return [];
  }
}
