import { stringOf } from '../../../model/walk.js';
import { locateCode } from '../code-location.js';
import { hashedLogicalId, isAlphanumeric } from '../intrinsic/logical-id.js';
import { given, type PlainObject, pick, ref } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import { dictOf, tableOf } from '../python/convert.js';
import type { Table } from '../python/tree.js';
import type { SamResource } from '../sam-resource.js';
import { resolveNode } from '../swagger/resolve.js';
import { checkApi } from './api-rules.js';
import { addAuthorizerPermissions } from './authorizers.js';
import { definitionOf } from './definition.js';
import { httpBody, httpTag } from './http-body.js';
import { addHttpDomain } from './http-domain.js';

/** `AWS::Serverless::HttpApi`: the HTTP API with its stage, authorizers and domain. */
export function lowerHttpApi(lowering: Lowering, resource: SamResource): void {
  const { logicalId, properties } = resource;
  checkApi(lowering, resource);
  const table = resolvedProperties(lowering, resource);
  lowering.replace(resource, 'AWS::ApiGatewayV2::Api', {
    ...definitionProperties(lowering, resource, table),
    FailOnWarnings: given(properties, 'FailOnWarnings'),
  });
  addAuthorizerPermissions(lowering, resource, 'when-enabled');
  const made = dictOf(table);
  const stageId = addHttpStage(lowering, { ...resource, properties: made }, `${logicalId}ApiGatewayDefaultStage`);
  lowering.renames.set(`${logicalId}.Stage`, stageId);
  const stated = given(properties, 'Tags');
  const tags = stated?.kind === 'dict' && stated.entries.size > 0 ? given(made, 'Tags') : undefined;
  addHttpDomain(lowering, resource, stageId, tags ?? { [httpTag]: 'SAM' });
}

/** With parameters in the places where the transform wants to know them. */
function resolvedProperties(lowering: Lowering, resource: SamResource): Table {
  const table = lowering.http.apis.get(resource.logicalId)?.properties ?? tableOf(resource.properties, true);
  for (const key of ['CorsConfiguration', 'Domain']) {
    const node = table.get(key);
    if (node !== undefined) table.set(key, resolveNode(node, lowering.parameters));
  }
  return table;
}

function definitionProperties(lowering: Lowering, resource: SamResource, table: Table): PlainObject {
  const { properties, logicalId } = resource;
  const uri = given(properties, 'DefinitionUri');
  const uploaded = uri === undefined ? undefined : locateCode(lowering, uri, `DefinitionUri of ${logicalId}`);
  if (uploaded?.kind === 'uploaded') {
    return { BodyS3Location: { Bucket: uploaded.bucket, Key: uploaded.key, Version: uploaded.version } };
  }
  if (uri !== undefined) return { Body: definitionOf(lowering, resource).body };
  const body = httpBody(table, lowering.partition);
  return { Body: body && dictOf(body) };
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
      Tags: given(properties, 'Tags'),
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
