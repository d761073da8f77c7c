import type { Dict, Value } from '../../../model/value.js';
import { stringOf } from '../../../model/walk.js';
import { locateCode } from '../code-location.js';
import { hashedLogicalId, isAlphanumeric } from '../intrinsic/logical-id.js';
import { given, type PlainObject, pick, ref } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import { dictOf, hashed, leaf, nodeOf, tableOf } from '../python/convert.js';
import type { Table } from '../python/tree.js';
import type { SamResource } from '../sam-resource.js';
import { resolveNode } from '../swagger/resolve.js';
import { propagatedTags, tagList } from '../tags.js';
import { checkApi } from './api-rules.js';
import { addAuthorizerPermissions } from './authorizers.js';
import { definitionOf } from './definition.js';
import { deploymentHash } from './deployment.js';
import { restBody } from './rest-body.js';
import { addRestDomain, describeDomain } from './rest-domain.js';
import { withTagsInOrder } from './tag-order.js';
import { addUsagePlan } from './usage-plan.js';

/** `AWS::Serverless::Api`: the REST API with its deployment, stage, authorizers, domain and usage plan. */
export function lowerRestApi(lowering: Lowering, resource: SamResource): void {
  const { logicalId, properties } = resource;
  checkApi(lowering, resource);
  const table = resolvedProperties(lowering, resource);
  const definition = definitionIn(lowering, resource, table);
  lowering.replace(resource, 'AWS::ApiGateway::RestApi', {
    ...definition?.properties,
    ...pick(properties, 'Name', 'Description', 'BinaryMediaTypes', 'MinimumCompressionSize', 'FailOnWarnings'),
    ...pick(properties, 'Mode', 'ApiKeySourceType', 'Policy', 'SecurityPolicy', 'EndpointAccessMode'),
    ...endpointProperties(properties),
    Tags: propagatedTags(properties),
  });
  const stageId = stageIdOf(resource);
  describeDomain(table);
  const hash =
    definition?.hashed &&
    deploymentHash(lowering, { apiId: logicalId, definition: definition.hashed, properties: table });
  const deploymentId = `${logicalId}Deployment${hash?.slice(0, 10) ?? ''}`;
  addDeployment(lowering, resource, deploymentId, hash);
  addStage(lowering, withTagsInOrder(lowering, resource), stageId, deploymentId);
  lowering.renames.set(`${logicalId}.Stage`, stageId);
  lowering.renames.set(`${logicalId}.Deployment`, deploymentId);
  addAuthorizerPermissions(lowering, resource, 'unless-disabled');
  addRestDomain(lowering, resource, stageId);
  addUsagePlan(lowering, resource, stageId);
}

/** With parameters in the places where the transform wants to know them. */
function resolvedProperties(lowering: Lowering, resource: SamResource): Table {
  const table = lowering.rest.apis.get(resource.logicalId)?.properties ?? tableOf(resource.properties, true);
  for (const key of ['BinaryMediaTypes', 'Domain', 'Auth']) {
    const node = table.get(key);
    if (node !== undefined) table.set(key, resolveNode(node, lowering.parameters));
  }
  return table;
}

interface RestDefinitionParts {
  readonly properties: PlainObject;
  /** What the deployment's id is a hash of. */
  readonly hashed: Table;
}

function definitionIn(lowering: Lowering, resource: SamResource, table: Table): RestDefinitionParts | undefined {
  const { properties, logicalId, body: at } = resource;
  const uri = given(properties, 'DefinitionUri');
  const uploaded = uri === undefined ? undefined : locateCode(lowering, uri, `DefinitionUri of ${logicalId}`);
  if (uploaded?.kind === 'uploaded') {
    const { bucket, key, version } = uploaded;
    const node = (value: Value | string) => (typeof value === 'string' ? leaf(value, at, true) : nodeOf(value, true));
    const stored = hashed(at, { Bucket: node(bucket), Key: node(key), Version: version && node(version) });
    return { properties: { BodyS3Location: dictOf(stored) }, hashed: stored };
  }
  if (uri !== undefined) {
    const { body } = definitionOf(lowering, resource);
    return body && { properties: { Body: body }, hashed: tableOf(body, true) };
  }
  const body = restBody(lowering, resource, table);
  return body && { properties: { Body: dictOf(body) }, hashed: body };
}

function endpointProperties(properties: Dict): PlainObject {
  const config = given(properties, 'EndpointConfiguration');
  if (config === undefined) return {};
  const type = config.kind === 'dict' && config.entries.has('Type') ? given(config, 'Type') : config;
  const own = config.kind === 'dict' && config !== type ? config : undefined;
  const endpoints = own && (given(own, 'VPCEndpointIds') ?? given(own, 'VpcEndpointIds'));
  return {
    EndpointConfiguration: { Types: type && [type], VpcEndpointIds: endpoints },
    Parameters: { endpointConfigurationTypes: type },
  };
}

function addDeployment(
  lowering: Lowering,
  resource: SamResource,
  deploymentId: string,
  hash: string | undefined,
): void {
  const { logicalId, inherited, body: at, properties } = resource;
  const versioned = given(properties, 'OpenApiVersion') !== undefined;
  lowering.add({
    ...inherited,
    logicalId: deploymentId,
    type: 'AWS::ApiGateway::Deployment',
    properties: {
      RestApiId: ref(logicalId),
      StageName: versioned ? undefined : 'Stage',
      Description: hash === undefined ? undefined : `RestApi deployment id: ${hash}`,
    },
    at,
    madeFor: logicalId,
  });
}

function addStage(lowering: Lowering, resource: SamResource, stageId: string, deploymentId: string): void {
  const { logicalId, inherited, body: at, properties } = resource;
  const tags = given(properties, 'Tags');
  lowering.add({
    ...inherited,
    logicalId: stageId,
    type: 'AWS::ApiGateway::Stage',
    properties: {
      RestApiId: ref(logicalId),
      DeploymentId: ref(deploymentId),
      ...pick(properties, 'StageName', 'CacheClusterEnabled', 'CacheClusterSize', 'Variables', 'MethodSettings'),
      ...pick(properties, 'AccessLogSetting', 'CanarySetting', 'TracingEnabled'),
      Tags: tags === undefined ? undefined : tagList(undefined, tags),
    },
    at,
    madeFor: logicalId,
  });
}

function stageIdOf({ logicalId, properties }: SamResource): string {
  const stage = given(properties, 'StageName');
  const name = stringOf(stage) ?? '';
  return isAlphanumeric(name) ? `${logicalId}${name}Stage` : hashedLogicalId(`${logicalId}Stage`, name);
}
