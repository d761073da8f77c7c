import type { NodeRef } from '../../../../model/edge.js';
import type { Estate, Stack } from '../../../../model/service.js';

/**
 * The root stack that a node of an import is part of, as people call it: the service, with the stack's
 * id where the service has several. Undefined where more than one could be meant: a cycle must be certain.
 */
export function stackFinder(estate: Estate): (node: NodeRef) => string | undefined {
  const stacks = estate.services.flatMap((service) => service.stacks);
  const byKey = new Map(stacks.map((stack) => [stack.key, stack]));
  const services = new Map(estate.services.map((service) => [service.name, service]));
  return (node) => {
    const service = node.service === null ? undefined : services.get(node.service);
    const roots = new Set(service?.stacks.filter((stack) => holds(stack, node)).map((stack) => rootOf(stack, byKey)));
    const [root, ...others] = roots;
    if (service === undefined || root === undefined || others.length > 0) return undefined;
    const rootCount = service.stacks.filter(({ parent }) => parent === undefined).length;
    return rootCount === 1 ? service.name : `${service.name}/${root.id}`;
  };
}

function holds(stack: Stack, node: NodeRef): boolean {
  if (node.type === 'AWS::CloudFormation::Stack') return stack.id === node.id;
  const prefix = stack.parent === undefined ? '' : `${stack.id}/`;
  if (!node.id.startsWith(prefix)) return false;
  const id = node.id.slice(prefix.length);
  if (node.type === 'output') return stack.outputs.some(({ name }) => name === id);
  return stack.resources.has(id) || [...stack.resources.values()].some((resource) => resource.id === id);
}

/** Bounded by the number of stacks, so that a parent chain that closes on itself ends. */
function rootOf(stack: Stack, byKey: ReadonlyMap<string, Stack>): Stack {
  let root = stack;
  for (let steps = byKey.size; steps > 0 && root.parent !== undefined; steps--)
    root = byKey.get(root.parent.stack) ?? root;
  return root;
}
