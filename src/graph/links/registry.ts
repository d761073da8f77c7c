import type { Link } from '../claim.js';
import { api } from './calls/api.js';
import { dataAccess } from './calls/data-access.js';
import { lambdaInvoke } from './calls/lambda-invoke.js';
import { stepFunctions } from './calls/step-functions.js';
import { importValue } from './imports/import-value.js';
import { nestedStack } from './imports/nested-stack.js';
import { ssmParameter } from './imports/ssm-parameter.js';
import { stackOutput } from './imports/stack-output.js';
import { cognitoTrigger } from './subscriptions/cognito-trigger.js';
import { dynamodbStream } from './subscriptions/dynamodb-stream.js';
import { eventbridge } from './subscriptions/eventbridge.js';
import { kinesis } from './subscriptions/kinesis.js';
import { lambdaOutcome } from './subscriptions/lambda-outcome.js';
import { logSubscription } from './subscriptions/log-subscription.js';
import { s3Notification } from './subscriptions/s3-notification.js';
import { schedule } from './subscriptions/schedule.js';
import { sns } from './subscriptions/sns.js';
import { sqs } from './subscriptions/sqs.js';

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
