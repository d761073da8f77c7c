import type { Value } from '../../../../model/value.js';
import { get, printValue, stringOf } from '../../../../model/walk.js';
import type { EventLowering, FunctionEvent, Lowering } from '../lowering.js';
import { alphanumeric, normalize } from '../naming.js';
import { account, attribute, type Json, join, partition, ref, region } from '../template/json.js';
import { setIn } from '../template/values.js';
import { permit } from './permission.js';

/** A topic: one that exists, by ARN, or one that is made here, by name. */
export const sns: EventLowering = {
  event: 'sns',
  lower(events, lowering) {
    for (const event of events) lowerTopic(event, lowering);
  },
};

function lowerTopic(event: FunctionEvent, lowering: Lowering): void {
  const { value, fn } = event;
  const arn = arnOf(value);
  const name = topicName(value, arn);
  const id = alphanumeric(printValue(name));
  const topicArn: Json = arn ?? join('', 'arn:', partition, ':sns:', region, ':', account, ':', name);
  const filtered = {
    FilterPolicy: setIn(value, 'filterPolicy'),
    FilterPolicyScope: get(value, 'filterPolicyScope'),
    RedrivePolicy: redriveOf(event, arn, id, lowering),
  };
  const endpoint = { Endpoint: fn.target, Protocol: 'lambda' };
  const topic = arn ?? topicNamed(event, name, `SNSTopic${id}`, lowering);
  if (arn !== undefined || filtered.FilterPolicy || filtered.RedrivePolicy) {
    lowering.draft.add(`${normalize(fn.key)}SnsSubscription${id}`, {
      type: 'AWS::SNS::Subscription',
      properties: { TopicArn: topic, ...endpoint, ...filtered, Region: regionOf(arn, lowering) },
      dependsOn: [fn.alias?.logicalId],
      at: event.at,
      madeFor: fn.key,
    });
  } else subscribeInline(`SNSTopic${id}`, endpoint, lowering);
  const caller = { principal: 'sns.amazonaws.com', sourceArn: topicArn };
  permit(`${normalize(fn.key)}LambdaPermission${id}SNS`, event, caller, lowering);
}

/** The topic's ARN where the event names one; a text that is not wholly known is taken for one. */
function arnOf(value: Value): Value | undefined {
  if (value.kind === 'dict') return setIn(value, 'arn');
  const text = stringOf(value);
  return text === undefined || text.startsWith('arn:') ? value : undefined;
}

function topicName(value: Value, arn: Value | undefined): Value {
  const named = setIn(value, 'topicName');
  if (named || arn === undefined) return named ?? value;
  const text = printValue(arn);
  const last = arn.kind === 'dict' ? text : (text.split(/(?<!:):(?!:)/).at(-1) ?? text);
  return { kind: 'scalar', value: last, source: arn.source, offset: arn.offset };
}

function topicNamed(event: FunctionEvent, name: Value, logicalId: string, { draft }: Lowering): Json {
  const known = draft.get(logicalId);
  const alias = event.fn.alias?.logicalId;
  if (known) draft.add(logicalId, { ...known, dependsOn: [...new Set([...(known.dependsOn ?? []), alias])] });
  else {
    draft.add(logicalId, {
      type: 'AWS::SNS::Topic',
      properties: { TopicName: name, DisplayName: setIn(event.value, 'displayName') },
      dependsOn: [event.fn.alias?.logicalId],
      at: event.at,
    });
  }
  return ref(logicalId);
}

function subscribeInline(logicalId: string, subscription: Json, { draft }: Lowering): void {
  const topic = draft.get(logicalId);
  if (!topic) return;
  const own = topic.properties.Subscription;
  const subscriptions: readonly Json[] = [...(Array.isArray(own) ? own : []), subscription];
  draft.add(logicalId, { ...topic, properties: { ...topic.properties, Subscription: subscriptions } });
}

/** Stated only where the topic lives in another region. */
function regionOf(arn: Value | undefined, lowering: Lowering): string | undefined {
  const region = stringOf(arn)?.split(/(?<!:):(?!:)/)[3];
  return region === lowering.region || region?.startsWith('$') || arn?.kind !== 'scalar' ? undefined : region;
}

/** A dead-letter queue of the subscription, with the policy that lets the topic send to it. */
function redriveOf(event: FunctionEvent, topicArn: Json, id: string, { draft }: Lowering): Json {
  const policy = setIn(event.value, 'redrivePolicy');
  const queue = policy && queueOf(policy);
  if (!queue) return undefined;
  const logicalId = `${id}To${normalize(event.fn.key)}DLQPolicy`;
  const statement = {
    Effect: 'Allow',
    Principal: { Service: 'sns.amazonaws.com' },
    Action: 'sqs:SendMessage',
    Resource: queue.arn,
    // The framework has no ARN yet for a topic that it makes.
    Condition: { ArnEquals: { 'aws:SourceArn': topicArn } },
  };
  const document = { Version: '2012-10-17', Id: logicalId, Statement: [statement] };
  draft.add(logicalId, {
    type: 'AWS::SQS::QueuePolicy',
    properties: { PolicyDocument: document, Queues: [queue.url] },
    at: event.at,
    madeFor: event.fn.key,
  });
  return { deadLetterTargetArn: queue.arn };
}

function queueOf(policy: Value): { readonly arn: Json; readonly url: Json } | undefined {
  const arn = setIn(policy, 'deadLetterTargetArn');
  const [, , , region, account, name] = stringOf(arn)?.split(':') ?? [];
  if (arn) return { arn, url: join('', `https://sqs.${region}.`, ref('AWS::URLSuffix'), `/${account}/${name}`) };
  const logicalId = stringOf(setIn(policy, 'deadLetterTargetRef'));
  if (logicalId !== undefined) return { arn: attribute(logicalId, 'Arn'), url: ref(logicalId) };
  const imported = setIn(policy, 'deadLetterTargetImport');
  if (!imported) return undefined;
  return { arn: { 'Fn::ImportValue': get(imported, 'arn') }, url: { 'Fn::ImportValue': get(imported, 'url') } };
}
