import type { Value } from '../../../../../model/value.js';
import { get, itemsOf, printValue, stringOf } from '../../../../../model/walk.js';
import { functionNamed } from '../../functions/functions.js';
import type { EventLowering, FunctionEvent, Lowering } from '../../lowering.js';
import { normalize, normalizePath } from '../../naming.js';
import { attribute, type Json, type JsonObject, join, partition, ref, region } from '../../template/json.js';
import { prefixed } from '../../template/prefixed.js';
import { dictOf, isTrue, setIn, uniqueItems } from '../../template/values.js';
import { worded } from '../../template/worded.js';
import { addApiLogGroup } from '../http/logs.js';
import { methodPathOf } from '../method-path.js';
import { permit } from '../permission.js';

/** Routes of an HTTP API. */
export const httpApi: EventLowering = {
  event: 'httpApi',
  lower(events, lowering) {
    if (!setIn(lowering.provider, 'httpApi', 'id')) addApi(events, lowering);
    addAuthorizers(lowering);
    for (const event of events) addRoute(event, lowering);
  },
};

function apiId({ provider }: Lowering): Json {
  return setIn(provider, 'httpApi', 'id') ?? ref('HttpApi');
}

function addApi(events: readonly FunctionEvent[], lowering: Lowering): void {
  const { provider, draft, service, stage } = lowering;
  const settings = setIn(provider, 'httpApi');
  const at = settings ?? lowering.at;
  const name = setIn(settings, 'shouldStartNameWithService')
    ? worded`${service}-${stage}`
    : prefixed(`${stage}-`, service);
  draft.add('HttpApi', {
    type: 'AWS::ApiGatewayV2::Api',
    properties: {
      Name: setIn(settings, 'name') ?? name,
      Description: setIn(settings, 'description'),
      ProtocolType: 'HTTP',
      DisableExecuteApiEndpoint: get(settings, 'disableDefaultEndpoint'),
      CorsConfiguration: corsOf(setIn(settings, 'cors'), events),
      Tags: setIn(provider, 'tags'),
    },
    at,
  });
  const logs = setIn(provider, 'logs', 'httpApi');
  if (logs)
    addApiLogGroup(
      'HttpApiLogGroup',
      worded`/aws/http-api/${setIn(provider, 'stackName') ?? worded`${service}-${stage}`}`,
      lowering,
    );
  draft.add('HttpApiStage', {
    type: 'AWS::ApiGatewayV2::Stage',
    properties: {
      ApiId: ref('HttpApi'),
      StageName: '$default',
      AutoDeploy: true,
      DefaultRouteSettings: { DetailedMetricsEnabled: setIn(settings, 'metrics') ?? false },
      AccessLogSettings: logs && {
        DestinationArn: attribute('HttpApiLogGroup', 'Arn'),
        Format: setIn(logs, 'format') ?? logFormat,
      },
      Tags: setIn(provider, 'tags'),
    },
    dependsOn: logs ? ['HttpApiLogGroup'] : [],
    at,
  });
  const url = join('', 'https://', ref('HttpApi'), '.execute-api.', region, '.', ref('AWS::URLSuffix'));
  draft.output('HttpApiId', { Description: 'Id of the HTTP API', Value: ref('HttpApi') }, at);
  draft.output('HttpApiUrl', { Description: 'URL of the HTTP API', Value: url }, at);
}

const logFormat = JSON.stringify({
  requestId: '$context.requestId',
  ip: '$context.identity.sourceIp',
  requestTime: '$context.requestTime',
  httpMethod: '$context.httpMethod',
  routeKey: '$context.routeKey',
  status: '$context.status',
  protocol: '$context.protocol',
  responseLength: '$context.responseLength',
});

const defaultHeaders = [
  'Content-Type',
  'X-Amz-Date',
  'Authorization',
  'X-Api-Key',
  'X-Amz-Security-Token',
  'X-Amz-User-Agent',
  'X-Amzn-Trace-Id',
];

function corsOf(cors: Value | undefined, events: readonly FunctionEvent[]): JsonObject | undefined {
  if (!cors) return undefined;
  const methods = events.flatMap(({ value }) => {
    const method = routeKey(value).split(' ')[0] ?? '';
    return method === 'ANY' || method === '*' ? everyMethod : [method];
  });
  return {
    AllowCredentials: setIn(cors, 'allowCredentials') && true,
    AllowHeaders: listed(setIn(cors, 'allowedHeaders')) ?? defaultHeaders,
    AllowMethods: listed(setIn(cors, 'allowedMethods')) ?? [...new Set(['OPTIONS', ...methods])],
    AllowOrigins: listed(setIn(cors, 'allowedOrigins')) ?? ['*'],
    ExposeHeaders: listed(setIn(cors, 'exposedResponseHeaders')),
    MaxAge: get(cors, 'maxAge'),
  };
}

const everyMethod = ['GET', 'POST', 'PUT', 'PATCH', 'OPTIONS', 'HEAD', 'DELETE'];

/** Each item once; one that stands alone is a list. */
function listed(value: Value | undefined): readonly Value[] | undefined {
  return value?.kind === 'list' ? uniqueItems(value) : value && [value];
}

function addAuthorizers(lowering: Lowering): void {
  for (const [key, entry] of dictOf(get(lowering.provider, 'httpApi', 'authorizers'))?.entries ?? []) {
    addAuthorizer(key, entry.value, lowering);
  }
}

function addAuthorizer(key: string, authorizer: Value, lowering: Lowering): void {
  const name = stringOf(setIn(authorizer, 'name')) ?? key;
  const custom = stringOf(get(authorizer, 'type')) === 'request';
  const callee = functionNamed(lowering.functions, stringOf(setIn(authorizer, 'functionName')));
  const target = setIn(authorizer, 'functionArn') ?? callee?.target;
  const uri = ['arn:', partition, ':apigateway:', region, ':lambda:path/2015-03-31/functions/', target, '/invocations'];
  const request = {
    AuthorizerType: 'REQUEST',
    EnableSimpleResponses: get(authorizer, 'enableSimpleResponses'),
    AuthorizerResultTtlInSeconds: get(authorizer, 'resultTtlInSeconds'),
    AuthorizerPayloadFormatVersion: setIn(authorizer, 'payloadVersion') ?? '2.0',
    AuthorizerUri: join('', ...uri),
  };
  const jwt = {
    AuthorizerType: 'JWT',
    JwtConfiguration: {
      Audience: listed(setIn(authorizer, 'audience')) ?? [],
      Issuer: get(authorizer, 'issuerUrl'),
    },
  };
  lowering.draft.add(`HttpApiAuthorizer${normalize(name)}`, {
    type: 'AWS::ApiGatewayV2::Authorizer',
    properties: {
      ApiId: apiId(lowering),
      Name: name,
      IdentitySource: sourcesOf(setIn(authorizer, 'identitySource')),
      ...(custom ? request : jwt),
    },
    dependsOn: [custom ? callee?.alias?.logicalId : undefined],
    at: authorizer,
  });
  if (!custom || isTrue(get(authorizer, 'managedExternally'))) return;
  lowering.draft.add(`${normalize(name)}LambdaAuthorizerPermissionHttpApi`, {
    type: 'AWS::Lambda::Permission',
    properties: { FunctionName: target, Action: 'lambda:InvokeFunction', ...callerOf(lowering) },
    dependsOn: [callee?.alias?.logicalId],
    at: authorizer,
    ...(callee && { madeFor: callee.key }),
  });
}

function sourcesOf(source: Value | undefined): readonly Json[] {
  return source?.kind === 'list' ? [...itemsOf(source)] : source ? [source] : [];
}

function callerOf(lowering: Lowering) {
  const arn = ['arn:', partition, ':execute-api:', region, ':', ref('AWS::AccountId'), ':', apiId(lowering), '/*'];
  return { Principal: 'apigateway.amazonaws.com', SourceArn: join('', ...arn) };
}

function addRoute(event: FunctionEvent, lowering: Lowering): void {
  const { value, fn } = event;
  const key = routeKey(value);
  const integration = `HttpApiIntegration${normalize(fn.key)}`;
  lowering.draft.add(key === '*' ? 'HttpApiRouteDefault' : `HttpApiRoute${normalizePath(key)}`, {
    type: 'AWS::ApiGatewayV2::Route',
    properties: {
      ApiId: apiId(lowering),
      RouteKey: key === '*' ? '$default' : key,
      Target: join('/', 'integrations', ref(integration)),
      ...authorizationOf(setIn(value, 'authorizer'), lowering),
    },
    dependsOn: [integration],
    at: event.at,
    madeFor: fn.key,
  });
  lowering.draft.add(integration, {
    type: 'AWS::ApiGatewayV2::Integration',
    properties: {
      ApiId: apiId(lowering),
      IntegrationType: 'AWS_PROXY',
      IntegrationUri: fn.target,
      PayloadFormatVersion:
        setIn(fn.definition, 'httpApi', 'payload') ?? setIn(lowering.provider, 'httpApi', 'payload') ?? '2.0',
      TimeoutInMillis: 30_000,
    },
    dependsOn: [fn.alias?.logicalId],
    at: event.at,
    madeFor: fn.key,
  });
  const { Principal: principal, SourceArn: sourceArn } = callerOf(lowering);
  permit(`${normalize(fn.key)}LambdaPermissionHttpApi`, event, { principal, sourceArn }, lowering);
}

/** `GET /users`; `*` for everything that no other route takes. */
function routeKey(event: Value): string {
  const { method, path } = methodPathOf(event);
  if (path === '*' || (event.kind !== 'dict' && path === '')) return '*';
  return `${method === '*' ? 'ANY' : method} ${path}`;
}

function authorizationOf(authorizer: Value | undefined, { provider }: Lowering): JsonObject {
  if (!authorizer) return {};
  const reference = stringOf(authorizer) ?? printed(setIn(authorizer, 'name'));
  const configured = setIn(provider, 'httpApi', 'authorizers', reference ?? '');
  const type = stringOf(get(authorizer, 'type')) ?? stringOf(get(configured, 'type'));
  if (type === 'aws_iam') return { AuthorizationType: 'AWS_IAM' };
  const name = stringOf(setIn(configured, 'name')) ?? reference ?? '';
  return {
    AuthorizationType: type === 'request' ? 'CUSTOM' : 'JWT',
    AuthorizerId: setIn(authorizer, 'id') ?? ref(`HttpApiAuthorizer${normalize(name)}`),
    AuthorizationScopes: listed(setIn(authorizer, 'scopes')),
  };
}

function printed(value: Value | undefined): string | undefined {
  return value && printValue(value);
}
