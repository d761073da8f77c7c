import type { Value } from '../../../model/value.js';
import { locateCode } from '../code-location.js';
import { getAtt, given, type Plain, type PlainObject, pick, ref } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import { managedPolicyArn, trustOf } from '../policies/role.js';
import type { SamResource } from '../sam-resource.js';
import { tagList } from '../tags.js';
import { isBlank } from '../validate/expect.js';
import { addAuthorizers } from './authorization.js';
import { addDataSources } from './data-sources.js';
import { addPart } from './part.js';
import { addResolvers } from './resolvers.js';

/** `AWS::Serverless::GraphQLApi`: the AppSync API with its schema, keys, data sources, functions and resolvers. */
export function lowerGraphQlApi(lowering: Lowering, resource: SamResource): void {
  const { properties, logicalId } = resource;
  const tags = given(properties, 'Tags');
  const code = schemaFile(lowering, resource);
  lowering.replace(
    resource,
    'AWS::AppSync::GraphQLApi',
    {
      Name: given(properties, 'Name') ?? logicalId,
      ...pick(properties, 'XrayEnabled', 'Visibility', 'OwnerContact', 'IntrospectionConfig', 'QueryDepthLimit'),
      ...pick(properties, 'ResolverCountLimit'),
      ...addAuthorizers(lowering, resource),
      LogConfig: logConfig(lowering, resource),
      Tags: [...tagList(undefined, tags), { Key: 'graphqlapi:createdBy', Value: 'SAM' }],
    },
    code === undefined ? {} : { code: [code] },
  );
  addSchema(lowering, resource);
  addSimpleParts(lowering, resource);
  addResolvers(lowering, resource, addDataSources(lowering, resource));
}

function addSchema(lowering: Lowering, resource: SamResource): void {
  const inline = given(resource.properties, 'SchemaInline');
  const uri = given(resource.properties, 'SchemaUri');
  if (isBlank(inline) === isBlank(uri)) {
    const message = `${resource.logicalId} needs either a SchemaInline or a SchemaUri.`;
    lowering.problem('sam/graphql', message, uri ?? resource.body);
  }
  addPart(lowering, resource, 'Schema', 'GraphQLSchema', inline ?? uri ?? resource.body, {
    ApiId: getAtt(resource.logicalId, 'ApiId'),
    Definition: inline,
    DefinitionS3Location: uri,
  });
}

function schemaFile(lowering: Lowering, { properties, logicalId }: SamResource): string | undefined {
  const uri = given(properties, 'SchemaUri');
  const location = uri && locateCode(lowering, uri, `SchemaUri of ${logicalId}`);
  return location?.kind === 'local' ? location.path : undefined;
}

/** Logging is on unless it is `false`; SAM makes the role for it unless one is named. */
function logConfig(lowering: Lowering, resource: SamResource): Plain | undefined {
  const stated = given(resource.properties, 'Logging');
  if (stated?.kind === 'scalar' && stated.value === false) return undefined;
  const config = stated?.kind === 'dict' ? stated : undefined;
  const named = config && given(config, 'CloudWatchLogsRoleArn');
  if (named === undefined) {
    addPart(lowering, resource, 'CloudWatchRole', 'AWS::IAM::Role', stated ?? resource.body, {
      AssumeRolePolicyDocument: trustOf('appsync.amazonaws.com'),
      ManagedPolicyArns: [managedPolicyArn('AWSAppSyncPushToCloudWatchLogs', lowering.partition)],
    });
  }
  return {
    FieldLogLevel: (config && given(config, 'FieldLogLevel')) ?? 'ALL',
    ExcludeVerboseContent: config && given(config, 'ExcludeVerboseContent'),
    CloudWatchLogsRoleArn: named ?? getAtt(`${resource.logicalId}CloudWatchRole`, 'Arn'),
  };
}

function addSimpleParts(lowering: Lowering, resource: SamResource): void {
  const { properties, logicalId } = resource;
  const api: PlainObject = { ApiId: getAtt(logicalId, 'ApiId') };
  for (const [name, key] of entriesOf(given(properties, 'ApiKeys'))) {
    if (key.kind !== 'dict') continue;
    const own = { ...pick(key, 'ApiKeyId', 'Description'), Expires: given(key, 'ExpiresOn') };
    addPart(lowering, resource, name, 'ApiKey', key, { ...api, ...own });
  }
  const cache = given(properties, 'Cache');
  if (cache?.kind === 'dict') {
    addPart(lowering, resource, 'ApiCache', 'ApiCache', cache, { ...api, ...pick(cache, ...cache.entries.keys()) });
  }
  const domain = given(properties, 'DomainName');
  if (domain?.kind !== 'dict') return;
  addPart(lowering, resource, 'DomainName', 'DomainName', domain, pick(domain, ...domain.entries.keys()));
  const association = { ...api, DomainName: ref(`${logicalId}DomainName`) };
  addPart(lowering, resource, 'DomainNameApiAssociation', 'DomainNameApiAssociation', domain, association);
}

function entriesOf(value: Value | undefined): readonly (readonly [string, Value])[] {
  return value?.kind === 'dict' ? [...value.entries].map(([key, entry]) => [key, entry.value] as const) : [];
}
