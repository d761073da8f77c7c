import { get, printValue, stringOf } from '../../../../../model/walk.js';
import { tagsOf } from '../../functions/function-resources.js';
import type { EventLowering, FunctionEvent, Lowering } from '../../lowering.js';
import { alphanumeric, normalizePath, upperFirst } from '../../naming.js';
import { type Json, type JsonObject, join, partition, ref, region } from '../../template/json.js';
import { prefixed } from '../../template/prefixed.js';
import { dictOf, setIn } from '../../template/values.js';
import { worded } from '../../template/worded.js';
import { methodPathOf } from '../method-path.js';
import { permit } from '../permission.js';
import { addApiKeys } from './api-keys.js';
import { authorizationOf, gatewayCaller, gatewayPermissionId } from './authorizer.js';
import { corsOf, type Preflight, preflightMethod } from './cors.js';
import { addGatewayLogs } from './logs.js';
import { addModels, needsValidator } from './models.js';
import { PathResources, restApiId, trimmed } from './resources.js';

/** Methods of a REST API. */
export const http: EventLowering = {
  event: 'http',
  lower(events, lowering) {
    const { draft, at } = lowering;
    addRestApi(lowering);
    const paths = new PathResources(lowering);
    const preflights = new Map<string, Preflight>();
    const methods = events.map((event) => addMethod(event, paths, preflights, lowering));
    for (const [path, preflight] of preflights) {
      const logicalId = methodId(path, 'OPTIONS');
      draft.add(logicalId, preflightMethod(preflight, paths.idOf(path, preflight.at), restApiId(lowering)));
      methods.push(logicalId);
    }
    addDeployment(methods, lowering);
    addApiKeys(deploymentId, lowering);
    addGatewayLogs(lowering);
    draft.output('ServiceEndpoint', { Description: 'URL of the service endpoint', Value: endpointOf(lowering) }, at);
  },
};

/** The framework appends a number that is new on every run. */
const deploymentId = 'ApiGatewayDeployment';

function methodId(path: string, method: string): string {
  return `ApiGatewayMethod${normalizePath(path)}${upperFirst(method.toLowerCase())}`;
}

function addRestApi(lowering: Lowering): void {
  const { provider, draft, service, stage } = lowering;
  const gateway = get(provider, 'apiGateway');
  if (setIn(gateway, 'restApiId')) return;
  const type = stringOf(setIn(provider, 'endpointType'))?.toUpperCase() ?? 'EDGE';
  const ordered = setIn(gateway, 'shouldStartNameWithService')
    ? worded`${service}-${stage}`
    : prefixed(`${stage}-`, service);
  const resourcePolicy = setIn(gateway, 'resourcePolicy');
  draft.add('ApiGatewayRestApi', {
    type: 'AWS::ApiGateway::RestApi',
    properties: {
      Name: setIn(provider, 'apiName') ?? ordered,
      Description: setIn(gateway, 'description'),
      BinaryMediaTypes: setIn(gateway, 'binaryMediaTypes'),
      DisableExecuteApiEndpoint: get(gateway, 'disableDefaultEndpoint'),
      EndpointConfiguration: { Types: [type], VpcEndpointIds: setIn(provider, 'vpcEndpointIds') },
      ApiKeySourceType: setIn(gateway, 'apiKeySourceType'),
      MinimumCompressionSize: get(gateway, 'minimumCompressionSize'),
      Policy: resourcePolicy ? { Version: '2012-10-17', Statement: resourcePolicy } : '',
      Tags: tagsOf(setIn(provider, 'tags')),
    },
    at: gateway ?? lowering.at,
  });
}

function addMethod(
  event: FunctionEvent,
  paths: PathResources,
  preflights: Map<string, Preflight>,
  lowering: Lowering,
): string {
  const { value, fn } = event;
  const written = methodPathOf(value);
  const method = written.method === '*' ? 'ANY' : written.method;
  const path = trimmed(written.path);
  const { dependsOn, ...authorization } = authorizationOf(event, lowering);
  const cors = setIn(value, 'cors');
  if (cors) preflights.set(path, corsOf(cors, method, preflights.get(path), event.at));
  const logicalId = methodId(path, method);
  lowering.draft.add(logicalId, {
    type: 'AWS::ApiGateway::Method',
    properties: {
      HttpMethod: method,
      ResourceId: paths.idOf(path, event.at),
      RestApiId: restApiId(lowering),
      OperationName: setIn(value, 'operationId'),
      ApiKeyRequired: setIn(value, 'private') !== undefined,
      ...authorization,
      ...validation(event, logicalId, lowering),
      Integration: integrationOf(event),
    },
    dependsOn: [gatewayPermissionId(fn), fn.alias?.logicalId, dependsOn],
    at: event.at,
    madeFor: fn.key,
  });
  permit(gatewayPermissionId(fn), event, gatewayCaller(lowering), lowering);
  return logicalId;
}

function validation(event: FunctionEvent, logicalId: string, lowering: Lowering): JsonObject {
  const models = addModels(event, logicalId, lowering);
  if (!models && !needsValidator(event)) return {};
  const validator = `ApiGateway${alphanumeric(printValue(lowering.service))}RequestValidator`;
  const name = worded`${lowering.service}-${lowering.stage} | Validate request body and querystring parameters`;
  lowering.draft.add(validator, {
    type: 'AWS::ApiGateway::RequestValidator',
    properties: {
      RestApiId: restApiId(lowering),
      ValidateRequestBody: true,
      ValidateRequestParameters: true,
      Name: name,
    },
    at: lowering.at,
  });
  return { RequestValidatorId: ref(validator), RequestModels: models };
}

/** Request and response templates change no permission and no connection, and are left out. */
function integrationOf(event: FunctionEvent): JsonObject {
  const { value, fn } = event;
  const type = integrationType(event);
  const request = dictOf(get(value, 'request'));
  const timeout = { TimeoutInMillis: setIn(value, 'timeoutInMillis') };
  if (type === 'MOCK') return { Type: type, ...timeout };
  if (type === 'HTTP' || type === 'HTTP_PROXY') {
    const method = stringOf(get(request, 'method')) ?? methodPathOf(value).method;
    const connection = { ConnectionType: setIn(value, 'connectionType'), ConnectionId: setIn(value, 'connectionId') };
    return {
      IntegrationHttpMethod: method.toUpperCase(),
      Type: type,
      Uri: get(request, 'uri'),
      ...connection,
      ...timeout,
    };
  }
  const arn = ['arn:', partition, ':apigateway:', region, ':lambda:path/2015-03-31/functions/'] satisfies Json[];
  return { IntegrationHttpMethod: 'POST', Type: type, Uri: join('', ...arn, fn.target, '/invocations'), ...timeout };
}

function integrationType({ value }: FunctionEvent): string {
  const written = get(value, 'integration');
  const type = written ? printValue(written).toUpperCase().replace('-', '_') : 'AWS_PROXY';
  if (type === 'LAMBDA') return 'AWS';
  return type === 'LAMBDA_PROXY' ? 'AWS_PROXY' : type;
}

function addDeployment(methods: readonly string[], lowering: Lowering): void {
  lowering.draft.add(deploymentId, {
    type: 'AWS::ApiGateway::Deployment',
    properties: { RestApiId: restApiId(lowering), StageName: stageOf(lowering) },
    dependsOn: [...new Set(methods)],
    at: lowering.at,
  });
}

/** The stage of the API is the service's unless `provider.apiGateway.stage` names another. */
function stageOf({ provider, stage }: Lowering): Json {
  return setIn(provider, 'apiGateway', 'stage') ?? stage;
}

function endpointOf(lowering: Lowering): Json {
  const host = [restApiId(lowering), '.execute-api.', region, '.', ref('AWS::URLSuffix')];
  return join('', 'https://', ...host, `/${lowering.stage}`);
}
