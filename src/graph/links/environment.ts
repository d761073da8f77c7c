import type { EdgeKind, Mechanism } from '../../model/edge.js';
import type { Resource } from '../../model/service.js';
import { locate, type Value } from '../../model/value.js';
import { get, possibilities } from '../../model/walk.js';
import type { Claim, LinkContext } from '../claim.js';
import { nodeOf } from '../node-ref.js';
import { FUNCTION, STATE_MACHINE } from './actors.js';
import { resourcesOfType } from './subscription.js';

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
 * name, ARN or URL. It answers for the edges that grants and declarations made; a reference to
 * something that neither names makes an edge of its own, as the function was given it for a use.
 */
export function* environmentClaims(context: LinkContext, claims: readonly Claim[]): Generator<Claim> {
  const known = new Set(claims.map(pairKey));
  for (const actor of resourcesOfType(context, FUNCTION)) {
    const variables = get(actor.properties, 'Environment', 'Variables');
    if (variables?.kind !== 'dict') continue;
    for (const [name, { value }] of variables.entries)
      for (const one of possibilities(value)) yield* variableClaims(context, known, actor, name, one);
  }
}

function* variableClaims(
  context: LinkContext,
  known: ReadonlySet<string>,
  actor: Resource,
  name: string,
  value: Value,
): Generator<Claim> {
  for (const { resource, certain } of carried(context, value)) {
    if (resource === actor) continue;
    const uses = USES[resource.type] ?? [];
    const from = nodeOf(actor, context.resolver);
    const to = nodeOf(resource, context.resolver);
    const all = uses.map(([kind, mechanism]) => ({ kind, mechanism, from, to, location: locate(value) }));
    const stated = all.filter((edge) => known.has(pairKey(edge)));
    for (const edge of stated.length > 0 ? stated : certain ? all.slice(0, 1) : [])
      yield { ...edge, view: 'wired', answer: 'yes', note: `environment variable ${name}` };
  }
}

/** A bare name may be a coincidence: it only confirms an edge that is there for another reason. */
function* carried(context: LinkContext, value: Value): Generator<{ resource: Resource; certain: boolean }> {
  const target = context.resolver.target(value);
  if (target.kind === 'resource') yield { resource: target.resource, certain: true };
  if (target.kind !== 'none') return;
  for (const type of Object.keys(USES)) {
    const named = context.resolver.target(value, type);
    if (named.kind === 'resource') yield { resource: named.resource, certain: false };
  }
}

function pairKey({ kind, from, to }: Pick<Claim, 'kind' | 'from' | 'to'>): string {
  return `${kind} ${from.service}:${from.id} ${to.service}:${to.id}`;
}
