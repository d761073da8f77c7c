import { ownEntry } from '../../../model/own-entry.js';
import type { Value } from '../../../model/value.js';
import { get, itemsOf, stringOf } from '../../../model/walk.js';
import type { Claim, Link, LinkContext } from '../../claim.js';
import { usesOf } from '../declared.js';
import { grantedTo } from '../granted.js';
import { resourcesOfType, wire } from '../wire.js';

const TOPIC = 'AWS::SNS::Topic';
const ENDPOINT_TYPES: Readonly<Record<string, string>> = {
  lambda: 'AWS::Lambda::Function',
  sqs: 'AWS::SQS::Queue',
  firehose: 'AWS::KinesisFirehose::DeliveryStream',
};

/** Topic → function, queue or delivery stream by subscription; function or workflow → topic by publishing. */
export const sns: Link = {
  mechanism: 'sns',
  *claims(context) {
    yield* subscriptions(context);
    yield* inlineSubscriptions(context);
    yield* grantedTo(context, { mechanism: 'sns', kind: 'publish', type: TOPIC, actions: ['sns:Publish'] });
    yield* usesOf(context, { mechanism: 'sns', kind: 'publish', type: TOPIC });
  },
};

function* subscriptions(context: LinkContext): Generator<Claim> {
  for (const by of resourcesOfType(context, 'AWS::SNS::Subscription')) {
    const topic = get(by.properties, 'TopicArn');
    if (topic === undefined) continue;
    const role = get(by.properties, 'SubscriptionRoleArn');
    for (const to of endsOf(context, by.properties))
      yield* wire(context, { kind: 'subscribe', mechanism: 'sns', by, from: { value: topic, type: TOPIC }, to, role });
  }
}

/** `Subscription` inside the topic itself. */
function* inlineSubscriptions(context: LinkContext): Generator<Claim> {
  for (const by of resourcesOfType(context, TOPIC))
    for (const item of itemsOf(get(by.properties, 'Subscription')))
      for (const to of endsOf(context, item))
        yield* wire(context, { kind: 'subscribe', mechanism: 'sns', by, from: { resource: by }, to });
}

interface End {
  readonly value: Value;
  readonly type: string;
}

function* endsOf(context: LinkContext, subscription: Value): Generator<End> {
  const [protocol, endpoint] = [get(subscription, 'Protocol'), get(subscription, 'Endpoint')];
  if (protocol !== undefined && endpoint !== undefined) yield* pairsOf(context, protocol, endpoint);
}

/** Protocol and endpoint are decided together where one condition decides both. */
function* pairsOf(context: LinkContext, protocol: Value, endpoint: Value): Generator<End> {
  if (protocol.kind === 'choice') {
    const together = endpoint.kind === 'choice' && endpoint.condition === protocol.condition;
    yield* pairsOf(context, protocol.whenTrue, together ? endpoint.whenTrue : endpoint);
    yield* pairsOf(context, protocol.whenFalse, together ? endpoint.whenFalse : endpoint);
  } else if (stringOf(protocol) === undefined) yield* byWhatItIs(context, endpoint);
  else {
    const type = ownEntry(ENDPOINT_TYPES, stringOf(protocol));
    if (type !== undefined) yield { value: endpoint, type };
  }
}

/** A protocol that is not known leaves what the endpoint leads to. */
function* byWhatItIs({ resolver }: LinkContext, endpoint: Value): Generator<End> {
  for (const target of resolver.targets(endpoint)) {
    const type = target.kind === 'resource' ? target.resource.type : undefined;
    if (type !== undefined && Object.values(ENDPOINT_TYPES).includes(type)) yield { value: endpoint, type };
  }
}
