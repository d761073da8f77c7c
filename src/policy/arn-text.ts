import type { Format, Resource } from '../model/service.js';
import { get, stringOf } from '../model/walk.js';

interface Named {
  readonly property: string;
  /** The ARN after the account, with the name for `@`. */
  readonly tail: string;
  readonly service: string;
}

const named: Readonly<Record<string, Named>> = {
  'AWS::Lambda::Function': { property: 'FunctionName', service: 'lambda', tail: 'function:@' },
  'AWS::SNS::Topic': { property: 'TopicName', service: 'sns', tail: '@' },
  'AWS::SQS::Queue': { property: 'QueueName', service: 'sqs', tail: '@' },
  'AWS::DynamoDB::Table': { property: 'TableName', service: 'dynamodb', tail: 'table/@' },
  'AWS::Events::EventBus': { property: 'Name', service: 'events', tail: 'event-bus/@' },
  'AWS::StepFunctions::StateMachine': { property: 'StateMachineName', service: 'states', tail: 'stateMachine:@' },
  'AWS::Kinesis::Stream': { property: 'Name', service: 'kinesis', tail: 'stream/@' },
};

/** How a definition of the format writes the ARN of a resource, for text to paste. */
export function arnText(resource: Resource, from: { readonly service: string; readonly format: Format }): string {
  if (resource.service === from.service && from.format !== 'cdk') return ownArn(resource);
  const rule = named[resource.type];
  const name = stringOf(get(resource.properties, rule?.property ?? 'BucketName'));
  if (name === undefined) return `<the ARN of ${resource.service}:${resource.id}>`;
  if (rule === undefined) return resource.type === 'AWS::S3::Bucket' ? `arn:aws:s3:::${name}` : `<the ARN of ${name}>`;
  const place = from.format === 'serverless' ? '${aws:region}:${aws:accountId}' : '${AWS::Region}:${AWS::AccountId}';
  const arn = `arn:aws:${rule.service}:${place}:${rule.tail.replace('@', () => name)}`;
  return from.format === 'sam' || from.format === 'cloudformation' ? `!Sub ${arn}` : arn;
}

/** A topic's and a workflow's `Ref` is its ARN; the rest have the attribute. */
function ownArn({ type, logicalId }: Resource): string {
  const byRef = type === 'AWS::SNS::Topic' || type === 'AWS::StepFunctions::StateMachine';
  return byRef ? `!Ref ${logicalId}` : `!GetAtt ${logicalId}.Arn`;
}
