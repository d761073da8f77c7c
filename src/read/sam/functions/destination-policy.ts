import type { Plain, PlainObject } from '../intrinsic/make.js';
import { allowing } from '../policies/role.js';

/**
 * What a role needs to send to a destination, by the destination's `Type`: the suffix of the
 * policy's name and its document. Undefined for a type that needs nothing (Kafka).
 */
export function destinationPolicy(
  type: string,
  arn: Plain,
): { readonly suffix: string; readonly document: PlainObject } | undefined {
  switch (type) {
    case 'SQS':
      return { suffix: 'SQSPolicy', document: allowing('sqs:SendMessage', arn) };
    case 'SNS':
      return { suffix: 'SNSPolicy', document: allowing('sns:publish', arn) };
    case 'EventBridge':
      return { suffix: 'EventBridgePolicy', document: allowing('events:PutEvents', arn) };
    case 'Lambda':
      return { suffix: 'LambdaPolicy', document: allowing('lambda:InvokeFunction', arn) };
    case 'S3':
    case 'S3Bucket':
      return { suffix: 'S3Policy', document: bucketAccess(arn) };
    default:
      return undefined;
  }
}

function bucketAccess(arn: Plain): PlainObject {
  const objects = { 'Fn::Join': ['/', [arn, '*']] };
  return {
    Statement: [
      { Action: 's3:PutObject', Effect: 'Allow', Resource: objects },
      { Action: 's3:ListBucket', Effect: 'Allow', Resource: arn },
    ],
  };
}
