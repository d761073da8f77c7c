import { type FunctionEvent, property } from './event.js';
import { addPolledSource } from './mapping.js';

/** `Kinesis` and `DynamoDB`: a stream that Lambda polls with the function's role. */
export function lowerStream(event: FunctionEvent): void {
  addPolledSource(event, { EventSourceArn: property(event, 'Stream') });
  event.role.attachManaged(`AWSLambda${event.type}ExecutionRole`, event.at);
}

/** `SQS`: a queue that Lambda polls with the function's role. */
export function lowerQueue(event: FunctionEvent): void {
  addPolledSource(event, { EventSourceArn: property(event, 'Queue') });
  event.role.attachManaged('AWSLambdaSQSQueueExecutionRole', event.at);
}
