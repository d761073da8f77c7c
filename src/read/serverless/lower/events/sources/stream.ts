import type { Value } from '../../../../../model/value.js';
import { get, printValue, stringOf } from '../../../../../model/walk.js';
import type { EventLowering, FunctionEvent, Lowering } from '../../lowering.js';
import { alphanumeric, normalize, upperFirst } from '../../naming.js';
import { ref } from '../../template/json.js';
import { isTrue, setIn } from '../../template/values.js';
import { worded } from '../../template/worded.js';
import { addMapping, filtersOf, responseTypesOf } from './mapping.js';
import { sourceName } from './source-name.js';
import { arnOf, streamActions, streamTypeOf } from './source-statements.js';

/** A DynamoDB or Kinesis stream that Lambda reads for the function. */
export const stream: EventLowering = {
  event: 'stream',
  lower(events, lowering) {
    for (const event of events) lowerStream(event, lowering);
  },
};

function lowerStream(event: FunctionEvent, lowering: Lowering): void {
  const { value, fn, at } = event;
  const arn = arnOf(value);
  const name = sourceName(arn, (text) => text.split('/')[1]);
  const consumer = consumerOf(event, arn, name, lowering);
  const onFailure = setIn(value, 'destinations', 'onFailure');
  const destination = onFailure && (get(onFailure, 'arn') ?? onFailure);
  const properties = {
    BatchSize: setIn(value, 'batchSize') ?? 10,
    Enabled: get(value, 'enabled') ?? true,
    EventSourceArn: consumer ?? arn,
    ParallelizationFactor: setIn(value, 'parallelizationFactor'),
    StartingPosition: setIn(value, 'startingPosition') ?? 'TRIM_HORIZON',
    StartingPositionTimestamp: consumer && setIn(value, 'startingPositionTimestamp'),
    MaximumBatchingWindowInSeconds: get(value, 'batchWindow'),
    MaximumRetryAttempts: get(value, 'maximumRetryAttempts'),
    BisectBatchOnFunctionError: get(value, 'bisectBatchOnFunctionError'),
    MaximumRecordAgeInSeconds: setIn(value, 'maximumRecordAgeInSeconds'),
    TumblingWindowInSeconds: get(value, 'tumblingWindowInSeconds'),
    FunctionResponseTypes: responseTypesOf(value),
    FilterCriteria: filtersOf(value),
    DestinationConfig: destination && { OnFailure: { Destination: destination } },
  };
  const type = upperFirst(streamTypeOf(value));
  addMapping(`${normalize(fn.key)}EventSourceMapping${type}${alphanumeric(name)}`, event, properties, lowering);
  lowering.draft.allow(streamActions(value), [arn], at);
  if (consumer) lowering.draft.allow(['kinesis:SubscribeToShard'], [consumer], at);
  if (onFailure && destination) allowFailures(onFailure, destination, lowering);
}

/** Enhanced fan-out: a consumer of its own, made here or named by its ARN. */
function consumerOf(event: FunctionEvent, arn: Value, name: string, { draft, provider, service, stage }: Lowering) {
  const consumer = setIn(event.value, 'consumer');
  if (!consumer || streamTypeOf(event.value) !== 'kinesis') return undefined;
  if (!isTrue(consumer)) return consumer;
  const unique = setIn(provider, 'kinesis', 'consumerNamingMode') ? printValue(worded`${service}${stage}`) : '';
  const consumerName = `${event.fn.key}${name}${unique}Consumer`;
  const logicalId = `${normalize(consumerName)}StreamConsumer`;
  draft.add(logicalId, {
    type: 'AWS::Kinesis::StreamConsumer',
    properties: { StreamARN: arn, ConsumerName: consumerName },
    at: event.at,
    madeFor: event.fn.key,
  });
  return ref(logicalId);
}

function allowFailures(onFailure: Value, destination: Value, { draft }: Lowering): void {
  const type = stringOf(get(onFailure, 'type')) ?? printValue(destination).split(':')[2];
  const actions = type === 'sns' ? ['sns:Publish'] : ['sqs:ListQueues', 'sqs:SendMessage'];
  draft.allow(actions, [destination], onFailure);
}
