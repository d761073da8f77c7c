import { createHash } from 'node:crypto';
import type { Value } from '../../../model/value.js';
import { get, scalar, stringOf } from '../../../model/walk.js';
import { bucketOf } from './functions/function-resources.js';
import type { Lowering } from './lowering.js';
import { lambdaId, logGroupId } from './naming.js';
import { arnOfLogs } from './roles/shared-role.js';
import { attribute, type Json, type JsonObject, join, sub } from './template/json.js';
import { prefixed } from './template/prefixed.js';
import { isSet, setIn } from './template/values.js';
import { worded } from './template/worded.js';

const roleId = 'IamRoleCustomResourcesLambdaExecution';

export const existingBuckets = 'custom-resource-existing-s3';
export const existingPools = 'custom-resource-existing-cup';
export const gatewayLogRole = 'custom-resource-apigw-cw-role';

/** The function that the framework deploys to change what the stack does not own (notifications of an existing bucket). */
export function handlerId(name: string): string {
  return lambdaId(name);
}

/** Adds the handler, its role and its log group; statements of several handlers share the role. */
export function addCustomResource(
  name: string,
  handler: string,
  statements: readonly Json[],
  lowering: Lowering,
): void {
  const { draft, provider, at } = lowering;
  const logs = isSet(get(provider, 'logs', 'frameworkLambda'));
  const runtime = stringOf(setIn(provider, 'runtime'));
  const functionName = boundedName(worded`${lowering.service}-${lowering.stage}-${name}`);
  const stated = get(provider, 'iam', 'deploymentRole') ?? get(provider, 'cfnRole');
  const role = isSet(stated) ? stated : undefined;
  const architecture = setIn(provider, 'architecture');
  if (!role) addRole(statements, logs, lowering);
  draft.add(handlerId(name), {
    type: 'AWS::Lambda::Function',
    properties: {
      Code: { S3Bucket: bucketOf(provider), S3Key: 'custom-resources.zip' },
      FunctionName: functionName,
      Handler: handler,
      MemorySize: 1024,
      Runtime: runtime?.startsWith('nodejs') ? runtime : 'nodejs24.x',
      Timeout: 180,
      Role: role ?? attribute(roleId, 'Arn'),
      Architectures: architecture && [architecture],
    },
    dependsOn: [role ? undefined : roleId, logs ? logGroupId(name) : undefined],
    at,
    madeFor: name,
  });
  if (!logs) return;
  const properties = {
    LogGroupName: prefixed('/aws/lambda/', functionName),
    RetentionInDays: get(provider, 'logRetentionInDays'),
    DataProtectionPolicy: get(provider, 'logDataProtectionPolicy'),
  };
  draft.add(logGroupId(name), { type: 'AWS::Logs::LogGroup', properties, at, madeFor: name });
}

/** Function names end at 64 characters; the framework then puts a digest in place of the rest. */
function boundedName(name: Value): Value {
  const known = stringOf(name);
  if (known === undefined || known.length <= 64) return name;
  return scalar(`${known.slice(0, 32)}${createHash('md5').update(known).digest('hex')}`, name);
}

function addRole(statements: readonly Json[], logs: boolean, { draft, service, stage, at }: Lowering): void {
  const before = draft.handlerStatements;
  const all: Json[] = [...(before.length === 0 && logs ? logStatements(service, stage) : []), ...before];
  // The framework compares resources by `===`, so only equal texts count as the same.
  for (const statement of statements) if (!all.some((one) => sameText(one, statement))) all.push(statement);
  draft.handlerStatements = all;
  draft.add(roleId, {
    type: 'AWS::IAM::Role',
    properties: {
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal: { Service: ['lambda.amazonaws.com'] }, Action: ['sts:AssumeRole'] }],
      },
      Policies: [
        {
          PolicyName: join('-', stage, service, 'custom-resources-lambda'),
          PolicyDocument: { Version: '2012-10-17', Statement: all },
        },
      ],
    },
    at,
  });
}

function sameText(one: Json, other: Json): boolean {
  const [left, right] = [one, other].map((statement) => (statement as JsonObject).Resource);
  return typeof left === 'string' && left === right;
}

function logStatements(service: Value, stage: string): readonly Json[] {
  const group = worded`${service}-${stage}*`;
  return [
    {
      Effect: 'Allow',
      Action: ['logs:CreateLogStream', 'logs:CreateLogGroup', 'logs:TagResource'],
      Resource: [sub(prefixed(`${arnOfLogs}/aws/lambda/`, group, ':*'))],
    },
    {
      Effect: 'Allow',
      Action: ['logs:PutLogEvents'],
      Resource: [sub(prefixed(`${arnOfLogs}/aws/lambda/`, group, ':*:*'))],
    },
  ];
}
