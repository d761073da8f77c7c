import { get } from '../../model/walk.js';
import type { Claim, Link, LinkContext } from '../claim.js';
import { usesOf } from './declared.js';
import { mappings } from './event-source-mapping.js';
import { grantedTo } from './granted.js';
import { resourcesOfType, wire } from './subscription.js';

const QUEUE = 'AWS::SQS::Queue';

/** Queue → function by mapping; function or workflow → queue by sending. */
export const sqs: Link = {
  mechanism: 'sqs',
  *claims(context) {
    yield* mappings(context, 'sqs', QUEUE);
    yield* pipes(context);
    yield* grantedTo(context, { mechanism: 'sqs', kind: 'publish', type: QUEUE, actions: ['sqs:SendMessage'] });
    yield* usesOf(context, { mechanism: 'sqs', kind: 'publish', type: QUEUE });
  },
};

/** EventBridge Pipes poll a queue as a mapping does. */
function* pipes(context: LinkContext): Generator<Claim> {
  for (const by of resourcesOfType(context, 'AWS::Pipes::Pipe')) {
    const source = get(by.properties, 'Source');
    const target = get(by.properties, 'Target');
    if (source === undefined || target === undefined) continue;
    const from = context.resolver.target(source);
    if (from.kind !== 'resource' || from.resource.type !== QUEUE) continue;
    yield* wire(context, {
      kind: 'subscribe',
      mechanism: 'sqs',
      by,
      from: { resource: from.resource },
      to: { value: target },
    });
  }
}
