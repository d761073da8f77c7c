import type { EdgeKind, Mechanism } from '../../model/edge.js';
import type { Statement } from '../../model/grant.js';
import type { Resource } from '../../model/service.js';
import { stringOf } from '../../model/walk.js';
import { namesAction } from '../access/names-action.js';
import type { Claim, LinkContext } from '../claim.js';
import { nodeOf, nodeOfTarget, withAssumption } from '../node-ref.js';
import { isOfType } from '../resolve/names/names-index.js';
import type { Target } from '../resolve/resolver.js';
import { actorsOf } from './actors.js';

export interface GrantedKind {
  readonly kind: EdgeKind;
  readonly mechanism: Mechanism;
  /** The CloudFormation type that the statement's resources must be of. */
  readonly type: string;
  /** Concrete actions of one AWS service, any of which makes this kind of edge. */
  readonly actions: readonly [string, ...string[]];
  /** The type of what holds the role; functions and workflows when absent. */
  readonly actor?: string;
}

/**
 * Edges that exist because a role names the resource. A statement on `*` names nothing: it counts
 * when an edge is there for another reason, and is a finding of its own (`iam/wildcard-resource`).
 */
export function* grantedTo(context: LinkContext, wanted: GrantedKind): Generator<Claim> {
  for (const { actor, statement } of grantsOn(context, wanted.actions[0].split(':', 1)[0] ?? '')) {
    if (wanted.actor !== undefined && actor.type !== wanted.actor) continue;
    const actions = wanted.actions.filter((action) => namesAction(statement, action) === 'yes');
    if (actions.length > 0) yield* grantedBy(context, wanted, actor, statement, actions);
  }
}

interface Grant {
  readonly actor: Resource;
  readonly statement: Statement;
}

/** What actors are allowed, by AWS service; `*` for what may be about any. Made once for a stack. */
const grants = new WeakMap<LinkContext, ReadonlyMap<string, readonly Grant[]>>();

function* grantsOn(context: LinkContext, service: string): Generator<Grant> {
  const byService = grants.get(context) ?? collectGrants(context);
  grants.set(context, byService);
  yield* byService.get(service) ?? [];
  yield* byService.get('*') ?? [];
}

function collectGrants(context: LinkContext): ReadonlyMap<string, readonly Grant[]> {
  const byService = new Map<string, Grant[]>();
  for (const actor of actorsOf(context))
    for (const statement of context.access.statementsOf(actor) ?? [])
      if (statement.effect === 'Allow' && !statement.notResource)
        for (const service of servicesOf(statement)) {
          const there = byService.get(service);
          if (there === undefined) byService.set(service, [{ actor, statement }]);
          else there.push({ actor, statement });
        }
  return byService;
}

function servicesOf(statement: Statement): ReadonlySet<string> {
  if (statement.notAction) return new Set(['*']);
  const prefixes = statement.actions.map((pattern) => stringOf(pattern)?.toLowerCase().split(':', 1)[0] ?? '*');
  return prefixes.some((prefix) => /[*?]/.test(prefix)) ? new Set(['*']) : new Set(prefixes);
}

function* grantedBy(
  context: LinkContext,
  wanted: GrantedKind,
  actor: Resource,
  statement: Statement,
  actions: readonly string[],
): Generator<Claim> {
  for (const pattern of statement.resources) {
    if (stringOf(pattern) === '*') continue;
    for (const target of context.resolver.targets(pattern, wanted.type))
      yield* grantClaim(context, wanted, actor, statement, target, actions);
  }
}

function* grantClaim(
  context: LinkContext,
  wanted: GrantedKind,
  actor: Resource,
  statement: Statement,
  target: Target,
  actions: readonly string[],
): Generator<Claim> {
  if (target.kind === 'resource' && !isOfType(target.resource.type, wanted.type)) return;
  const to = nodeOfTarget(target, context.resolver, wanted.type);
  if (to === undefined) return;
  const isDecided = target.kind !== 'resource' || !context.access.hasDenials(actor);
  yield {
    kind: wanted.kind,
    mechanism: wanted.mechanism,
    from: nodeOf(actor, context.resolver),
    to,
    view: 'granted',
    answer: isDecided ? 'yes' : bestAnswer(context, actor, actions, target.resource),
    note: withAssumption(`role allows ${actions.join(', ')}`, target.kind === 'resource' ? target.assumed : undefined),
    location: statement.location,
    ...(target.kind === 'unknown' ? { reason: target.reason } : {}),
  };
}

/** A Deny elsewhere in the role may take back what this statement allows. */
function bestAnswer(context: LinkContext, actor: Resource, actions: readonly string[], on: Resource): Claim['answer'] {
  const answers = actions.map((action) => context.access.mayDo(actor, action, on).answer);
  return answers.includes('yes') ? 'yes' : answers.includes('unknown') ? 'unknown' : 'no';
}
