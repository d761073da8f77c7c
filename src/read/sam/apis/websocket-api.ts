import type { Dict, Value } from '../../../model/value.js';
import { stringOf } from '../../../model/walk.js';
import { resolveParameters } from '../intrinsic/intrinsic.js';
import { given, type Plain, type PlainObject, pick, ref, sub } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import type { SamResource } from '../sam-resource.js';
import { addHttpDomain } from './http-domain.js';
import { authorizationOf } from './websocket-auth.js';
import { addPart } from './websocket-part.js';

const tag = 'websocketapi:createdBy';

/** `AWS::Serverless::WebSocketApi`: the API with a route, an integration and a permission for each of its routes. */
export function lowerWebSocketApi(lowering: Lowering, resource: SamResource): void {
  const { logicalId, properties } = resource;
  const tags = given(properties, 'Tags');
  lowering.replace(resource, 'AWS::ApiGatewayV2::Api', {
    ProtocolType: 'WEBSOCKET',
    Name: given(properties, 'Name') ?? logicalId,
    ...pick(properties, 'ApiKeySelectionExpression', 'Description', 'DisableExecuteApiEndpoint'),
    ...pick(properties, 'DisableSchemaValidation', 'IpAddressType', 'RouteSelectionExpression'),
    Tags: { ...(tags?.kind === 'dict' && pick(tags, ...tags.entries.keys())), [tag]: 'SAM' },
  });
  const stage = given(properties, 'StageName');
  const stageId = addStage(lowering, resource, stage);
  lowering.renames.set(`${logicalId}.Stage`, stageId);
  const auth = authorizationOf(lowering, resource);
  for (const [key, route] of routesOf(lowering, resource)) addRoute(lowering, resource, key, route, auth);
  addHttpDomain(lowering, resource, stageId, { [tag]: 'SAM' });
}

function routesOf(
  lowering: Lowering,
  { properties, logicalId, body }: SamResource,
): readonly (readonly [string, Dict])[] {
  const stated = given(properties, 'Routes');
  const routes = stated && resolveParameters(stated, lowering.parameters);
  if (routes?.kind !== 'dict' || routes.entries.size === 0) {
    lowering.problem('sam/websocket', `${logicalId} needs at least one route.`, stated ?? body);
    return [];
  }
  return [...routes.entries].flatMap(([key, { value }]): (readonly [string, Dict])[] => {
    const word = /^(\$(connect|disconnect|default)|[\p{L}\p{N}]+)$/u.test(key);
    if (word && value.kind === 'dict' && given(value, 'FunctionArn') !== undefined) return [[key, value]];
    const message = `The route ${key} of ${logicalId} needs a FunctionArn, and a name of letters and digits.`;
    lowering.problem('sam/websocket', message, value);
    return [];
  });
}

function addRoute(lowering: Lowering, resource: SamResource, key: string, route: Dict, auth: PlainObject): void {
  const { logicalId: apiId, properties } = resource;
  const word = key.replace('$', '');
  const stem = `${word.charAt(0).toUpperCase()}${word.slice(1).toLowerCase()}`;
  const functionArn = given(route, 'FunctionArn');
  const parameters = given(route, 'RequestParameters');
  if (parameters !== undefined && key !== '$connect') {
    lowering.problem(
      'sam/websocket',
      `RequestParameters of ${apiId} may stand in its $connect route only.`,
      parameters,
    );
  }
  const add = (suffix: string, type: string, made: PlainObject) =>
    addPart(lowering, resource, `${stem}${suffix}`, type, route, made);
  add('Route', 'AWS::ApiGatewayV2::Route', {
    ApiId: ref(apiId),
    RouteKey: key,
    ...pick(route, 'ApiKeyRequired', 'ModelSelectionExpression', 'OperationName', 'RequestModels', 'RequestParameters'),
    ...pick(route, 'RouteResponseSelectionExpression'),
    Target: { 'Fn::Join': ['/', ['integrations', ref(`${apiId}${stem}Integration`)]] },
    ...(key === '$connect' && auth),
  });
  add('Integration', 'AWS::ApiGatewayV2::Integration', {
    ApiId: ref(apiId),
    IntegrationType: 'AWS_PROXY',
    IntegrationUri: sub(
      'arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${FunctionArn}/invocations',
      { FunctionArn: functionArn },
    ),
    TimeoutInMillis: given(route, 'IntegrationTimeout'),
  });
  const source = `arn:\${AWS::Partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${${apiId}.ApiId}`;
  const stage = given(properties, 'StageName');
  const name = stage === undefined ? 'default' : stringOf(stage);
  add('Permission', 'AWS::Lambda::Permission', {
    Action: 'lambda:InvokeFunction',
    FunctionName: functionArn,
    Principal: 'apigateway.amazonaws.com',
    SourceArn:
      name === undefined
        ? sub(`${source}/\${__StageName__}/${key}`, { __StageName__: stage })
        : sub(`${source}/${name}/${key}`),
  });
}

function addStage(lowering: Lowering, resource: SamResource, stage: Value | undefined): string {
  const { properties, logicalId, body } = resource;
  const name: Plain = stage ?? 'default';
  const word = stage === undefined ? 'Default' : (stringOf(stage) ?? '');
  addPart(lowering, resource, `${word}Stage`, 'AWS::ApiGatewayV2::Stage', stage ?? body, {
    ApiId: ref(logicalId),
    StageName: name,
    ...pick(properties, 'StageVariables', 'AccessLogSettings', 'DefaultRouteSettings', 'RouteSettings'),
    Tags: { [tag]: 'SAM' },
    AutoDeploy: true,
  });
  return `${logicalId}${word}Stage`;
}
