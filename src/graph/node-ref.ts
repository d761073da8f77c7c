import type { NodeRef } from '../model/edge.js';
import type { Resource, Stack } from '../model/service.js';
import type { Resolver, Target } from './resolve/resolver.js';

/** The node of a resource. Inside a nested stack its id carries the path, as logical ids may repeat. */
export function nodeOf(resource: Resource, resolver: Resolver, qualifier?: string): NodeRef {
  const plain = plainNodes.get(resource) ?? plainNode(resource, resolver);
  if (qualifier === undefined) return plain;
  const node = { ...plain, qualifier };
  resources.set(node, resource);
  return node;
}

/** The resource that a node was made of; undefined for what no service of the estate defines. */
export function resourceOfNode(node: NodeRef): Resource | undefined {
  return resources.get(node);
}

const resources = new WeakMap<NodeRef, Resource>();

/** One object for one resource: an estate has tens of claims about each. */
const plainNodes = new WeakMap<Resource, NodeRef>();

function plainNode(resource: Resource, resolver: Resolver): NodeRef {
  const stack = resolver.stackOf(resource);
  const id = stack.parent === undefined ? resource.id : `${stack.id}/${resource.id}`;
  const node = { service: resource.service, id, type: resource.type };
  plainNodes.set(resource, node);
  resources.set(node, resource);
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

/** `service:id`, or the bare id of what no service defines; with `@qualifier` where there is one. */
export function printNode(node: NodeRef): string {
  const known = prints.get(node);
  if (known !== undefined) return known;
  const name = node.service === null ? node.id : `${node.service}:${node.id}`;
  const print = node.qualifier === undefined ? name : `${name}@${node.qualifier}`;
  prints.set(node, print);
  return print;
}

const prints = new WeakMap<NodeRef, string>();
