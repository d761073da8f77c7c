import type { EdgeKind, Mechanism, NodeRef } from '../../model/edge.js';
import type { Resource, TargetDeclaration, UseDeclaration, UseVerb } from '../../model/service.js';
import type { Claim, LinkContext } from '../claim.js';
import { nodeOf } from '../node-ref.js';
import { isOfType } from '../resolve/names/names-index.js';
import { actorsOf } from './actors.js';

export interface DeclaredKind {
  readonly kind: Extract<EdgeKind, UseVerb>;
  readonly mechanism: Mechanism;
  readonly type: string;
}

/** Claims for `uses:` entries whose target has the type. */
export function* usesOf(context: LinkContext, wanted: DeclaredKind): Generator<Claim> {
  for (const actor of actorsOf(context))
    for (const use of actor.declarations?.uses ?? [])
      if (use.verb === wanted.kind && isOfType(declaredResource(context, use)?.type, wanted.type))
        yield* declared(context, actor, use, wanted);
}

/** One declared edge from an actor; a target that is not there is declared all the same, and wired to nothing. */
export function* declared(
  context: LinkContext,
  actor: Resource,
  declaration: TargetDeclaration | UseDeclaration,
  edge: { readonly kind: EdgeKind; readonly mechanism: Mechanism },
): Generator<Claim> {
  const resource = declaredResource(context, declaration);
  const to = resource === undefined ? missingNode(declaration) : nodeOf(resource, context.resolver);
  const { kind, mechanism } = edge;
  const claim = { kind, mechanism, from: nodeOf(actor, context.resolver), to, location: declaration.location };
  const written = `${declaration.service}:${declaration.id}`;
  yield { ...claim, view: 'declared', answer: 'yes', note: `declares ${written}` };
  if (resource === undefined)
    yield {
      ...claim,
      view: 'wired',
      answer: 'no',
      note: `nothing is called ${written}`,
      reason: `no service of this estate defines ${written}`,
    };
}

/** What a declaration names: by id or logical id in the service's stacks. */
export function declaredResource(context: LinkContext, declaration: TargetDeclaration): Resource | undefined {
  return context.named(declaration.service, declaration.id);
}

function missingNode(declaration: TargetDeclaration): NodeRef {
  return { service: null, id: `${declaration.service}:${declaration.id}` };
}
