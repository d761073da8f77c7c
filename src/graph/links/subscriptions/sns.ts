import { ownEntry } from '../../../model/own-entry.js';
import type { Value } from '../../../model/value.js';
import { get, itemsOf, possibilities, stringOf } from '../../../model/walk.js';
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

/** For each protocol that it may have; which end a branch has shows from the end itself. */
function* endsOf(context: LinkContext, subscription: Value): Generator<End> {
  const [protocol, value] = [get(subscription, 'Protocol'), get(subscription, 'Endpoint')];
  if (protocol === undefined || value === undefined) return;
  for (const one of possibilities(protocol)) {
    const type = ownEntry(ENDPOINT_TYPES, stringOf(one));
    if (type !== undefined) yield { value, type };
    else if (stringOf(one) === undefined) yield* byWhatItIs(context, value);
  }
}

/** A protocol that is not known leaves what the endpoint leads to. */
function* byWhatItIs({ resolver }: LinkContext, endpoint: Value): Generator<End> {
  for (const target of resolver.targets(endpoint)) {
    const type = target.kind === 'resource' ? target.resource.type : undefined;
    if (type !== undefined && Object.values(ENDPOINT_TYPES).includes(type)) yield { value: endpoint, type };
  }
}
