import type { Edge } from '../model/edge.js';
import type { Format, Resource } from '../model/service.js';
import { arnText } from './arn-text.js';

const senders: Readonly<Record<string, string>> = {
  sns: 'sns.amazonaws.com',
  eventbridge: 'events.amazonaws.com',
  schedule: 'events.amazonaws.com',
  's3-notification': 's3.amazonaws.com',
  'cognito-trigger': 'cognito-idp.amazonaws.com',
  'log-subscription': 'logs.amazonaws.com',
  api: 'apigateway.amazonaws.com',
};

/** The AWS service that delivers over an edge. */
export function senderOf({ mechanism }: Pick<Edge, 'mechanism'>): string {
  return senders[mechanism] ?? `the sender of ${mechanism}`;
}

export interface Permission {
  readonly target: Resource;
  readonly source: Resource | undefined;
  readonly sender: string;
  readonly format: Format;
}

/** The permission or policy to add to the target's own template; undefined where there is none to add. */
export function permissionText(permission: Permission): string | undefined {
  switch (permission.target.type) {
    case 'AWS::Lambda::Function':
      return asResource(permission, lambdaPermission(permission));
    case 'AWS::SQS::Queue':
      return asResource(permission, policy(permission, 'AWS::SQS::QueuePolicy', 'Queues', 'sqs:SendMessage'));
    case 'AWS::SNS::Topic':
      return asResource(permission, policy(permission, 'AWS::SNS::TopicPolicy', 'Topics', 'sns:Publish'));
    default:
      return undefined;
  }
}

function lambdaPermission({ target, sender, ...rest }: Permission): readonly string[] {
  return [
    'Type: AWS::Lambda::Permission',
    'Properties:',
    '  Action: lambda:InvokeFunction',
    `  FunctionName: !Ref ${target.logicalId}`,
    `  Principal: ${sender}`,
    `  SourceArn: ${sourceArn({ target, ...rest })}`,
  ];
}

function policy(permission: Permission, type: string, list: string, action: string): readonly string[] {
  const { target, sender } = permission;
  return [
    `Type: ${type}`,
    'Properties:',
    `  ${list}: [!Ref ${target.logicalId}]`,
    '  PolicyDocument:',
    "    Version: '2012-10-17'",
    '    Statement:',
    '      - Effect: Allow',
    `        Principal: { Service: ${sender} }`,
    `        Action: ${action}`,
    `        Resource: ${arnText(target, { service: target.service, format: permission.format })}`,
    `        Condition: { ArnLike: { 'aws:SourceArn': ${sourceArn(permission)} } }`,
  ];
}

/** An API's permission is for its routes, which end its ARN. */
function sourceArn({ target, source, format }: Omit<Permission, 'sender'>): string {
  if (source === undefined) return '<the ARN of the source>';
  if (source.type.startsWith('AWS::ApiGateway')) {
    const api = source.service === target.service ? `\${${source.logicalId}}` : '<the id of the API>';
    return `!Sub arn:aws:execute-api:\${AWS::Region}:\${AWS::AccountId}:${api}/*`;
  }
  return arnText(source, { service: target.service, format });
}

/** In serverless.yml CloudFormation resources stand under `resources`. CDK makes the permission with the construct. */
function asResource({ target, format }: Permission, lines: readonly string[]): string | undefined {
  if (format === 'cdk') return undefined;
  const body = [`${target.logicalId}Permission:`, ...lines.map((line) => `  ${line}`)];
  if (format !== 'serverless') return body.join('\n');
  return ['resources:', '  Resources:', ...body.map((line) => `    ${line}`)].join('\n');
}
