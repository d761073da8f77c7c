import type { Resource } from '../../../model/service.js';
import type { Value } from '../../../model/value.js';
import { get, itemsOf, textOf } from '../../../model/walk.js';
import type { Claim, Link, LinkContext } from '../../claim.js';
import { resourcesOfType, wire } from '../wire.js';
import { BUS, DEFAULT_BUS } from './eventbridge.js';

const BUCKET = 'AWS::S3::Bucket';
/** The list, the key of its target, and what the target is: as a template has them, and as the S3 API (the CDK's handler) has them. */
const CONFIGURATIONS = [
  ['LambdaConfigurations', 'Function', 'AWS::Lambda::Function'],
  ['LambdaFunctionConfigurations', 'LambdaFunction', 'AWS::Lambda::Function'],
  ['QueueConfigurations', 'Queue', 'AWS::SQS::Queue'],
  ['TopicConfigurations', 'Topic', 'AWS::SNS::Topic'],
] as const;

/** Bucket → function, queue, topic or the default bus by its notification configuration. */
export const s3Notification: Link = {
  mechanism: 's3-notification',
  *claims(context) {
    for (const bucket of resourcesOfType(context, BUCKET))
      yield* notifications(context, bucket, { resource: bucket }, get(bucket.properties, 'NotificationConfiguration'));
    for (const custom of resourcesOfType(context, 'Custom::S3', 'Custom::S3BucketNotifications'))
      yield* customNotifications(context, custom);
  },
};

function* notifications(
  context: LinkContext,
  by: Resource,
  from: { resource: Resource } | { value: Value; type: string },
  configuration: Value | undefined,
): Generator<Claim> {
  const edge = { kind: 'subscribe', mechanism: 's3-notification', by, from } as const;
  for (const [list, key, type] of CONFIGURATIONS)
    for (const item of itemsOf(get(configuration, list))) {
      const to = get(item, key) ?? get(item, `${key}Arn`);
      const [first] = itemsOf(get(item, 'Event') ?? get(item, 'Events'));
      const event = textOf(first);
      if (to !== undefined)
        yield* wire(context, { ...edge, to: { value: to, type }, ...(event === undefined ? {} : { detail: event }) });
    }
  if (get(configuration, 'EventBridgeConfiguration') !== undefined)
    yield* wire(context, { ...edge, to: { ...DEFAULT_BUS, type: BUS } });
}

/** How serverless.yml (`existing: true`) and CDK attach notifications to a bucket that is already there. */
function* customNotifications(context: LinkContext, custom: Resource): Generator<Claim> {
  const bucket = get(custom.properties, 'BucketName');
  if (bucket === undefined) return;
  const from = { value: bucket, type: BUCKET };
  yield* notifications(context, custom, from, get(custom.properties, 'NotificationConfiguration'));
  const subscriber = get(custom.properties, 'FunctionName');
  if (subscriber === undefined) return;
  const wiring = wire(context, {
    kind: 'subscribe',
    mechanism: 's3-notification',
    by: custom,
    from,
    to: { value: subscriber, type: 'AWS::Lambda::Function' },
  });
  for (const claim of wiring) {
    yield claim;
    // Serverless Framework's handler calls lambda:AddPermission itself; no template shows it.
    if (custom.type === 'Custom::S3' && claim.view === 'wired' && claim.answer === 'yes')
      yield { ...claim, view: 'granted', note: `${custom.logicalId} adds the permission when it is deployed` };
  }
}
