import type { Edge } from '../model/edge.js';
import type { Statement } from '../model/grant.js';
import type { ServiceName } from '../model/names.js';
import type { Estate, Resource } from '../model/service.js';
import { assembleEdges } from './assemble.js';
import type { LinkContext } from './claim.js';
import { EstateAccess } from './estate-access.js';
import { environmentClaims } from './links/environment.js';
import { links } from './links/registry.js';
import { ReferencesByKind } from './references-by-kind.js';
import { EstateResolver } from './resolve/estate-resolver.js';
import { type ExternalPattern, Externals } from './resolve/externals.js';
import { viewDefaults } from './views.js';

/**
 * All edges of an estate with their three views, in key order.
 * @param statements of all its stacks (`statementsOf`)
 */
export function buildGraph(
  estate: Estate,
  statements: readonly Statement[],
  externals: readonly ExternalPattern[],
): readonly Edge[] {
  const context = linkContext(estate, statements, externals);
  const stated = links.flatMap((link) => [...link.claims(context)]);
  const wiredByVariable = [...environmentClaims(context, stated)];
  return assembleEdges([...stated, ...wiredByVariable], viewDefaults(context));
}

export function linkContext(
  estate: Estate,
  statements: readonly Statement[],
  externals: readonly ExternalPattern[],
): LinkContext {
  const elsewhere = new Externals(externals);
  const resolver = new EstateResolver(estate, elsewhere);
  return {
    estate,
    resources: resourcesByType(estate),
    named: namedResources(estate),
    references: new ReferencesByKind(estate),
    resolver,
    statements,
    access: new EstateAccess(resolver, statements),
    outputs: resolver.outputs,
    externals: (id) => elsewhere.covering(id),
  };
}

function resourcesByType(estate: Estate): ReadonlyMap<string, readonly Resource[]> {
  const byType = new Map<string, Resource[]>();
  for (const service of estate.services)
    for (const stack of service.stacks)
      for (const resource of stack.resources.values()) {
        const there = byType.get(resource.type);
        if (there === undefined) byType.set(resource.type, [resource]);
        else there.push(resource);
      }
  return byType;
}

/** Where stacks of a service share a name, the first stack has it. */
function namedResources(estate: Estate): LinkContext['named'] {
  const byService = new Map<ServiceName, Map<string, Resource>>();
  for (const service of estate.services) {
    const byName = new Map<string, Resource>();
    byService.set(service.name, byName);
    for (const stack of service.stacks)
      for (const resource of stack.resources.values())
        for (const name of [resource.id, resource.logicalId]) if (!byName.has(name)) byName.set(name, resource);
  }
  return (service, id) => byService.get(service)?.get(id);
}
