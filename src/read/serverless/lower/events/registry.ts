import type { EventLowering } from '../lowering.js';
import { alb } from './alb.js';
import { alexaSkill, alexaSmartHome } from './alexa.js';
import { cloudFront } from './cloud-front.js';
import { cloudwatchLog } from './cloudwatch-log.js';
import { cognitoUserPool } from './cognito-user-pool.js';
import { http } from './http/http.js';
import { httpApi } from './http-api/http-api.js';
import { iot } from './iot.js';
import { iotFleetProvisioning } from './iot-fleet-provisioning.js';
import { cloudwatchEvent } from './rules/cloudwatch-event.js';
import { eventBridge } from './rules/event-bridge.js';
import { schedule } from './rules/schedule.js';
import { s3 } from './s3/s3.js';
import { sns } from './sns.js';
import { kafka } from './sources/kafka.js';
import { activemq, rabbitmq } from './sources/message-broker.js';
import { msk } from './sources/msk.js';
import { sqs } from './sources/sqs.js';
import { stream } from './sources/stream.js';
import { websocket } from './websocket/websocket.js';

/** Every kind of event that the framework turns into resources, in its own order. */
export const eventLowerings: readonly EventLowering[] = [
  schedule,
  s3,
  http,
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
  httpApi,
];

/** The outcome of another function: a declaration, not a resource. */
export const declaredEvent = 'function';
