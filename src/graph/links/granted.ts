import { actionMatches } from '../../iam/actions.js';
import type { EdgeKind, Mechanism } from '../../model/edge.js';
import type { Statement } from '../../model/grant.js';
import type { Resource } from '../../model/service.js';
import { stringOf } from '../../model/walk.js';
import type { Claim, LinkContext } from '../claim.js';
import { nodeOf, nodeOfTarget } from '../node-ref.js';
import type { Target } from '../resolve/resolver.js';
import { actorsOf } from './actors.js';

export interface GrantedKind {
  readonly kind: EdgeKind;
  readonly mechanism: Mechanism;
  /** The CloudFormation type that the statement's resources must be of. */
  readonly type: string;
  /** Concrete actions, any of which makes this kind of edge. */
  readonly actions: readonly string[];
  /** The type of what holds the role; functions and workflows when absent. */
  readonly actor?: string;
}

/**
 * Edges that exist because a role names the resource. A statement on `*` names nothing: it counts
 * when an edge is there for another reason, and is a finding of its own (`iam/wildcard-resource`).
 */
export function* grantedTo(context: LinkContext, wanted: GrantedKind): Generator<Claim> {
  for (const actor of actorsOf(context)) {
    if (wanted.actor !== undefined && actor.type !== wanted.actor) continue;
    const statements = context.access.statementsOf(actor) ?? [];
    for (const statement of statements) yield* grantedBy(context, wanted, actor, statement);
  }
}

function* grantedBy(
  context: LinkContext,
  wanted: GrantedKind,
  actor: Resource,
  statement: Statement,
): Generator<Claim> {
  if (statement.effect !== 'Allow' || statement.notResource) return;
  if (!mayNameService(statement, wanted.actions[0] ?? '')) return;
  const actions = wanted.actions.filter((action) => statementNamesAction(statement, action));
  if (actions.length === 0) return;
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
  if (target.kind === 'resource' && target.resource.type !== wanted.type) return;
  const to = nodeOfTarget(target, context.resolver, wanted.type);
  if (to === undefined) return;
  const isDecided = target.kind !== 'resource' || !context.access.hasDenials(actor);
  const answer = isDecided ? 'yes' : bestAnswer(context, actor, actions, target.resource);
  yield {
    kind: wanted.kind,
    mechanism: wanted.mechanism,
    from: nodeOf(actor, context.resolver),
    to,
    view: 'granted',
    answer,
    note: `role allows ${actions.join(', ')}`,
    location: statement.location,
    ...(target.kind === 'unknown' ? { reason: target.reason } : {}),
  };
}

/** A Deny elsewhere in the role may take back what this statement allows. */
function bestAnswer(context: LinkContext, actor: Resource, actions: readonly string[], on: Resource): Claim['answer'] {
  const answers = actions.map((action) => context.access.mayDo(actor, action, on).answer);
  return answers.includes('yes') ? 'yes' : answers.includes('unknown') ? 'unknown' : 'no';
}

const services = new WeakMap<Statement, ReadonlySet<string> | 'any'>();

/** A quick no: most statements are about another service than the one that is asked for. */
function mayNameService(statement: Statement, action: string): boolean {
  const known = services.get(statement) ?? servicesOf(statement);
  services.set(statement, known);
  return known === 'any' || known.has(action.slice(0, action.indexOf(':')));
}

function servicesOf(statement: Statement): ReadonlySet<string> | 'any' {
  if (statement.notAction) return 'any';
  const prefixes = new Set<string>();
  for (const pattern of statement.actions) {
    const prefix = stringOf(pattern)?.toLowerCase().split(':', 1)[0];
    if (prefix === undefined || /[*?]/.test(prefix)) return 'any';
    prefixes.add(prefix);
  }
  return prefixes;
}

function statementNamesAction(statement: Statement, action: string): boolean {
  const named = statement.actions.some((pattern) => {
    const text = stringOf(pattern);
    return text !== undefined && actionMatches(text, action);
  });
  return named !== statement.notAction;
}
