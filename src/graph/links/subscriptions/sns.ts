import { ownEntry } from '../../../model/own-entry.js';
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
    const endpoint = get(by.properties, 'Endpoint');
    const type = ownEntry(ENDPOINT_TYPES, stringOf(get(by.properties, 'Protocol')));
    if (topic === undefined || endpoint === undefined || type === undefined) continue;
    yield* wire(context, {
      kind: 'subscribe',
      mechanism: 'sns',
      by,
      from: { value: topic, type: TOPIC },
      to: { value: endpoint, type },
      role: get(by.properties, 'SubscriptionRoleArn'),
    });
  }
}

/** `Subscription` inside the topic itself. */
function* inlineSubscriptions(context: LinkContext): Generator<Claim> {
  for (const by of resourcesOfType(context, TOPIC))
    for (const item of itemsOf(get(by.properties, 'Subscription'))) {
      const endpoint = get(item, 'Endpoint');
      const type = ownEntry(ENDPOINT_TYPES, stringOf(get(item, 'Protocol')));
      if (endpoint === undefined || type === undefined) continue;
      yield* wire(context, {
        kind: 'subscribe',
        mechanism: 'sns',
        by,
        from: { resource: by },
        to: { value: endpoint, type },
      });
    }
}
