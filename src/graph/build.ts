import type { Edge } from '../model/edge.js';
import type { Statement } from '../model/grant.js';
import type { Estate, Resource, Service } from '../model/service.js';
import { EstateAccess } from './access/estate-access.js';
import { assembleEdges } from './assemble.js';
import type { Facts } from './claim.js';
import { type ClaimGroup, groupClaims } from './claim-group.js';
import { orderClaims } from './links/imports/declared-order.js';
import { EstateResolver } from './resolve/estate-resolver.js';
import { type ExternalPattern, Externals } from './resolve/externals.js';
import { claimsOf } from './stack-claims.js';
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
  const facts = factsOf(estate, statements, externals);
  const groups = new Map<string, ClaimGroup>();
  for (const service of estate.services) for (const stack of service.stacks) joinInto(groups, claimsOf(stack, facts));
  joinInto(groups, groupClaims(orderClaims(estate)));
  return assembleEdges(groups.values(), viewDefaults(facts, groups));
}

/** Most edges are the matter of one stack alone, whose group is then taken as it is. */
function joinInto(groups: Map<string, ClaimGroup>, more: ReadonlyMap<string, ClaimGroup>): void {
  for (const [key, group] of more) groups.set(key, groups.get(key)?.joined(group) ?? group);
}

function factsOf(estate: Estate, statements: readonly Statement[], externals: readonly ExternalPattern[]): Facts {
  const elsewhere = new Externals(externals);
  const resolver = new EstateResolver(estate, elsewhere);
  return {
    named: namedResources(estate),
    resolver,
    access: new EstateAccess(resolver, statements),
    outputs: resolver.outputs,
    externals: (id) => elsewhere.covering(id),
  };
}

function namedResources({ services }: Estate): Facts['named'] {
  const byService = new Map(services.map((service) => [service.name, service]));
  return (service, id) => {
    const there = byService.get(service);
    return there === undefined ? undefined : namesWithin(there).get(id);
  };
}

const namesKnown = new WeakMap<Service['stacks'], ReadonlyMap<string, Resource>>();

/** Ids and logical ids, then names of constructs; where stacks of a service share a name, the first stack has it. */
function namesWithin({ stacks }: Service): ReadonlyMap<string, Resource> {
  const known = namesKnown.get(stacks);
  if (known !== undefined) return known;
  const byName = new Map<string, Resource>();
  const add = (name: string | undefined, resource: Resource) => {
    if (name !== undefined && !byName.has(name)) byName.set(name, resource);
  };
  const resources = stacks.flatMap((stack) => [...stack.resources.values()]);
  for (const resource of resources) for (const name of [resource.id, resource.logicalId]) add(name, resource);
  for (const resource of resources) for (const name of [resource.label, resource.constructPath]) add(name, resource);
  namesKnown.set(stacks, byName);
  return byName;
}
