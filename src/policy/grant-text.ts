import type { Edge, NodeRef } from '../model/edge.js';
import { ownEntry } from '../model/own-entry.js';
import type { Estate, Format, Resource, Service } from '../model/service.js';
import { get, loneSymbol } from '../model/walk.js';
import { arnForm } from './arn-form.js';
import { findResource } from './find-resource.js';
import type { Plain } from './long-form.js';
import { isJson, writeJson, writeYaml } from './write-plain.js';

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
  if (edge.mechanism === 'lambda-outcome') return [ownEntry(deliveryActions, edge.to.type) ?? 'lambda:InvokeFunction'];
  return roleActions[`${edge.kind} ${edge.mechanism}`] ?? roleActions[`${edge.kind} ${edge.to.type ?? ''}`] ?? [];
}

/** For whom a statement is, and where it is to stand. */
export interface GrantPlace {
  readonly service: Service;
  /** The function's or workflow's node: its id may begin with the path of a nested stack. */
  readonly actor: NodeRef;
  readonly file: string;
}

/** The statement to add to the role, in the format of its service. */
export function statementText(
  actions: readonly string[],
  on: Resource | undefined,
  place: GrantPlace,
  estate: Estate,
): string {
  const { name: service, format } = place.service;
  const actor = place.actor.id.slice(place.actor.id.lastIndexOf('/') + 1);
  const arn = on === undefined ? '<its ARN>' : onItems(arnForm(on, { service, format }, estate), on);
  const statement = { Effect: 'Allow', Action: actions.length === 1 ? (actions[0] ?? '') : actions, Resource: arn };
  switch (format) {
    case 'serverless':
      return writeYaml({ provider: { iam: { role: { statements: [statement] } } } });
    case 'sam':
      return write({ [actor]: { Properties: { Policies: [{ Statement: [statement] }] } } }, format, place.file);
    case 'cloudformation':
      return write(roleForm(place, statement), format, place.file);
    case 'cdk':
      return `// ${actor}\nfn.addToRolePolicy(iam.PolicyStatement.fromJson(${writeJson(statement)}));`;
  }
}

function write(plain: Plain, format: Format, file: string): string {
  return isJson({ format, file }) ? writeJson(plain) : writeYaml(plain);
}

/** The role by its logical id where the actor refers to one of its own stack. */
function roleForm({ service, actor }: GrantPlace, statement: Plain): Plain {
  const role = roleOf(service, actor) ?? `<the role of ${actor.id}>`;
  return {
    [role]: { Properties: { Policies: [{ PolicyName: 'Added', PolicyDocument: { Statement: [statement] } }] } },
  };
}

function roleOf(service: Service, actor: NodeRef): string | undefined {
  const resource = findResource({ stage: '', services: [service] }, actor);
  const symbol = loneSymbol(get(resource?.properties, resource?.type === 'AWS::Lambda::Function' ? 'Role' : 'RoleArn'));
  return symbol?.kind === 'attribute' && symbol.stack === resource?.stack ? symbol.logicalId : undefined;
}

/** What a bucket holds is named below its ARN. */
function onItems(arn: Plain, { type, logicalId }: Resource): Plain {
  if (type !== 'AWS::S3::Bucket') return arn;
  if (typeof arn === 'string') return `${arn}/*`;
  const [[name, argument] = ['', '']] = Object.entries(arn ?? {});
  if (name === 'Fn::GetAtt') return { 'Fn::Sub': `\${${logicalId}.Arn}/*` };
  if (name === 'Fn::Sub') return { 'Fn::Sub': `${argument}/*` };
  return { 'Fn::Sub': ['${Bucket}/*', { Bucket: arn }] };
}
