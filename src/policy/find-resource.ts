import type { NodeRef } from '../model/edge.js';
import type { ServiceName } from '../model/names.js';
import type { Estate, Output, Resource, Service, Stack } from '../model/service.js';

export function findService(estate: Estate, name: ServiceName | null): Service | undefined {
  return name === null ? undefined : estate.services.find((service) => service.name === name);
}

/** The resource that a node names: by id or logical id; in a nested stack the id carries the stack's path. */
export function findResource(estate: Estate, node: NodeRef): Resource | undefined {
  for (const stack of findService(estate, node.service)?.stacks ?? []) {
    const id = idWithin(stack, node.id);
    if (id === undefined) continue;
    const exact = stack.resources.get(id);
    if (exact !== undefined) return exact;
    const byId = idsOf(stack).get(id);
    if (byId !== undefined) return byId;
  }
  return undefined;
}

/** A rule asks once for each edge: a walk over the resources each time takes minutes in a stack of thousands. */
const ids = new WeakMap<Stack, ReadonlyMap<string, Resource>>();

function idsOf(stack: Stack): ReadonlyMap<string, Resource> {
  const known = ids.get(stack);
  if (known !== undefined) return known;
  const index = new Map<string, Resource>();
  for (const resource of stack.resources.values()) if (!index.has(resource.id)) index.set(resource.id, resource);
  ids.set(stack, index);
  return index;
}

/** The output that a node of type `output` names, with its stack. */
export function findOutput(
  estate: Estate,
  node: NodeRef,
): { readonly stack: Stack; readonly output: Output } | undefined {
  for (const stack of findService(estate, node.service)?.stacks ?? []) {
    const name = idWithin(stack, node.id);
    const output = stack.outputs.find((one) => one.name === name);
    if (output !== undefined) return { stack, output };
  }
  return undefined;
}

/** True when the estate has what the node names: a resource, an output, or a whole stack. */
export function isThere(estate: Estate, node: NodeRef): boolean {
  if (node.type === 'output') return findOutput(estate, node) !== undefined;
  if (findResource(estate, node) !== undefined) return true;
  return findService(estate, node.service)?.stacks.some((stack) => stack.id === node.id) ?? false;
}

function idWithin(stack: Stack, id: string): string | undefined {
  if (stack.parent === undefined) return id.includes('/') ? undefined : id;
  return id.startsWith(`${stack.id}/`) ? id.slice(stack.id.length + 1) : undefined;
}
