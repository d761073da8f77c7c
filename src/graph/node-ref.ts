import type { NodeRef } from '../model/edge.js';
import type { Resource, Stack } from '../model/service.js';
import type { Resolver, Target } from './resolve/resolver.js';

/** A node with the resource that it was made of, which is nobody's business outside the graph. */
class ResourceNode implements NodeRef {
  readonly service: NodeRef['service'];
  readonly id: string;
  readonly type: string;
  readonly qualifier?: string;
  readonly #resource: Resource;
  #print: string | undefined;

  constructor(resource: Resource, id: string, qualifier?: string) {
    this.service = resource.service;
    this.id = id;
    this.type = resource.type;
    if (qualifier !== undefined) this.qualifier = qualifier;
    this.#resource = resource;
  }

  static resourceOf(node: NodeRef): Resource | undefined {
    return node instanceof ResourceNode ? node.#resource : undefined;
  }

  static print(node: NodeRef): string {
    if (!(node instanceof ResourceNode)) return printOnce(node);
    node.#print ??= printOnce(node);
    return node.#print;
  }
}

/** The node of a resource. Inside a nested stack its id carries the path, as logical ids may repeat. */
export function nodeOf(resource: Resource, resolver: Resolver, qualifier?: string): NodeRef {
  const plain = plainNodes.get(resource) ?? plainNode(resource, resolver);
  return qualifier === undefined ? plain : new ResourceNode(resource, plain.id, qualifier);
}

/** The resource that a node was made of; undefined for what no service of the estate defines. */
export function resourceOfNode(node: NodeRef): Resource | undefined {
  return ResourceNode.resourceOf(node);
}

/** One object for one resource: an estate has tens of claims about each. */
const plainNodes = new WeakMap<Resource, NodeRef>();

function plainNode(resource: Resource, resolver: Resolver): NodeRef {
  const stack = resolver.stackOf(resource);
  const node = new ResourceNode(resource, stack.parent === undefined ? resource.id : `${stack.id}/${resource.id}`);
  plainNodes.set(resource, node);
  return node;
}

/** A whole stack as a node: importers and exporters. */
export function stackNode(stack: Stack): NodeRef {
  return { service: stack.service, id: stack.id, type: 'AWS::CloudFormation::Stack' };
}

/** The node that a reference leads to; undefined when it is no reference. */
export function nodeOfTarget(target: Target, resolver: Resolver, type?: string): NodeRef | undefined {
  switch (target.kind) {
    case 'resource':
      return nodeOf(target.resource, resolver, target.qualifier);
    case 'external':
      return {
        service: null,
        id: target.id,
        ...(type === undefined ? {} : { type }),
        ...(target.external === undefined ? {} : { external: target.external }),
      };
    case 'unknown':
      return { service: null, id: target.id, ...(type === undefined ? {} : { type }) };
    case 'none':
      return undefined;
  }
}

/** The note of a claim, with what had to be taken for the same so that it holds. */
export function withAssumption(note: string, assumed: string | undefined): string {
  return assumed === undefined ? note : `${note} (${assumed})`;
}

/** `service:id`, or the bare id of what no service defines; with `@qualifier` where there is one. */
export function printNode(node: NodeRef): string {
  return ResourceNode.print(node);
}

function printOnce({ service, id, qualifier }: NodeRef): string {
  const name = service === null ? id : `${service}:${id}`;
  return qualifier === undefined ? name : `${name}@${qualifier}`;
}
