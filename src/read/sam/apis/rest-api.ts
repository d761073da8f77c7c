import type { Dict } from '../../../model/value.js';
import { get, stringOf } from '../../../model/walk.js';
import { locateCode } from '../code-location.js';
import { isIntrinsic } from '../intrinsic/intrinsic.js';
import { hashedLogicalId, isAlphanumeric } from '../intrinsic/logical-id.js';
import { given, type PlainObject, pick, ref } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import type { SamResource } from '../sam-resource.js';
import { tagList } from '../tags.js';
import { checkApi } from './api-rules.js';
import { addAuthorizerPermissions } from './authorizers.js';
import { bodyWith } from './body.js';
import { definitionOf } from './definition.js';
import { addRestDomain } from './rest-domain.js';
import { withAuthorizers } from './security.js';
import { addUsagePlan } from './usage-plan.js';

/** `AWS::Serverless::Api`: the REST API with its deployment, stage, authorizers, domain and usage plan. */
export function lowerRestApi(lowering: Lowering, resource: SamResource): void {
  const { logicalId, properties } = resource;
  checkApi(lowering, resource);
  lowering.replace(resource, 'AWS::ApiGateway::RestApi', {
    ...definitionProperties(lowering, resource),
    ...pick(properties, 'Name', 'Description', 'BinaryMediaTypes', 'MinimumCompressionSize', 'FailOnWarnings'),
    ...pick(properties, 'Mode', 'ApiKeySourceType', 'Policy', 'SecurityPolicy', 'EndpointAccessMode'),
    ...endpointProperties(properties),
  });
  const stageId = stageIdOf(resource);
  addDeployment(lowering, resource, `${logicalId}Deployment`);
  addStage(lowering, resource, stageId, `${logicalId}Deployment`);
  lowering.renames.set(`${logicalId}.Stage`, stageId);
  lowering.renames.set(`${logicalId}.Deployment`, `${logicalId}Deployment`);
  addAuthorizerPermissions(lowering, resource, 'unless-disabled');
  addRestDomain(lowering, resource, stageId);
  addUsagePlan(lowering, resource, stageId);
}

function definitionProperties(lowering: Lowering, resource: SamResource): PlainObject {
  const { properties, logicalId, body: at } = resource;
  const routes = lowering.routes.get(logicalId) ?? [];
  const { stated, body } = definitionOf(lowering, resource);
  const uri = given(properties, 'DefinitionUri');
  const uploaded = uri === undefined ? undefined : locateCode(lowering, uri, `DefinitionUri of ${logicalId}`);
  if (uploaded?.kind === 'uploaded') {
    return { BodyS3Location: { Bucket: uploaded.bucket, Key: uploaded.key, Version: uploaded.version } };
  }
  if (!stated) return { Body: withAuthorizers(lowering, resource, bodyWith(routes, skeleton(properties), at)) };
  const merges = get(properties, 'MergeDefinitions');
  const merged = merges?.kind === 'scalar' && merges.value === true && body !== undefined;
  if (body === undefined || isIntrinsic(body)) return { Body: body ?? given(properties, 'DefinitionBody') };
  return { Body: withAuthorizers(lowering, resource, merged ? bodyWith(routes, body, at) : body) };
}

function skeleton(properties: Dict): PlainObject {
  const version = stringOf(given(properties, 'OpenApiVersion'));
  const kind: PlainObject = version?.startsWith('3') ? { openapi: version } : { swagger: '2.0' };
  return { ...kind, info: { version: '1.0', title: ref('AWS::StackName') }, paths: {} };
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

/**
 * The transform appends a hash over its own printing of the whole definition, so that every change
 * is deployed. Without it the id stays the same from commit to commit.
 */
function addDeployment(lowering: Lowering, resource: SamResource, deploymentId: string): void {
  const { logicalId, inherited, body: at, properties } = resource;
  const versioned = given(properties, 'OpenApiVersion') !== undefined;
  lowering.add({
    ...inherited,
    logicalId: deploymentId,
    type: 'AWS::ApiGateway::Deployment',
    properties: { RestApiId: ref(logicalId), StageName: versioned ? undefined : 'Stage' },
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
