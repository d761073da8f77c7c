import type { Placed, Value } from '../../../../../model/value.js';
import { get, itemsOf, printValue } from '../../../../../model/walk.js';
import type { EventLowering, FunctionEvent, Lowering } from '../../lowering.js';
import { alphanumeric, normalize, upperFirst } from '../../naming.js';
import { account, type Json, type JsonObject, join, partition } from '../../template/json.js';
import { prefixed } from '../../template/prefixed.js';
import { dictOf, setIn } from '../../template/values.js';
import { permit } from '../permission.js';
import { lowerExistingBuckets } from './s3-existing.js';

/** Notifications of a bucket: one that is made here, or one that exists and is changed by a custom resource. */
export const s3: EventLowering = {
  event: 's3',
  lower(events, lowering) {
    const existing = events.filter(({ value }) => setIn(value, 'existing'));
    const buckets = new Map<string, Bucket>();
    for (const event of events) if (!existing.includes(event)) addNotification(event, buckets, lowering);
    for (const bucket of buckets.values()) addBucket(bucket, lowering);
    if (existing.length > 0) lowerExistingBuckets(existing, lowering);
  },
};

interface Bucket {
  readonly logicalId: string;
  /** The key under `provider.s3`, or the name. */
  readonly key: string;
  readonly name: Value;
  readonly configuration: Value | undefined;
  readonly notifications: JsonObject[];
  readonly permissions: string[];
  readonly at: Placed;
}

function addNotification(event: FunctionEvent, buckets: Map<string, Bucket>, lowering: Lowering): void {
  const reference = event.value.kind === 'dict' ? get(event.value, 'bucket') : event.value;
  if (reference === undefined) return;
  const bucket = bucketOf(reference, event.at, buckets, lowering);
  bucket.notifications.push({
    Event: setIn(event.value, 'event') ?? 's3:ObjectCreated:*',
    Function: event.fn.target,
    Filter: filterOf(setIn(event.value, 'rules')),
  });
  const permission = `${normalize(event.fn.key)}LambdaPermission${alphanumeric(bucket.key)}S3`;
  bucket.permissions.push(permission, ...(event.fn.alias ? [event.fn.alias.logicalId] : []));
  const sourceArn = join('', 'arn:', partition, prefixed(':s3:::', bucket.name));
  permit(permission, event, { principal: 's3.amazonaws.com', sourceArn, sourceAccount: account }, lowering);
}

/** Events that name the same bucket share it; `provider.s3` may configure it under a key. */
function bucketOf(reference: Value, at: Placed, buckets: Map<string, Bucket>, { provider }: Lowering): Bucket {
  const key = printValue(reference);
  const configuration = setIn(provider, 's3', key);
  const name = setIn(configuration, 'name') ?? reference;
  const known = buckets.get(printValue(name));
  if (known) return known;
  const logicalId = `S3Bucket${alphanumeric(key)}`;
  const bucket = { logicalId, key, name, configuration, notifications: [], permissions: [], at };
  buckets.set(printValue(name), bucket);
  return bucket;
}

function addBucket(bucket: Bucket, { draft }: Lowering): void {
  const { NotificationConfiguration: notification, ...rest } = configurationOf(bucket.configuration);
  draft.add(bucket.logicalId, {
    type: 'AWS::S3::Bucket',
    properties: {
      BucketName: bucket.name,
      NotificationConfiguration: { LambdaConfigurations: bucket.notifications, ...configurationOf(notification) },
      ...rest,
    },
    dependsOn: bucket.permissions,
    at: bucket.at,
  });
}

/** Keys of the definition: only names of properties, so that none reaches an object's prototype. */
function configurationOf(configuration: Value | undefined): Readonly<Record<string, Value>> {
  const entries = [...(dictOf(configuration)?.entries ?? [])].filter(
    ([key]) => /^[A-Za-z]\w*$/.test(key) && key !== 'name',
  );
  return Object.fromEntries(entries.map(([key, entry]) => [upperFirst(key), entry.value]));
}

function filterOf(rules: Value | undefined): Json {
  if (!rules) return undefined;
  const all = [...itemsOf(rules)].flatMap((rule) =>
    [...(dictOf(rule)?.entries ?? [])].slice(0, 1).map(([Name, entry]) => ({ Name, Value: entry.value })),
  );
  return { S3Key: { Rules: all } };
}
