import { stringOf } from '../../../model/walk.js';
import type { FunctionTarget } from '../functions/target.js';
import type { Lowering } from '../lowering.js';
import type { ExecutionRole } from '../policies/role.js';
import type { SamResource } from '../sam-resource.js';
import { functionEventShapes } from '../shape/event-shapes.js';
import { lowerAlexaSkill } from './alexa-skill.js';
import { lowerApiEvent } from './api.js';
import { lowerCloudWatchLogs } from './cloudwatch-logs.js';
import { lowerCognito } from './cognito.js';
import { lowerDocumentDb } from './document-db.js';
import { type FunctionEvent, property, type SamEvent } from './event.js';
import { lowerEventBridgeRule } from './event-bridge-rule.js';
import { lowerHttpApiEvent } from './http-api.js';
import { lowerIotRule } from './iot-rule.js';
import { lowerMq } from './mq.js';
import { lowerMsk } from './msk.js';
import { readEvents } from './read-events.js';
import { lowerS3 } from './s3.js';
import { lowerSchedule } from './schedule.js';
import { lowerScheduleV2 } from './schedule-v2.js';
import { lowerSelfManagedKafka } from './self-managed-kafka.js';
import { lowerSns } from './sns.js';
import { lowerQueue, lowerStream } from './streams-and-queues.js';

const lowerings: Readonly<Record<string, (event: FunctionEvent) => void>> = {
  AlexaSkill: lowerAlexaSkill,
  Api: lowerApiEvent,
  CloudWatchEvent: lowerEventBridgeRule,
  CloudWatchLogs: lowerCloudWatchLogs,
  Cognito: lowerCognito,
  DocumentDB: lowerDocumentDb,
  DynamoDB: lowerStream,
  EventBridgeRule: lowerEventBridgeRule,
  HttpApi: lowerHttpApiEvent,
  IoTRule: lowerIotRule,
  Kinesis: lowerStream,
  MQ: lowerMq,
  MSK: lowerMsk,
  S3: lowerS3,
  SNS: lowerSns,
  SQS: lowerQueue,
  Schedule: lowerSchedule,
  ScheduleV2: lowerScheduleV2,
  SelfManagedKafka: lowerSelfManagedKafka,
};

/** Everything that the events of a function make. */
export function addFunctionEvents(
  lowering: Lowering,
  owner: SamResource,
  target: FunctionTarget,
  role: ExecutionRole,
): void {
  const order = lowering.rest.eventOrder.get(owner.logicalId) ?? [];
  const read = readEvents(lowering, owner, functionEventShapes);
  const events = read.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id)).sort(byPath);
  for (const event of events) lowerings[event.type]?.({ ...event, target, role });
}

/** `$default` before all paths, so that its permission is known to cover theirs. */
function byPath(a: SamEvent, b: SamEvent): number {
  const [first, second] = [a, b].map(
    (event) => stringOf(property(event, 'Path')) ?? (event.type === 'HttpApi' ? '$default' : event.id),
  );
  if (first === undefined || second === undefined || first === second) return 0;
  return first < second ? -1 : 1;
}
