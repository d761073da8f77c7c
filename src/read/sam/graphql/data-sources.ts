import type { Dict } from '../../../model/value.js';
import { lowerConnector } from '../connectors/connector.js';
import { getAtt, given, type Plain, type PlainObject, pick, ref, sub } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import { trustOf } from '../policies/role.js';
import type { SamResource } from '../sam-resource.js';
import { addPart, innerConnector, mapsIn } from './part.js';

/** Logical ids of the API's data sources, by the names that its functions use. */
export type DataSources = ReadonlyMap<string, string>;

/** `DataSources`: tables and functions, each with a role that may use it unless one is named. */
export function addDataSources(lowering: Lowering, resource: SamResource): DataSources {
  const stated = given(resource.properties, 'DataSources');
  const sources = new Map<string, string>();
  if (stated?.kind !== 'dict') return sources;
  for (const [name, source] of mapsIn(lowering, given(stated, 'DynamoDb'), `DynamoDb of ${resource.logicalId}`)) {
    sources.set(name, addTable(lowering, resource, name, source));
  }
  for (const [name, source] of mapsIn(lowering, given(stated, 'Lambda'), `Lambda of ${resource.logicalId}`)) {
    sources.set(name, addFunction(lowering, resource, name, source));
  }
  return sources;
}

function addTable(lowering: Lowering, resource: SamResource, name: string, source: Dict): string {
  const region: Plain = given(source, 'Region') ?? ref('AWS::Region');
  const table = given(source, 'TableName');
  const arn =
    given(source, 'TableArn') ??
    sub('arn:${AWS::Partition}:dynamodb:${__Region__}:${AWS::AccountId}:table/${__TableName__}', {
      __TableName__: table,
      __Region__: region,
    });
  const config = {
    AwsRegion: region,
    TableName: table,
    ...pick(source, 'UseCallerCredentials', 'Versioned'),
    DeltaSyncConfig: given(source, 'DeltaSync'),
  };
  return addSource(lowering, resource, name, source, {
    kind: 'DynamoDB',
    properties: { Type: 'AMAZON_DYNAMODB', DynamoDBConfig: config },
    connector: 'ToTableConnector',
    destination: { Type: 'AWS::DynamoDB::Table', Arn: arn },
    permissions: given(source, 'Permissions') ?? ['Read', 'Write'],
  });
}

function addFunction(lowering: Lowering, resource: SamResource, name: string, source: Dict): string {
  const arn = given(source, 'FunctionArn');
  return addSource(lowering, resource, name, source, {
    kind: 'Lambda',
    properties: { Type: 'AWS_LAMBDA', LambdaConfig: { LambdaFunctionArn: arn } },
    connector: 'ToLambdaConnector',
    destination: { Type: 'AWS::Lambda::Function', Arn: arn },
    permissions: ['Write'],
  });
}

interface SourceKind {
  readonly kind: string;
  readonly properties: PlainObject;
  readonly connector: string;
  readonly destination: PlainObject;
  readonly permissions: Plain;
}

function addSource(lowering: Lowering, resource: SamResource, name: string, source: Dict, of: SourceKind): string {
  const suffix = `${name}${of.kind}DataSource`;
  const logicalId = `${resource.logicalId}${suffix}`;
  const named = given(source, 'ServiceRoleArn');
  addPart(lowering, resource, suffix, 'DataSource', source, {
    ApiId: getAtt(resource.logicalId, 'ApiId'),
    Name: given(source, 'Name') ?? name,
    Description: given(source, 'Description'),
    ...of.properties,
    ServiceRoleArn: named ?? getAtt(`${logicalId}Role`, 'Arn'),
  });
  if (named !== undefined) return logicalId;
  const trust = { AssumeRolePolicyDocument: trustOf('appsync.amazonaws.com') };
  addPart(lowering, resource, `${suffix}Role`, 'AWS::IAM::Role', source, trust);
  const connector = innerConnector(resource, `${suffix}${of.connector}`, source, {
    Source: {
      Type: 'AWS::AppSync::DataSource',
      Arn: getAtt(logicalId, 'DataSourceArn'),
      RoleName: ref(`${logicalId}Role`),
    },
    Destination: of.destination,
    Permissions: of.permissions,
  });
  lowerConnector(lowering, connector);
  return logicalId;
}
