import type { NodeRef } from '../../model/edge.js';
import type { ServiceName } from '../../model/names.js';
import { compareText } from '../sort-findings.js';

export interface NumberedNode {
  /** Short and our own: no name of the repository is ever syntax of a drawing. */
  readonly id: string;
  readonly node: NodeRef;
}

/** The ends of all arrows by service and id, in name order; what no service defines comes first, under null. */
export function nodesByService(
  arrows: readonly { readonly from: NodeRef; readonly to: NodeRef }[],
): ReadonlyMap<ServiceName | null, ReadonlyMap<string, NumberedNode>> {
  const services = new Map<ServiceName | null, Map<string, NumberedNode>>();
  let next = 0;
  for (const node of arrows.flatMap(({ from, to }) => [from, to])) {
    const group = services.get(node.service) ?? new Map<string, NumberedNode>();
    services.set(node.service, group);
    const key = nodeKey(node);
    if (!group.has(key)) group.set(key, { id: `n${next++}`, node });
  }
  return new Map([...services].sort(([a], [b]) => compareText(a ?? '', b ?? '')));
}

/**
 * What an import leads to is drawn once, be it imported (`name`) or used through the import
 * (`${export:name}`).
 */
export function nodeKey({ service, id }: NodeRef): string {
  if (service !== null) return id;
  return /^\$\{(?:export|stack|ssm):([^${}]+)\}$/.exec(id)?.[1] ?? id;
}

export function nodeName(node: NodeRef): string {
  const { type, external } = node;
  const id = nodeKey(node);
  if (id === 'main' && type === 'AWS::CloudFormation::Stack') return 'stack';
  return external ?? (id === '?' ? 'unknown' : id);
}
