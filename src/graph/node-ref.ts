import type { NodeRef } from '../model/edge.js';
import type { Resource, Stack } from '../model/service.js';
import type { Resolver, Target } from './resolve/resolver.js';

/** The node of a resource. Inside a nested stack its id carries the path, as logical ids may repeat. */
export function nodeOf(resource: Resource, resolver: Resolver, qualifier?: string): NodeRef {
  const stack = resolver.stackOf(resource);
  return {
    service: resource.service,
    id: stack.parent === undefined ? resource.id : `${stack.id}/${resource.id}`,
    type: resource.type,
    ...(qualifier === undefined ? {} : { qualifier }),
  };
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
  const name = node.service === null ? node.id : `${node.service}:${node.id}`;
  return node.qualifier === undefined ? name : `${name}@${node.qualifier}`;
}
