import type { Mechanism } from '../../../model/edge.js';
import type { Resource } from '../../../model/service.js';
import type { Value } from '../../../model/value.js';
import { get, loneSymbol, stringOf } from '../../../model/walk.js';
import type { Claim, LinkContext } from '../../claim.js';
import { isOfType } from '../../resolve/names/names-index.js';
import type { Target } from '../../resolve/resolver.js';
import { FUNCTION } from '../actors.js';
import { resourcesOfType, wire } from '../wire.js';

interface Polling {
  readonly by: Resource;
  readonly source: Value | undefined;
  readonly to: Value | undefined;
  /** A pipe polls and delivers by a role of its own, a mapping polls by the function's. */
  readonly role?: Value | undefined;
}

/**
 * Polled sources → function, by event source mapping; → anything, by pipe. One belongs to the mechanism
 * of its source; where the source is not known, to the one its ARN or the properties that only that
 * source takes give away.
 */
export function* mappings(context: LinkContext, mechanism: Mechanism, type: string): Generator<Claim> {
  for (const { by, source, to, role } of pollings(context)) {
    if (source === undefined || to === undefined) continue;
    const target = targetOf(context, source);
    const sourceType = target.kind === 'resource' ? target.resource.type : typeOfUnresolved(by.properties, target);
    if (!isOfType(sourceType, type)) continue;
    const ends = {
      from: { value: source, type },
      to: role === undefined ? { value: to, type: FUNCTION } : { value: to },
    };
    yield* wire(context, { kind: 'subscribe', mechanism, by, ...ends, role });
  }
}

/** A source that is passed in is one as well, though nothing says of which type. */
function targetOf({ resolver }: LinkContext, source: Value): Target {
  const target = resolver.target(source);
  return target.kind === 'none' && loneSymbol(source) !== undefined
    ? resolver.target(source, 'AWS::SQS::Queue')
    : target;
}

function* pollings(context: LinkContext): Generator<Polling> {
  for (const by of resourcesOfType(context, 'AWS::Lambda::EventSourceMapping'))
    yield { by, source: get(by.properties, 'EventSourceArn'), to: get(by.properties, 'FunctionName') };
  for (const by of resourcesOfType(context, 'AWS::Pipes::Pipe')) {
    const [source, to, role] = ['Source', 'Target', 'RoleArn'].map((name) => get(by.properties, name));
    yield { by, source, to, role };
  }
}

const ARN_TYPES: readonly (readonly [string, string])[] = [
  [':sqs:', 'AWS::SQS::Queue'],
  [':kinesis:', 'AWS::Kinesis::Stream'],
  [':dynamodb:', 'AWS::DynamoDB::Table'],
];

/** Kafka, MQ and DocumentDB: polled as well, but no edges of this graph. */
const OTHER_SOURCES = ['Topics', 'Queues', 'AmazonManagedKafkaEventSourceConfig', 'DocumentDBEventSourceConfig'];

/** A pipe says its source's kind by what it is told of it. */
const PIPE_SOURCES: readonly (readonly [string, string])[] = [
  ['SqsQueueParameters', 'AWS::SQS::Queue'],
  ['KinesisStreamParameters', 'AWS::Kinesis::Stream'],
  ['DynamoDBStreamParameters', 'AWS::DynamoDB::Table'],
];

const OTHER_PIPES = [
  'ActiveMQBrokerParameters',
  'RabbitMQBrokerParameters',
  'ManagedStreamingKafkaParameters',
  'SelfManagedKafkaParameters',
];

/** Streams need a starting position and queues take none; a name tells table from stream, if anything does. */
function typeOfUnresolved(
  properties: Parameters<typeof get>[0],
  target: { kind: string; id?: string },
): string | undefined {
  const id = target.id ?? '';
  const named = ARN_TYPES.find(([piece]) => id.includes(piece));
  if (named !== undefined) return named[1];
  const told = get(properties, 'SourceParameters');
  const piped = PIPE_SOURCES.find(([parameters]) => get(told, parameters) !== undefined);
  if (piped !== undefined) return target.kind === 'unknown' ? piped[1] : undefined;
  if (OTHER_PIPES.some((parameters) => get(told, parameters) !== undefined)) return undefined;
  if (target.kind !== 'unknown' || OTHER_SOURCES.some((name) => get(properties, name) !== undefined)) return undefined;
  if (stringOf(get(properties, 'StartingPosition')) === undefined) return 'AWS::SQS::Queue';
  return /dynamo|table/i.test(id) ? 'AWS::DynamoDB::Table' : 'AWS::Kinesis::Stream';
}
