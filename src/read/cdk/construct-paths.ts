import type { LogicalId } from '../../model/names.js';
import type { Value } from '../../model/value.js';
import { get, stringOf } from '../../model/walk.js';
import type { MetadataEntry } from './metadata.js';

/** A construct that became a part of a template. */
export interface PlacedConstruct {
  readonly path: string;
  readonly logicalId: LogicalId;
}

/** Construct paths by logical id, for each stack by its own path: logical ids repeat from one nested stack to the next. */
export type ConstructPaths = ReadonlyMap<string, ReadonlyMap<LogicalId, string>>;

/** The resource by which a nested stack stands in its parent: `Parent/Inner.NestedStack/Inner.NestedStackResource`. */
const nestedStack = /^(.*)\.NestedStack\/[^/]*\.NestedStackResource$/s;

/** The path of the nested stack that a resource with this path creates; undefined for any other resource. */
export function nestedStackPath(path: string): string | undefined {
  return nestedStack.exec(path)?.[1];
}

/** @param stack the path of the top stack */
export function pathsByStack(stack: string, constructs: Iterable<PlacedConstruct>): ConstructPaths {
  const placed = [...constructs];
  const stacks = new Set([stack, ...placed.flatMap(({ path }) => nestedStackPath(path) ?? [])]);
  const paths = new Map<string, Map<LogicalId, string>>();
  for (const { path, logicalId } of placed) {
    const holder = stackAbove(path, stacks);
    if (holder === undefined) continue;
    const own = paths.get(holder) ?? new Map<LogicalId, string>();
    paths.set(holder, own);
    if (!own.has(logicalId)) own.set(logicalId, path);
  }
  return paths;
}

function stackAbove(path: string, stacks: ReadonlySet<string>): string | undefined {
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
    const above = path.slice(0, end);
    if (stacks.has(above)) return above;
  }
  return undefined;
}

/** Every version of the CDK notes the logical id of a construct in the metadata of its stack. */
export function* constructsInMetadata(entries: readonly MetadataEntry[]): Generator<PlacedConstruct> {
  for (const { type, path, data } of entries) {
    const logicalId = type === 'aws:cdk:logicalId' ? stringOf(data) : undefined;
    if (logicalId !== undefined) yield { path, logicalId };
  }
}

/** tree.json holds logical ids since version 2.2 of the CDK's library; only the constructs of one stack are asked for. */
export function constructsInTree(tree: Value | undefined, stack: string): readonly PlacedConstruct[] {
  let top = get(tree, 'tree');
  for (const name of stack.split('/')) top = get(top, 'children', name);
  const found: PlacedConstruct[] = [];
  const open = top === undefined ? [] : [{ node: top, path: stack }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, path } = next;
    const logicalId = stringOf(get(node, 'attributes', 'aws:cdk:cloudformation:logicalId'));
    if (logicalId !== undefined) found.push({ path, logicalId });
    const children = get(node, 'children');
    if (children?.kind !== 'dict') continue;
    for (const [name, { value }] of children.entries) open.push({ node: value, path: `${path}/${name}` });
  }
  return found;
}

/**
 * What people call a construct inside its stack, as `cdk diff` does: without the stack's own path, and
 * without the `Resource` or `Default` at the end that only says which of its parts is meant.
 */
export function constructName(constructPath: string, stack: string): string {
  const path = nestedStackPath(constructPath) ?? constructPath;
  const inside = path.startsWith(`${stack}/`) ? path.slice(stack.length + 1) : path.slice(path.indexOf('/') + 1);
  return inside.replace(/(?<=.)\/(?:Resource|Default)$/s, '') || path;
}
