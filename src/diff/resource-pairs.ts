import type { Resource, Service } from '../model/service.js';
import type { ServicePair } from './context.js';

/** A resource under one stack id and logical id: on both sides, or on one. */
export type ResourcePair =
  | { readonly before: Resource; readonly after: Resource }
  | { readonly before: Resource; readonly after?: undefined }
  | { readonly before?: undefined; readonly after: Resource };

export function pairResources({ deployed, proposed }: ServicePair): readonly ResourcePair[] {
  const before = resourcesOf(deployed);
  const after = resourcesOf(proposed);
  const pairs: ResourcePair[] = [];
  for (const [key, resource] of before) pairs.push(withAfter(resource, after.get(key)));
  for (const [key, resource] of after) if (!before.has(key)) pairs.push({ after: resource });
  return pairs;
}

function withAfter(before: Resource, after: Resource | undefined): ResourcePair {
  return after === undefined ? { before } : { before, after };
}

function resourcesOf(service: Service | undefined): ReadonlyMap<string, Resource> {
  const resources = new Map<string, Resource>();
  for (const stack of service?.stacks ?? []) {
    for (const resource of stack.resources.values()) resources.set(`${stack.id}/${resource.logicalId}`, resource);
  }
  return resources;
}
