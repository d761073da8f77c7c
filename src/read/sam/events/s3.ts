import type { Value } from '../../../model/value.js';
import { get, stringOf } from '../../../model/walk.js';
import type { TemplateResource } from '../../cloudformation/lowered.js';
import { canonicalJson } from '../intrinsic/logical-id.js';
import { make, makeDict, type Plain, ref, withEntry } from '../intrinsic/make.js';
import { type FunctionEvent, property, reportEvent } from './event.js';
import { addPermission } from './permission.js';

/** `S3`: a bucket of the same template notifies the function; the bucket waits for the permission. */
export function lowerS3(event: FunctionEvent): void {
  const bucketId = stringOf(get(property(event, 'Bucket'), 'Ref'));
  const bucket = bucketId === undefined ? undefined : event.lowering.resources.get(bucketId);
  if (bucketId === undefined || bucket === undefined) {
    if (property(event, 'Bucket') !== undefined)
      reportEvent(event, 'Bucket is to be a Ref to a bucket of this template.', 'Bucket');
    return;
  }
  const permission = addPermission(event, { principal: 's3.amazonaws.com', sourceAccount: ref('AWS::AccountId') });
  const notified = notifying(event, bucketId, bucket);
  if (notified === undefined) return;
  event.lowering.resources.set(bucketId, waitingFor(event, notified, permission));
}

function notifying(event: FunctionEvent, bucketId: string, bucket: TemplateResource): TemplateResource | undefined {
  const { lowering, at } = event;
  const config = get(bucket.properties, 'NotificationConfiguration') ?? makeDict({}, at);
  const before = get(config, 'LambdaConfigurations') ?? make([], at);
  if (config.kind !== 'dict' || before.kind !== 'list') {
    const message = `NotificationConfiguration of ${bucketId} is to be a map and its LambdaConfigurations a list.`;
    lowering.problem('sam/property-type', message, config.kind === 'dict' ? before : config);
    return undefined;
  }
  const known = new Set(before.items.map(canonicalJson));
  const added = notificationsOf(event).filter((item) => !known.has(canonicalJson(item)));
  const after = { ...before, items: [...before.items, ...added] };
  const changed = withEntry(config, 'LambdaConfigurations', after);
  return { ...bucket, properties: withEntry(bucket.properties, 'NotificationConfiguration', changed) };
}

function notificationsOf(event: FunctionEvent): readonly Value[] {
  const stated = property(event, 'Events');
  const kinds: readonly Value[] = stated?.kind === 'list' ? stated.items : stated === undefined ? [] : [stated];
  const condition = event.owner.inherited.condition;
  return kinds.map((kind) => {
    const one: Plain = { Function: event.target.arn, Filter: property(event, 'Filter'), Event: kind };
    return make(condition === undefined ? one : { 'Fn::If': [condition, one, ref('AWS::NoValue')] }, event.at);
  });
}

/** DependsOn cannot be conditional: for a conditional function a tag refers to the permission instead. */
function waitingFor(event: FunctionEvent, bucket: TemplateResource, permission: string): TemplateResource {
  const condition = event.owner.inherited.condition;
  if (condition === undefined) {
    return { ...bucket, dependsOn: [...new Set([...bucket.dependsOn, permission])] };
  }
  const tags = get(bucket.properties, 'Tags');
  const tag = make(
    {
      Key: `sam:ConditionalDependsOn:${permission}`,
      Value: { 'Fn::If': [condition, ref(permission), 'no dependency'] },
    },
    event.at,
  );
  const listed = make([...(tags?.kind === 'list' ? tags.items : []), tag], event.at);
  return { ...bucket, properties: withEntry(bucket.properties, 'Tags', listed) };
}
