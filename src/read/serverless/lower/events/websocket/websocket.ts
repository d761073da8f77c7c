import type { Value } from '../../../../../model/value.js';
import { get, printValue, stringOf } from '../../../../../model/walk.js';
import { functionNamed } from '../../functions/functions.js';
import type { EventLowering, FunctionEvent, LoweredFunction, Lowering } from '../../lowering.js';
import { normalize } from '../../naming.js';
import { type Json, type JsonObject, join, partition, ref, region, sub } from '../../template/json.js';
import { prefixed } from '../../template/prefixed.js';
import { given, isSet, setIn } from '../../template/values.js';
import { worded } from '../../template/worded.js';
import { addApiLogGroup, ensureGatewayLogRole } from '../http/logs.js';
import { permit } from '../permission.js';

/** Routes of a WebSocket API. */
export const websocket: EventLowering = {
  event: 'websocket',
  lower(events, lowering) {
    const existing = setIn(lowering.provider, 'apiGateway', 'websocketApiId');
    if (!existing) addApi(lowering);
    const routes = events.flatMap((event) => addRoute(event, lowering));
    addDeployment(routes, existing !== undefined, lowering);
  },
};

/** The framework appends a digest of the routes. */
const deploymentId = 'WebsocketsDeployment';

function apiId({ provider }: Lowering): Json {
  return setIn(provider, 'apiGateway', 'websocketApiId') ?? ref('WebsocketsApi');
}

function addApi(lowering: Lowering): void {
  const { provider, draft, service, stage, at } = lowering;
  draft.add('WebsocketsApi', {
    type: 'AWS::ApiGatewayV2::Api',
    properties: {
      Name: setIn(provider, 'websocketsApiName') ?? prefixed(`${stage}-`, service, '-websockets'),
      RouteSelectionExpression: setIn(provider, 'websocketsApiRouteSelectionExpression') ?? '$request.body.action',
      Description: setIn(provider, 'websocketsDescription') ?? 'Serverless Websockets',
      ProtocolType: 'WEBSOCKET',
      Tags: setIn(provider, 'tags'),
    },
    at,
  });
  draft.allow(['execute-api:ManageConnections'], [sub('arn:${AWS::Partition}:execute-api:*:*:*/@connections/*')], at);
  const logs = setIn(provider, 'logs', 'websocket');
  draft.add('WebsocketsDeploymentStage', {
    type: 'AWS::ApiGatewayV2::Stage',
    properties: {
      ApiId: ref('WebsocketsApi'),
      StageName: stage,
      DeploymentId: ref(deploymentId),
      Description: setIn(provider, 'websocketsDescription') ?? 'Serverless Websockets',
      ...(logs && logSettings(logs)),
    },
    at,
  });
  if (!logs) return;
  addApiLogGroup('WebsocketsLogGroup', worded`/aws/websocket/${service}-${stage}`, lowering);
  ensureGatewayLogRole(lowering);
}

const logFormat = [
  '$context.identity.sourceIp',
  '$context.identity.caller',
  '$context.identity.user',
  '[$context.requestTime]',
  '"$context.eventType $context.routeKey $context.connectionId"',
  '$context.requestId',
].join(' ');

/** `provider.logs.websocket`: everything is logged unless a part is switched off. */
function logSettings(logs: Value): JsonObject {
  const isOn = (key: string) => {
    const stated = given(logs, key);
    return stated === undefined || isSet(stated);
  };
  const arn = 'arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:${WebsocketsLogGroup}';
  return {
    DefaultRouteSettings: {
      DataTraceEnabled: given(logs, 'fullExecutionData') ?? true,
      LoggingLevel: isOn('executionLogging') ? (setIn(logs, 'level') ?? 'INFO') : 'OFF',
    },
    AccessLogSettings: isOn('accessLogging')
      ? { DestinationArn: sub(arn), Format: setIn(logs, 'format') ?? logFormat }
      : undefined,
  };
}

/** @returns what the deployment waits for */
function addRoute(event: FunctionEvent, lowering: Lowering): readonly string[] {
  const { value, fn } = event;
  const key = value.kind === 'dict' ? get(value, 'route') : value;
  const logicalId = `${routeName(key ? printValue(key) : '')}WebsocketsRoute`;
  const integration = `${normalize(fn.key)}WebsocketsIntegration`;
  const authorizer = addAuthorizer(setIn(value, 'authorizer'), lowering);
  const response = setIn(value, 'routeResponseSelectionExpression');
  lowering.draft.add(logicalId, {
    type: 'AWS::ApiGatewayV2::Route',
    properties: {
      ApiId: apiId(lowering),
      RouteKey: key,
      AuthorizationType: authorizer ? 'CUSTOM' : 'NONE',
      AuthorizerId: authorizer && ref(authorizer),
      RouteResponseSelectionExpression: response,
      Target: join('/', 'integrations', ref(integration)),
    },
    at: event.at,
    madeFor: fn.key,
  });
  if (response) {
    lowering.draft.add(`${logicalId}Response`, {
      type: 'AWS::ApiGatewayV2::RouteResponse',
      properties: { ApiId: apiId(lowering), RouteId: ref(logicalId), RouteResponseKey: '$default' },
      at: event.at,
      madeFor: fn.key,
    });
  }
  lowering.draft.add(integration, {
    type: 'AWS::ApiGatewayV2::Integration',
    properties: { ApiId: apiId(lowering), IntegrationType: 'AWS_PROXY', IntegrationUri: invocationOf(fn.target) },
    dependsOn: [fn.alias?.logicalId],
    at: event.at,
    madeFor: fn.key,
  });
  const dependsOn = [ownApi(lowering), fn.alias?.logicalId ?? fn.logicalId];
  permit(permissionId(fn.key), event, { principal: 'apigateway.amazonaws.com', dependsOn }, lowering);
  return response ? [`${logicalId}Response`, logicalId] : [logicalId];
}

function permissionId(name: string): string {
  return `${normalize(name)}LambdaPermissionWebsockets`;
}

function ownApi({ provider }: Lowering): string | undefined {
  return setIn(provider, 'apiGateway', 'websocketApiId') ? undefined : 'WebsocketsApi';
}

function invocationOf(arn: Json): Json {
  return join('', 'arn:', partition, ':apigateway:', region, ':lambda:path/2015-03-31/functions/', arn, '/invocations');
}

/** `$connect` → `Sconnect`. */
function routeName(route: string): string {
  const words: readonly (readonly [RegExp, string])[] = [
    [/\$/g, 'S'],
    [/\//g, 'Slash'],
    [/-/g, 'Dash'],
    [/_/g, 'Underscore'],
    [/\./g, 'Period'],
  ];
  return words.reduce((name, [from, to]) => name.replace(from, to), route);
}

/** @returns the authorizer's logical id, where the route has one */
function addAuthorizer(authorizer: Value | undefined, lowering: Lowering): string | undefined {
  if (!authorizer) return undefined;
  const written = setIn(authorizer, 'arn') ?? (authorizer.kind === 'dict' ? undefined : authorizer);
  const stated = stringOf(setIn(authorizer, 'name'));
  const callee = functionNamed(
    lowering.functions,
    setIn(authorizer, 'arn') ? undefined : (stated ?? stringOf(written)),
  );
  const named = written && written.kind !== 'dict' ? (printValue(written).split(':').at(-1) ?? '') : stated;
  const name = callee?.key ?? named ?? '';
  const arn = callee?.target ?? written;
  const logicalId = `${normalize(name)}WebsocketsAuthorizer`;
  lowering.draft.add(logicalId, {
    type: 'AWS::ApiGatewayV2::Authorizer',
    properties: {
      ApiId: apiId(lowering),
      Name: name,
      AuthorizerType: 'REQUEST',
      AuthorizerUri: invocationOf(arn),
      IdentitySource: setIn(authorizer, 'identitySource') ?? ['route.request.header.Auth'],
    },
    dependsOn: [callee?.alias?.logicalId],
    at: authorizer,
  });
  permitAuthorizer(name, arn, callee, authorizer, lowering);
  return logicalId;
}

function permitAuthorizer(
  name: string,
  arn: Json,
  callee: LoweredFunction | undefined,
  at: Value,
  lowering: Lowering,
): void {
  lowering.draft.add(permissionId(name), {
    type: 'AWS::Lambda::Permission',
    properties: { FunctionName: arn, Action: 'lambda:InvokeFunction', Principal: 'apigateway.amazonaws.com' },
    dependsOn: [ownApi(lowering), callee?.logicalId, callee?.alias?.logicalId],
    at,
    ...(callee && { madeFor: callee.key }),
  });
}

function addDeployment(routes: readonly string[], existing: boolean, lowering: Lowering): void {
  const { draft, provider, stage, at } = lowering;
  const description = setIn(provider, 'websocketsDescription') ?? 'Serverless Websockets';
  draft.add(deploymentId, {
    type: 'AWS::ApiGatewayV2::Deployment',
    properties: { ApiId: apiId(lowering), Description: description, StageName: existing ? stage : undefined },
    dependsOn: routes,
    at,
  });
  const host = [apiId(lowering), '.execute-api.', region, '.', ref('AWS::URLSuffix')];
  const url = join('', 'wss://', ...host, `/${stage}`);
  draft.output('ServiceEndpointWebsocket', { Description: 'URL of the service endpoint', Value: url }, at);
}
