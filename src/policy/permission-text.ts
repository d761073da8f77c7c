import type { Edge } from '../model/edge.js';
import type { Estate, Format, Resource } from '../model/service.js';
import { arnForm } from './arn-form.js';
import { literalName } from './literal-names.js';
import type { Plain } from './long-form.js';
import { isJson, writeJson, writeYaml } from './write-plain.js';

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
export function permissionText(permission: Permission, estate: Estate): string | undefined {
  const { target, format } = permission;
  const resource = permissionForm(permission, estate);
  // The CDK makes the permission with the construct.
  if (resource === undefined || format === 'cdk') return undefined;
  const plain = { [`${target.logicalId}Permission`]: resource };
  // In serverless.yml CloudFormation resources stand under `resources`.
  if (format === 'serverless') return writeYaml({ resources: { Resources: plain } });
  return isJson({ format, file: target.location.file }) ? writeJson(plain) : writeYaml(plain);
}

function permissionForm(permission: Permission, estate: Estate): Plain | undefined {
  switch (permission.target.type) {
    case 'AWS::Lambda::Function':
      return lambdaPermission(permission, estate);
    case 'AWS::SQS::Queue':
      return policy(permission, { type: 'AWS::SQS::QueuePolicy', list: 'Queues', action: 'sqs:SendMessage' }, estate);
    case 'AWS::SNS::Topic':
      return policy(permission, { type: 'AWS::SNS::TopicPolicy', list: 'Topics', action: 'sns:Publish' }, estate);
    default:
      return undefined;
  }
}

function lambdaPermission(permission: Permission, estate: Estate): Plain {
  return {
    Type: 'AWS::Lambda::Permission',
    Properties: {
      Action: 'lambda:InvokeFunction',
      FunctionName: { Ref: permission.target.logicalId },
      Principal: permission.sender,
      ...sourceLimits(permission, estate),
    },
  };
}

/** A bucket's ARN has no account, so whoever takes its name after it would be let in. */
function sourceLimits(permission: Permission, estate: Estate): { readonly [key: string]: Plain } {
  const isBucket = permission.source?.type === 'AWS::S3::Bucket';
  return {
    SourceArn: sourceArn(permission, estate),
    ...(isBucket && { SourceAccount: { Ref: 'AWS::AccountId' } }),
  };
}

interface PolicyKind {
  readonly type: string;
  readonly list: string;
  readonly action: string;
}

function policy(permission: Permission, { type, list, action }: PolicyKind, estate: Estate): Plain {
  const { target, sender, format } = permission;
  const { SourceArn, SourceAccount } = sourceLimits(permission, estate);
  const statement = {
    Effect: 'Allow',
    Principal: { Service: sender },
    Action: action,
    Resource: arnForm(target, { service: target.service, format }, estate),
    Condition: {
      ArnLike: { 'aws:SourceArn': SourceArn ?? null },
      ...(SourceAccount !== undefined && { StringEquals: { 'aws:SourceAccount': SourceAccount } }),
    },
  };
  return {
    Type: type,
    Properties: {
      [list]: [{ Ref: target.logicalId }],
      PolicyDocument: { Version: '2012-10-17', Statement: [statement] },
    },
  };
}

/** An API's permission is for its routes, which end its ARN. */
function sourceArn({ target, source, format }: Permission, estate: Estate): Plain {
  if (source === undefined) return '<the ARN of the source>';
  if (source.type.startsWith('AWS::ApiGateway')) {
    const api = source.service === target.service ? `\${${source.logicalId}}` : '<the id of the API>';
    return { 'Fn::Sub': `arn:\${AWS::Partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:${api}/*` };
  }
  // The function's permission would need the bucket and the bucket's notification the permission: a circle by reference.
  const byName =
    source.type === 'AWS::S3::Bucket' && source.service === target.service ? literalName(source) : undefined;
  if (byName !== undefined) return { 'Fn::Sub': `arn:\${AWS::Partition}:s3:::${byName}` };
  return arnForm(source, { service: target.service, format }, estate);
}
