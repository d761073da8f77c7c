import type { Mechanism } from '../../model/edge.js';
import { get, stringOf } from '../../model/walk.js';
import type { Claim, LinkContext } from '../claim.js';
import { FUNCTION } from './actors.js';
import { resourcesOfType, wire } from './subscription.js';

/**
 * Polled sources → function. A mapping belongs to the mechanism of its source; where the source is
 * not known, to the one its ARN or the properties that only that source takes give away.
 */
export function* mappings(context: LinkContext, mechanism: Mechanism, type: string): Generator<Claim> {
  for (const by of resourcesOfType(context, 'AWS::Lambda::EventSourceMapping')) {
    const source = get(by.properties, 'EventSourceArn');
    const subscriber = get(by.properties, 'FunctionName');
    if (source === undefined || subscriber === undefined) continue;
    const target = context.resolver.target(source);
    const sourceType = target.kind === 'resource' ? target.resource.type : typeOfUnresolved(by.properties, target);
    if (sourceType !== type) continue;
    yield* wire(context, {
      kind: 'subscribe',
      mechanism,
      by,
      from: { value: source, type },
      to: { value: subscriber, type: FUNCTION },
    });
  }
}

const ARN_TYPES: readonly (readonly [string, string])[] = [
  [':sqs:', 'AWS::SQS::Queue'],
  [':kinesis:', 'AWS::Kinesis::Stream'],
  [':dynamodb:', 'AWS::DynamoDB::Table'],
];

/** Streams need a starting position and queues take none; a name tells table from stream, if anything does. */
function typeOfUnresolved(
  properties: Parameters<typeof get>[0],
  target: { kind: string; id?: string },
): string | undefined {
  const id = target.id ?? '';
  const named = ARN_TYPES.find(([piece]) => id.includes(piece));
  if (named !== undefined) return named[1];
  if (target.kind !== 'unknown') return undefined;
  if (stringOf(get(properties, 'StartingPosition')) === undefined) return 'AWS::SQS::Queue';
  return /dynamo|table/i.test(id) ? 'AWS::DynamoDB::Table' : 'AWS::Kinesis::Stream';
}
