import type { EventLowering } from '../lowering.js';
import { alb } from './alb.js';
import { alexaSkill, alexaSmartHome } from './alexa.js';
import { cloudFront } from './cloud-front.js';
import { cloudwatchEvent } from './cloudwatch-event.js';
import { cloudwatchLog } from './cloudwatch-log.js';
import { cognitoUserPool } from './cognito-user-pool.js';
import { eventBridge } from './event-bridge.js';
import { http } from './http.js';
import { httpApi } from './http-api.js';
import { iot } from './iot.js';
import { iotFleetProvisioning } from './iot-fleet-provisioning.js';
import { kafka } from './kafka.js';
import { activemq, rabbitmq } from './message-broker.js';
import { msk } from './msk.js';
import { s3 } from './s3.js';
import { schedule } from './schedule.js';
import { sns } from './sns.js';
import { sqs } from './sqs.js';
import { stream } from './stream.js';
import { websocket } from './websocket.js';

/** Every kind of event that the framework turns into resources, in its own order. */
export const eventLowerings: readonly EventLowering[] = [
  schedule,
  s3,
  http,
  httpApi,
  websocket,
  sns,
  stream,
  kafka,
  activemq,
  rabbitmq,
  msk,
  alb,
  alexaSkill,
  alexaSmartHome,
  iot,
  iotFleetProvisioning,
  cloudwatchEvent,
  cloudwatchLog,
  cognitoUserPool,
  eventBridge,
  sqs,
  cloudFront,
];

/** The outcome of another function: a declaration, not a resource. */
export const declaredEvent = 'function';
