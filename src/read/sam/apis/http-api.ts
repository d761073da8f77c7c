import type { Dict } from '../../../model/value.js';
import { stringOf } from '../../../model/walk.js';
import { locateCode } from '../code-location.js';
import { isIntrinsic } from '../intrinsic/intrinsic.js';
import { hashedLogicalId, isAlphanumeric } from '../intrinsic/logical-id.js';
import { given, type Plain, type PlainObject, pick, ref } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import type { SamResource } from '../sam-resource.js';
import { checkApi } from './api-rules.js';
import { addAuthorizerPermissions } from './authorizers.js';
import { bodyWith } from './body.js';
import { definitionOf } from './definition.js';
import { addHttpDomain } from './http-domain.js';
import { withAuthorizers } from './security.js';

/** `AWS::Serverless::HttpApi`: the HTTP API with its stage, authorizers and domain. */
export function lowerHttpApi(lowering: Lowering, resource: SamResource): void {
  const { logicalId, properties } = resource;
  checkApi(lowering, resource);
  lowering.replace(resource, 'AWS::ApiGatewayV2::Api', {
    ...definitionProperties(lowering, resource),
    FailOnWarnings: given(properties, 'FailOnWarnings'),
  });
  addAuthorizerPermissions(lowering, resource, 'when-enabled');
  const stageId = addHttpStage(lowering, resource, `${logicalId}ApiGatewayDefaultStage`);
  lowering.renames.set(`${logicalId}.Stage`, stageId);
  addHttpDomain(lowering, resource, stageId, 'httpapi:createdBy');
}

function definitionProperties(lowering: Lowering, resource: SamResource): PlainObject {
  const { properties, logicalId, body: at } = resource;
  const routes = lowering.routes.get(logicalId) ?? [];
  const uri = given(properties, 'DefinitionUri');
  const uploaded = uri === undefined ? undefined : locateCode(lowering, uri, `DefinitionUri of ${logicalId}`);
  if (uploaded?.kind === 'uploaded') {
    return { BodyS3Location: { Bucket: uploaded.bucket, Key: uploaded.key, Version: uploaded.version } };
  }
  const { stated, body } = definitionOf(lowering, resource);
  if (stated && (body === undefined || isIntrinsic(body))) return { Body: body ?? given(properties, 'DefinitionBody') };
  return { Body: withAuthorizers(lowering, resource, bodyWith(routes, body ?? skeleton(properties), at)) };
}

function skeleton(properties: Dict): PlainObject {
  return {
    openapi: '3.0.1',
    info: { version: '1.0', title: given(properties, 'Name') ?? ref('AWS::StackName') },
    paths: {},
  };
}

/** The stage; its id says its name where that is a plain word. @param defaultId of the stage `$default` */
export function addHttpStage(lowering: Lowering, resource: SamResource, defaultId: string): string {
  const { logicalId: madeFor, inherited, body: at, properties } = resource;
  const stated = given(properties, 'StageName');
  const logicalId = stageIdOf(madeFor, stated === undefined ? '$default' : (stringOf(stated) ?? ''), defaultId);
  lowering.add({
    ...inherited,
    logicalId,
    type: 'AWS::ApiGatewayV2::Stage',
    properties: {
      ApiId: ref(madeFor),
      StageName: stated ?? '$default',
      ...pick(properties, 'StageVariables', 'AccessLogSettings', 'DefaultRouteSettings', 'RouteSettings'),
      AutoDeploy: true,
      Tags: tagsOf(properties),
    },
    at,
    madeFor,
  });
  return logicalId;
}

function stageIdOf(apiId: string, name: string, defaultId: string): string {
  if (isAlphanumeric(name)) return `${apiId}${name}Stage`;
  return name === '$default' ? defaultId : hashedLogicalId(`${apiId}Stage`, name);
}

function tagsOf(properties: Dict): Plain {
  const tags = given(properties, 'Tags');
  return { ...(tags?.kind === 'dict' && pick(tags, ...tags.entries.keys())), 'httpapi:createdBy': 'SAM' };
}
