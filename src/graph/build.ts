import type { Edge } from '../model/edge.js';
import type { Statement } from '../model/grant.js';
import type { Estate } from '../model/service.js';
import { assembleEdges } from './assemble.js';
import type { LinkContext } from './claim.js';
import { EstateAccess } from './estate-access.js';
import { environmentClaims } from './links/environment.js';
import { links } from './links/registry.js';
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
    resolver,
    statements,
    access: new EstateAccess(resolver, statements),
    outputs: resolver.outputs,
    externals: (id) => elsewhere.covering(id),
  };
}
