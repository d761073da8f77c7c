import type { Edge } from '../model/edge.js';
import type { Format, Resource } from '../model/service.js';
import { arnText } from './arn-text.js';

const roleActions: Readonly<Record<string, readonly string[]>> = {
  'call lambda-invoke': ['lambda:InvokeFunction'],
  'call step-functions': ['lambda:InvokeFunction'],
  'publish step-functions': ['states:StartExecution'],
  'publish sns': ['sns:Publish'],
  'publish sqs': ['sqs:SendMessage'],
  'publish eventbridge': ['events:PutEvents'],
  'publish kinesis': ['kinesis:PutRecord', 'kinesis:PutRecords'],
  'subscribe sqs': ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
  'subscribe kinesis': [
    'kinesis:GetRecords',
    'kinesis:GetShardIterator',
    'kinesis:DescribeStream',
    'kinesis:ListShards',
  ],
  'subscribe dynamodb-stream': [
    'dynamodb:GetRecords',
    'dynamodb:GetShardIterator',
    'dynamodb:DescribeStream',
    'dynamodb:ListStreams',
  ],
  'read AWS::DynamoDB::Table': ['dynamodb:GetItem', 'dynamodb:Query'],
  'write AWS::DynamoDB::Table': ['dynamodb:PutItem', 'dynamodb:UpdateItem'],
  'read AWS::S3::Bucket': ['s3:GetObject'],
  'write AWS::S3::Bucket': ['s3:PutObject'],
};

const deliveryActions: Readonly<Record<string, string>> = {
  'AWS::Lambda::Function': 'lambda:InvokeFunction',
  'AWS::SQS::Queue': 'sqs:SendMessage',
  'AWS::SNS::Topic': 'sns:Publish',
  'AWS::Events::EventBus': 'events:PutEvents',
};

/** The least that a role needs for an edge; empty where no role takes part. */
export function actionsFor(edge: Pick<Edge, 'kind' | 'mechanism' | 'to'>): readonly string[] {
  if (edge.mechanism === 'lambda-outcome') return [deliveryActions[edge.to.type ?? ''] ?? 'lambda:InvokeFunction'];
  return roleActions[`${edge.kind} ${edge.mechanism}`] ?? roleActions[`${edge.kind} ${edge.to.type ?? ''}`] ?? [];
}

/** The statement to add to the role, in the format of its service. */
export function statementText(
  actions: readonly string[],
  on: Resource | undefined,
  from: { readonly service: string; readonly format: Format; readonly actor: string },
): string {
  const arn = on === undefined ? '<its ARN>' : arnText(on, from);
  const list = actions.length === 1 ? (actions[0] ?? '') : `[${actions.join(', ')}]`;
  const statement = ['- Effect: Allow', `  Action: ${list}`, `  Resource: ${onItems(arn, on)}`];
  switch (from.format) {
    case 'serverless':
      return ['provider:', '  iam:', '    role:', '      statements:', ...pad(8, statement)].join('\n');
    case 'sam':
      return [`${from.actor}:`, '  Properties:', '    Policies:', '      - Statement:', ...pad(10, statement)].join(
        '\n',
      );
    case 'cloudformation':
      return ['# in the PolicyDocument of its role', 'Statement:', ...pad(2, statement)].join('\n');
    case 'cdk':
      return `// ${from.actor}\nfn.addToRolePolicy(new iam.PolicyStatement({ actions: [${quoted(actions)}], resources: [${quoted([arn])}] }));`;
  }
}

/** What a bucket holds is named below its ARN. */
function onItems(arn: string, on: Resource | undefined): string {
  if (on?.type !== 'AWS::S3::Bucket') return arn;
  return arn.startsWith('!GetAtt ') ? `!Sub '\${${arn.slice('!GetAtt '.length)}}/*'` : `${arn}/*`;
}

function pad(spaces: number, lines: readonly string[]): readonly string[] {
  return lines.map((line) => ' '.repeat(spaces) + line);
}

function quoted(texts: readonly string[]): string {
  return texts.map((text) => `'${text}'`).join(', ');
}
