import type { Value } from '../../../../../model/value.js';
import { get, printValue, stringOf } from '../../../../../model/walk.js';
import type { EventSite } from '../../lowering.js';
import type { Json } from '../../template/json.js';

export const sqsActions = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'];
const dynamodbActions = [
  'dynamodb:GetRecords',
  'dynamodb:GetShardIterator',
  'dynamodb:DescribeStream',
  'dynamodb:ListStreams',
];
const kinesisActions = [
  'kinesis:GetRecords',
  'kinesis:GetShardIterator',
  'kinesis:DescribeStream',
  'kinesis:ListStreams',
];
const fanOutActions = [
  'kinesis:GetRecords',
  'kinesis:GetShardIterator',
  'kinesis:DescribeStreamSummary',
  'kinesis:ListShards',
];

/** The `arn` of an event that is an ARN or an object with one. */
export function arnOf(event: Value): Value {
  return get(event, 'arn') ?? event;
}

export type StreamType = 'dynamodb' | 'kinesis' | 'unknown';

/** As declared, else from the ARN; `unknown` where the ARN is known only to another stack. */
export function streamTypeOf(event: Value): StreamType {
  const declared = stringOf(get(event, 'type')) ?? printValue(arnOf(event)).split(':')[2];
  return declared === 'dynamodb' || declared === 'kinesis' ? declared : 'unknown';
}

/** The framework's statements stand in this order. */
export const streamStatementOrder: readonly (readonly string[])[] = [dynamodbActions, kinesisActions, fanOutActions];

/** What reading a stream takes; of a stream of unknown type both are said, and the other has no effect. */
export function streamActionLists(type: StreamType, fansOut: boolean): readonly (readonly string[])[] {
  const kinesis = fansOut ? fanOutActions : kinesisActions;
  if (type === 'dynamodb') return [dynamodbActions];
  return type === 'kinesis' ? [kinesis] : [dynamodbActions, kinesis];
}

/**
 * The statements that a function with a role of its own needs to poll its streams and queues, as the plugin for
 * such roles writes them: it knows no enhanced fan-out.
 */
export function sourceStatements(events: readonly EventSite[]): readonly Json[] {
  const arnsOf = (event: string) => events.filter((one) => one.event === event).map(({ value }) => value);
  const streams = arnsOf('stream');
  const ofType = (type: StreamType) => streams.filter((stream) => streamTypeOf(stream) === type);
  const unknown = ofType('unknown');
  return [
    { actions: dynamodbActions, sources: [...ofType('dynamodb'), ...unknown] },
    { actions: kinesisActions, sources: [...ofType('kinesis'), ...unknown] },
    { actions: sqsActions, sources: arnsOf('sqs') },
  ]
    .filter(({ sources }) => sources.length > 0)
    .map(({ actions, sources }) => ({ Effect: 'Allow', Action: actions, Resource: sources.map(arnOf) }));
}
