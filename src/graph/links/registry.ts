import type { Link } from '../claim.js';
import { api } from './api.js';
import { cognitoTrigger } from './cognito-trigger.js';
import { dataAccess } from './data-access.js';
import { dynamodbStream } from './dynamodb-stream.js';
import { eventbridge } from './eventbridge.js';
import { importValue } from './import-value.js';
import { kinesis } from './kinesis.js';
import { lambdaInvoke } from './lambda-invoke.js';
import { lambdaOutcome } from './lambda-outcome.js';
import { logSubscription } from './log-subscription.js';
import { nestedStack } from './nested-stack.js';
import { s3Notification } from './s3-notification.js';
import { schedule } from './schedule.js';
import { sns } from './sns.js';
import { sqs } from './sqs.js';
import { ssmParameter } from './ssm-parameter.js';
import { stackOutput } from './stack-output.js';
import { stepFunctions } from './step-functions.js';

/** Every mechanism that makes edges out of stacks. A new one is a file beside these and a line here. */
export const links: readonly Link[] = [
  lambdaInvoke,
  lambdaOutcome,
  sns,
  sqs,
  eventbridge,
  dynamodbStream,
  kinesis,
  s3Notification,
  stepFunctions,
  api,
  cognitoTrigger,
  schedule,
  logSubscription,
  dataAccess,
  importValue,
  ssmParameter,
  stackOutput,
  nestedStack,
];
