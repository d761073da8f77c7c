import type { Value } from '../../../../../model/value.js';
import { get, itemsOf } from '../../../../../model/walk.js';
import { addCustomResource, existingBuckets, handlerId } from '../../custom-resource.js';
import type { FunctionEvent, Lowering } from '../../lowering.js';
import { normalize, startCase } from '../../naming.js';
import { account, attribute, build, type Json, join, partition, region } from '../../template/json.js';
import { dictOf, setIn } from '../../template/values.js';
import { byFunction, bySource } from '../by-function.js';

/**
 * Notifications of buckets that exist: a custom resource per function, whose handler writes the
 * notification and adds the permission when it is deployed.
 */
export function lowerExistingBuckets(events: readonly FunctionEvent[], lowering: Lowering): void {
  const handler = handlerId(existingBuckets);
  let previous: string | undefined;
  for (const [key, own] of bySource(events, 'bucket')) {
    const [first] = own;
    if (!first) continue;
    const bucket = get(first.value, 'bucket');
    const logicalId = `${normalize(key)}CustomS31`;
    lowering.draft.add(logicalId, {
      type: 'Custom::S3',
      version: 1,
      properties: {
        ServiceToken: attribute(handler, 'Arn'),
        FunctionName: first.fn.name,
        FunctionQualifier: first.fn.alias?.name,
        BucketName: bucket,
        BucketConfigs: own.map(({ value }) => ({
          Event: setIn(value, 'event') ?? 's3:ObjectCreated:*',
          Rules: rulesOf(setIn(value, 'rules')),
        })),
      },
      dependsOn: [first.fn.logicalId, first.fn.alias?.logicalId, handler, previous],
      at: first.at,
      madeFor: key,
    });
    previous = logicalId;
  }
  const statements: Json[] = [...byFunction(events).values()].map(([first]) => ({
    Effect: 'Allow',
    Resource: join(':', 'arn', partition, 's3', '', '', get(first?.value, 'bucket')),
    Action: ['s3:PutBucketNotification', 's3:GetBucketNotification'],
  }));
  statements.push({
    Effect: 'Allow',
    Resource: join(':', 'arn', partition, 'lambda', region, account, 'function', '*'),
    Action: ['lambda:AddPermission', 'lambda:RemovePermission'],
  });
  addCustomResource(existingBuckets, 's3/handler.handler', statements, lowering);
}

/** `prefix: x` becomes `Prefix: x`. */
function rulesOf(rules: Value | undefined): Json {
  return [...itemsOf(rules)].flatMap((rule) =>
    [...(dictOf(rule)?.entries ?? [])]
      .slice(0, 1)
      .map(([key, entry]) => build({ [startCase(key)]: entry.value }, rule)),
  );
}
