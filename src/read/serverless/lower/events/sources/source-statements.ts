import type { Value } from '../../../../../model/value.js';
import { get, printValue, stringOf } from '../../../../../model/walk.js';
import type { EventSite } from '../../lowering.js';
import type { Json } from '../../template/json.js';
import { isSet } from '../../template/values.js';

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

/** The statements that a function needs to poll its queues and streams. */
export function sourceStatements(events: readonly EventSite[]): readonly Json[] {
  return events.flatMap(({ event, value }) => {
    if (event === 'sqs') return [{ Effect: 'Allow', Action: sqsActions, Resource: [arnOf(value)] }];
    if (event !== 'stream') return [];
    const actions = streamActionLists(streamTypeOf(value), isSet(get(value, 'consumer')));
    return [{ Effect: 'Allow', Action: actions.flat(), Resource: [arnOf(value)] }];
  });
}
