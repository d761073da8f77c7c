import type { EdgeKind, Mechanism } from '../../../model/edge.js';
import type { SourceText } from '../../../model/location.js';
import { ownEntry } from '../../../model/own-entry.js';
import type { Resource } from '../../../model/service.js';
import { locate, type Value } from '../../../model/value.js';
import { get, possibilities } from '../../../model/walk.js';
import type { Claim, LinkContext } from '../../claim.js';
import { nodeOf } from '../../node-ref.js';
import type { Target } from '../../resolve/resolver.js';
import { FUNCTION, STATE_MACHINE } from '../actors.js';
import { resourcesOfType } from '../wire.js';

/** What a function does with a thing whose name it is given, where nothing else says. */
const USES: Readonly<Record<string, readonly (readonly [EdgeKind, Mechanism])[]>> = {
  [FUNCTION]: [['call', 'lambda-invoke']],
  [STATE_MACHINE]: [['publish', 'step-functions']],
  'AWS::SNS::Topic': [['publish', 'sns']],
  'AWS::SQS::Queue': [['publish', 'sqs']],
  'AWS::Events::EventBus': [['publish', 'eventbridge']],
  'AWS::Kinesis::Stream': [['publish', 'kinesis']],
  'AWS::DynamoDB::Table': [
    ['read', 'data-access'],
    ['write', 'data-access'],
  ],
  'AWS::DynamoDB::GlobalTable': [
    ['read', 'data-access'],
    ['write', 'data-access'],
  ],
  'AWS::S3::Bucket': [
    ['read', 'data-access'],
    ['write', 'data-access'],
  ],
};

/**
 * The wired view of calls, publishing and data access: an environment variable that carries the
 * name, ARN or URL. It answers for the edges that grants and declarations made. A reference that
 * one function alone is given makes an edge of its own, for what else would it be given it? What
 * is given to all functions at once (`provider.environment`, Globals) is not needed by each.
 */
export function* environmentClaims(context: LinkContext, claims: readonly Claim[]): Generator<Claim> {
  const known = pairsIn(claims);
  const variables = [...variablesOf(context)];
  const given = countPlaces(variables);
  for (const { actor, name, value } of variables) {
    const own = given.get(value.source)?.get(value.offset) === 1;
    for (const one of possibilities(value)) yield* variableClaims(context, known, actor, name, one, own);
  }
}

interface Variable {
  readonly actor: Resource;
  readonly name: string;
  readonly value: Value;
}

function* variablesOf(context: LinkContext): Generator<Variable> {
  for (const actor of resourcesOfType(context, FUNCTION)) {
    const variables = get(actor.properties, 'Environment', 'Variables');
    if (variables?.kind !== 'dict') continue;
    for (const [name, { value }] of variables.entries) yield { actor, name, value };
  }
}

/** A value that several functions share stands in one place of the definition. */
function countPlaces(variables: readonly Variable[]): ReadonlyMap<SourceText, ReadonlyMap<number, number>> {
  const counts = new Map<SourceText, Map<number, number>>();
  for (const { value } of variables) {
    const there = counts.get(value.source) ?? new Map<number, number>();
    counts.set(value.source, there.set(value.offset, (there.get(value.offset) ?? 0) + 1));
  }
  return counts;
}

function* variableClaims(
  context: LinkContext,
  known: ReadonlySet<string>,
  actor: Resource,
  name: string,
  value: Value,
  own: boolean,
): Generator<Claim> {
  for (const { resource, qualifier, certain } of carried(context, value)) {
    if (resource === actor) continue;
    const uses = ownEntry(USES, resource.type) ?? [];
    const from = nodeOf(actor, context.resolver);
    const to = nodeOf(resource, context.resolver, qualifier);
    const all = uses.map(([kind, mechanism]) => ({ kind, mechanism, from, to, location: locate(value) }));
    const stated = all.filter((edge) => known.has(pairKey(edge)));
    for (const edge of stated.length > 0 ? stated : certain && own ? all.slice(0, 1) : [])
      yield { ...edge, view: 'wired', answer: 'yes', note: `environment variable ${name}` };
  }
}

interface Carried {
  readonly resource: Resource;
  readonly qualifier?: string;
  readonly certain: boolean;
}

function carriedBy({ resource, qualifier }: Extract<Target, { kind: 'resource' }>): Omit<Carried, 'certain'> {
  return { resource, ...(qualifier === undefined ? {} : { qualifier }) };
}

/** A bare name may be a coincidence: it only confirms an edge that is there for another reason. */
function* carried(context: LinkContext, value: Value): Generator<Carried> {
  const target = context.resolver.target(value);
  if (target.kind === 'resource') yield { ...carriedBy(target), certain: true };
  if (target.kind !== 'none') return;
  for (const type of Object.keys(USES)) {
    const named = context.resolver.target(value, type);
    if (named.kind === 'resource') yield { ...carriedBy(named), certain: false };
  }
}

/** Of what a function does; subscriptions and imports are wired by other means. */
function pairsIn(claims: readonly Claim[]): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const claim of claims) if (claim.kind !== 'subscribe' && claim.kind !== 'import') pairs.add(pairKey(claim));
  return pairs;
}

function pairKey({ kind, from, to }: Pick<Claim, 'kind' | 'from' | 'to'>): string {
  return `${kind} ${from.service}:${from.id} ${to.service}:${to.id}`;
}
