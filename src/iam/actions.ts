import { type ActionFacts, actionsOfService } from './action-catalogue.js';
import { globMatches } from './glob.js';

/** What an action means for the graph; `subscribe` is polling a queue or stream. */
export type AccessVerb = 'call' | 'publish' | 'subscribe' | 'read' | 'write';

export interface AccessMeaning {
  readonly verb: AccessVerb;
  /** The CloudFormation type of what is used. */
  readonly type: string;
}

interface DataActions extends AccessMeaning {
  /** Full names: `sns:Publish`. */
  readonly actions: readonly string[];
}

/** Does an action pattern of a statement match an action? Case does not matter to IAM here. */
export function actionMatches(pattern: string, action: string): boolean {
  return globMatches(pattern.toLowerCase(), action.toLowerCase());
}

const of = (type: string, verb: AccessVerb, service: string, names: string): DataActions => ({
  type,
  verb,
  actions: names.split(' ').map((name) => `${service}:${name}`),
});

/** Actions on the data itself; what only manages a table or queue makes no edge. */
const dataActions: readonly DataActions[] = [
  of('AWS::Lambda::Function', 'call', 'lambda', 'InvokeFunction InvokeAsync InvokeFunctionUrl'),
  of('AWS::StepFunctions::StateMachine', 'publish', 'states', 'StartExecution StartSyncExecution'),
  of('AWS::ApiGateway::RestApi', 'call', 'execute-api', 'Invoke'),
  of('AWS::ApiGatewayV2::Api', 'call', 'execute-api', 'Invoke ManageConnections'),
  of('AWS::AppSync::GraphQLApi', 'call', 'appsync', 'GraphQL'),
  of('AWS::SNS::Topic', 'publish', 'sns', 'Publish'),
  of('AWS::SQS::Queue', 'publish', 'sqs', 'SendMessage'),
  of('AWS::SQS::Queue', 'subscribe', 'sqs', 'ReceiveMessage'),
  of('AWS::Events::EventBus', 'publish', 'events', 'PutEvents'),
  of('AWS::Kinesis::Stream', 'publish', 'kinesis', 'PutRecord PutRecords'),
  of('AWS::Kinesis::Stream', 'subscribe', 'kinesis', 'GetRecords SubscribeToShard'),
  of('AWS::KinesisFirehose::DeliveryStream', 'publish', 'firehose', 'PutRecord PutRecordBatch'),
  of('AWS::DynamoDB::Table', 'read', 'dynamodb', 'GetItem BatchGetItem Query Scan ConditionCheckItem PartiQLSelect'),
  of(
    'AWS::DynamoDB::Table',
    'write',
    'dynamodb',
    'PutItem UpdateItem DeleteItem BatchWriteItem PartiQLInsert PartiQLUpdate PartiQLDelete',
  ),
  of('AWS::DynamoDB::Table', 'subscribe', 'dynamodb', 'GetRecords'),
  of('AWS::S3::Bucket', 'read', 's3', 'GetObject GetObjectVersion GetObjectAttributes ListBucket ListBucketVersions'),
  of('AWS::S3::Bucket', 'write', 's3', 'PutObject DeleteObject DeleteObjectVersion RestoreObject'),
  of('AWS::SecretsManager::Secret', 'read', 'secretsmanager', 'GetSecretValue'),
  of('AWS::SecretsManager::Secret', 'write', 'secretsmanager', 'PutSecretValue UpdateSecret'),
  of('AWS::SSM::Parameter', 'read', 'ssm', 'GetParameter GetParameters GetParametersByPath GetParameterHistory'),
  of('AWS::SSM::Parameter', 'write', 'ssm', 'PutParameter DeleteParameter DeleteParameters'),
  of('AWS::KMS::Key', 'read', 'kms', 'Decrypt'),
  of('AWS::KMS::Key', 'write', 'kms', 'Encrypt GenerateDataKey GenerateDataKeyWithoutPlaintext Sign'),
  of('AWS::OpenSearchService::Domain', 'read', 'es', 'ESHttpGet ESHttpHead'),
  of('AWS::OpenSearchService::Domain', 'write', 'es', 'ESHttpPost ESHttpPut ESHttpPatch ESHttpDelete'),
  of('AWS::RDS::DBCluster', 'read', 'rds-data', 'ExecuteStatement BatchExecuteStatement'),
  of('AWS::RDS::DBCluster', 'write', 'rds-data', 'ExecuteStatement BatchExecuteStatement'),
];

/** Services whose every action on a resource is a use of its data; the level says which. */
const byLevel: readonly { readonly service: string; readonly type: string }[] = [
  { service: 'cognito-idp', type: 'AWS::Cognito::UserPool' },
];

/** Every use that an action pattern allows: `dynamodb:Get*` reads tables and polls their streams. */
export function accessOf(pattern: string): readonly AccessMeaning[] {
  const meanings = dataActions
    .filter(({ actions }) => actions.some((action) => actionMatches(pattern, action)))
    .map(({ verb, type }) => ({ verb, type }));
  return [...meanings, ...byLevel.flatMap(({ service, type }) => accessByLevel(pattern, service, type))];
}

function accessByLevel(pattern: string, service: string, type: string): readonly AccessMeaning[] {
  const verbs = new Set<AccessVerb>();
  for (const facts of actionsOfService(service)?.values() ?? []) {
    if (!facts.hasResources || !actionMatches(pattern, `${service}:${facts.name}`)) continue;
    verbs.add(facts.level === 'read' || facts.level === 'list' ? 'read' : 'write');
  }
  return [...verbs].map((verb) => ({ verb, type }));
}

/** The actions that mean a use, full names; empty for a pair that no action means. */
export function actionsFor(verb: AccessVerb, type: string): readonly string[] {
  return dataActions.filter((entry) => entry.verb === verb && entry.type === type).flatMap(({ actions }) => actions);
}

/** The catalogue's actions that a pattern matches; undefined where its service is unknown or a wildcard. */
export function actionsMatching(pattern: string): readonly ActionFacts[] | undefined {
  const service = pattern.slice(0, Math.max(0, pattern.indexOf(':')));
  const actions = actionsOfService(service);
  return actions && [...actions.values()].filter(({ name }) => actionMatches(pattern, `${service}:${name}`));
}

/** The actions on data of one service prefix, full names without repeats; empty for one that the graph does not know. */
export function actionsOnData(prefix: string): readonly string[] {
  const all = dataActions.flatMap(({ actions }) => actions);
  return [...new Set(all)].filter((action) => action.startsWith(`${prefix.toLowerCase()}:`));
}
