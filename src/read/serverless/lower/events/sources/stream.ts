import type { Placed, Value } from '../../../../../model/value.js';
import { get, printValue, stringOf } from '../../../../../model/walk.js';
import type { EventLowering, FunctionEvent, Lowering } from '../../lowering.js';
import { alphanumeric, normalize, upperFirst } from '../../naming.js';
import { type Json, ref } from '../../template/json.js';
import { given, isTrue, setIn } from '../../template/values.js';
import { worded } from '../../template/worded.js';
import { byFunction } from '../by-function.js';
import { addMapping, filtersOf, responseTypesOf } from './mapping.js';
import { sourceName } from './source-name.js';
import { arnOf, type StreamType, streamActionLists, streamStatementOrder, streamTypeOf } from './source-statements.js';

/** A DynamoDB or Kinesis stream that Lambda reads for the function. */
export const stream: EventLowering = {
  event: 'stream',
  lower(events, lowering) {
    for (const own of byFunction(events).values()) {
      const needs = new StreamNeeds();
      for (const event of own) lowerStream(event, needs, lowering);
      needs.allow(own[0]?.at ?? lowering.at, lowering);
    }
  },
};

function lowerStream(event: FunctionEvent, needs: StreamNeeds, lowering: Lowering): void {
  const { value, fn } = event;
  const arn = arnOf(value);
  const name = sourceName(arn, (text) => text.split('/')[1]);
  const consumer = consumerOf(event, arn, name, lowering);
  const streamType = streamTypeOf(value);
  const onFailure = setIn(value, 'destinations', 'onFailure');
  const destination = onFailure && (get(onFailure, 'arn') ?? onFailure);
  const properties = {
    BatchSize: setIn(value, 'batchSize') ?? 10,
    Enabled: get(value, 'enabled') ?? true,
    EventSourceArn: consumer?.arn ?? arn,
    ParallelizationFactor: setIn(value, 'parallelizationFactor'),
    StartingPosition: setIn(value, 'startingPosition') ?? 'TRIM_HORIZON',
    StartingPositionTimestamp: consumer && setIn(value, 'startingPositionTimestamp'),
    MaximumBatchingWindowInSeconds: given(value, 'batchWindow'),
    MaximumRetryAttempts: given(value, 'maximumRetryAttempts'),
    BisectBatchOnFunctionError: given(value, 'bisectBatchOnFunctionError'),
    MaximumRecordAgeInSeconds: setIn(value, 'maximumRecordAgeInSeconds'),
    TumblingWindowInSeconds: given(value, 'tumblingWindowInSeconds'),
    FunctionResponseTypes: responseTypesOf(value),
    FilterCriteria: filtersOf(value),
    DestinationConfig: destination && { OnFailure: { Destination: destination } },
  };
  const type = upperFirst(streamType);
  const logicalId = `${normalize(fn.key)}EventSourceMapping${type}${alphanumeric(name)}`;
  addMapping(logicalId, event, properties, lowering, consumer?.logicalId);
  needs.add(streamType, setIn(value, 'consumer') !== undefined, arn);
  if (consumer) needs.consumers.push(consumer.arn);
  if (!onFailure || !destination) return;
  const target = stringOf(get(onFailure, 'type')) ?? printValue(destination).split(':')[2];
  (target === 'sns' ? needs.topics : needs.queues).push(destination);
}

/** What a function's streams need, gathered to one statement of each kind. */
class StreamNeeds {
  readonly #streams = new Map<readonly string[], Json[]>();
  readonly consumers: Json[] = [];
  readonly topics: Json[] = [];
  readonly queues: Json[] = [];

  add(type: StreamType, fansOut: boolean, arn: Json): void {
    for (const actions of streamActionLists(type, fansOut)) {
      this.#streams.set(actions, [...(this.#streams.get(actions) ?? []), arn]);
    }
  }

  allow(at: Placed, { draft }: Lowering): void {
    const all = [
      ...streamStatementOrder.map((actions) => [actions, this.#streams.get(actions) ?? []] as const),
      [['kinesis:SubscribeToShard'], this.consumers] as const,
      [['sns:Publish'], this.topics] as const,
      [['sqs:ListQueues', 'sqs:SendMessage'], this.queues] as const,
    ];
    for (const [actions, resources] of all) if (resources.length > 0) draft.allow(actions, resources, at);
  }
}

/** Enhanced fan-out: a consumer of its own, made here or named by its ARN. */
function consumerOf(
  event: FunctionEvent,
  arn: Value,
  name: string,
  { draft, provider, service, stage }: Lowering,
): { readonly arn: Json; readonly logicalId?: string } | undefined {
  const consumer = setIn(event.value, 'consumer');
  if (!consumer || streamTypeOf(event.value) !== 'kinesis') return undefined;
  if (!isTrue(consumer)) return { arn: consumer };
  const unique = setIn(provider, 'kinesis', 'consumerNamingMode') ? printValue(worded`${service}${stage}`) : '';
  const consumerName = `${event.fn.key}${name}${unique}Consumer`;
  const logicalId = `${normalize(consumerName)}StreamConsumer`;
  draft.add(logicalId, {
    type: 'AWS::Kinesis::StreamConsumer',
    properties: { StreamARN: arn, ConsumerName: consumerName },
    at: event.at,
    madeFor: event.fn.key,
  });
  return { arn: ref(logicalId), logicalId };
}
