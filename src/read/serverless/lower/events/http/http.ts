import { get, itemsOf, scalar, stringOf } from '../../../../../model/walk.js';
import { tagsOf } from '../../functions/function-resources.js';
import type { EventLowering, FunctionEvent, Lowering } from '../../lowering.js';
import { normalizePath, upperFirst } from '../../naming.js';
import { coercedStatement } from '../../roles/shared-role.js';
import { type Json, join, record, ref, region } from '../../template/json.js';
import { prefixed } from '../../template/prefixed.js';
import { dictOf, given, setIn } from '../../template/values.js';
import { worded } from '../../template/worded.js';
import { methodPathOf } from '../method-path.js';
import { permit } from '../permission.js';
import { addApiKeys } from './api-keys.js';
import { authorizationOf, gatewayCaller, gatewayPermissionId } from './authorizer.js';
import { corsOf, type Preflight, preflightMethod } from './cors.js';
import { integrationOf, integrationType, requestParameters } from './integration.js';
import { addGatewayLogs } from './logs.js';
import { addModels, needsValidator, validatorOf } from './models.js';
import { PathResources, restApiId, trimmed } from './resources.js';
import { methodResponses } from './responses.js';

/** Methods of a REST API. */
export const http: EventLowering = {
  event: 'http',
  lower(events, lowering) {
    const { draft, at } = lowering;
    addRestApi(lowering);
    const paths = new PathResources(lowering);
    const asking = addPreflights(events, paths, lowering);
    const methods = events.map((event) => addMethod(event, paths, lowering));
    addDeployment([...asking, ...methods], lowering);
    addApiKeys(deploymentId, lowering);
    addGatewayLogs(lowering);
    draft.output('ServiceEndpoint', { Description: 'URL of the service endpoint', Value: endpointOf(lowering) }, at);
  },
};

/** The framework appends a number that is new on every run. */
export const deploymentId = 'ApiGatewayDeployment';

export function methodId(path: string, method: string): string {
  return `ApiGatewayMethod${normalizePath(path)}${upperFirst(method.toLowerCase())}`;
}

export function restApiName({ provider, service, stage }: Lowering): Json {
  const serviceFirst = setIn(provider, 'apiGateway', 'shouldStartNameWithService');
  const ordered = serviceFirst ? worded`${service}-${stage}` : prefixed(`${stage}-`, service);
  return setIn(provider, 'apiName') ?? ordered;
}

function addRestApi(lowering: Lowering): void {
  const { provider, draft } = lowering;
  const gateway = get(provider, 'apiGateway');
  if (setIn(gateway, 'restApiId')) return;
  const type = stringOf(setIn(provider, 'endpointType'))?.toUpperCase();
  const statements = [...itemsOf(setIn(gateway, 'resourcePolicy'))].map(coercedStatement);
  draft.add('ApiGatewayRestApi', {
    type: 'AWS::ApiGateway::RestApi',
    properties: {
      Name: restApiName(lowering),
      Description: setIn(gateway, 'description'),
      BinaryMediaTypes: setIn(gateway, 'binaryMediaTypes'),
      DisableExecuteApiEndpoint: given(gateway, 'disableDefaultEndpoint'),
      EndpointConfiguration: { Types: [type ?? 'EDGE'], VpcEndpointIds: type && setIn(provider, 'vpcEndpointIds') },
      SecurityPolicy: setIn(gateway, 'endpoint', 'securityPolicy'),
      EndpointAccessMode: upperCase(given(get(gateway, 'endpoint'), 'accessMode')),
      ApiKeySourceType: upperCase(setIn(gateway, 'apiKeySourceType')),
      MinimumCompressionSize: given(gateway, 'minimumCompressionSize'),
      Policy: statements.length > 0 ? { Version: '2012-10-17', Statement: statements } : '',
      Tags: tagsOf(setIn(provider, 'tags')),
    },
    at: gateway ?? lowering.at,
  });
}

function upperCase(value: ReturnType<typeof get>): Json {
  const text = stringOf(value);
  return value && text !== undefined ? scalar(text.toUpperCase(), value) : value;
}

/** Methods that answer a browser; a method of the same name that is stated takes its place later. */
function addPreflights(events: readonly FunctionEvent[], paths: PathResources, lowering: Lowering): readonly string[] {
  const preflights = new Map<string, Preflight>();
  for (const { value, at } of events) {
    const cors = setIn(value, 'cors');
    const { method, path } = placeOf(value);
    if (cors) preflights.set(path, corsOf(cors, method, preflights.get(path), at));
  }
  return [...preflights].map(([path, preflight]) => {
    const logicalId = methodId(path, 'OPTIONS');
    lowering.draft.add(logicalId, preflightMethod(preflight, paths.idOf(path, preflight.at), restApiId(lowering)));
    return logicalId;
  });
}

/** `*` stands for every method; paths have no slash at either end. */
export function placeOf(event: FunctionEvent['value']): { readonly method: string; readonly path: string } {
  const { method, path } = methodPathOf(event);
  return { method: method === '*' ? 'ANY' : method, path: trimmed(path) };
}

function addMethod(event: FunctionEvent, paths: PathResources, lowering: Lowering): string {
  const { value, fn } = event;
  const { method, path } = placeOf(value);
  const { dependsOn, ...authorization } = authorizationOf(event, lowering);
  const logicalId = methodId(path, method);
  const models = addModels(event, logicalId, lowering);
  const parameters = requestParameters(value).map(([key, parameter]): readonly [string, Json] => [
    key,
    dictOf(parameter) ? (given(parameter, 'required') ?? true) : parameter,
  ]);
  lowering.draft.add(logicalId, {
    type: 'AWS::ApiGateway::Method',
    properties: {
      HttpMethod: method,
      RequestParameters: record(parameters, event.at),
      ResourceId: paths.idOf(path, event.at),
      RestApiId: restApiId(lowering),
      OperationName: get(value, 'operationId'),
      ApiKeyRequired: setIn(value, 'private') !== undefined,
      ...authorization,
      Integration: integrationOf(event, lowering),
      MethodResponses: methodResponses(value, integrationType(value)),
      ...((models || needsValidator(event)) && {
        RequestValidatorId: ref(validatorOf(lowering)),
        RequestModels: models,
      }),
    },
    // The framework merges its lists of dependencies item by item: an authorizer takes the permission's place.
    dependsOn: [dependsOn ?? gatewayPermissionId(fn.key), fn.alias?.logicalId],
    at: event.at,
    madeFor: fn.key,
  });
  permit(gatewayPermissionId(fn.key), event, gatewayCaller(lowering), lowering);
  return logicalId;
}

function addDeployment(methods: readonly string[], lowering: Lowering): void {
  const gateway = get(lowering.provider, 'apiGateway');
  lowering.draft.add(deploymentId, {
    type: 'AWS::ApiGateway::Deployment',
    properties: {
      RestApiId: restApiId(lowering),
      StageName: setIn(gateway, 'stage') ?? lowering.stage,
      Description: setIn(gateway, 'description'),
    },
    dependsOn: methods,
    at: lowering.at,
  });
}

export function endpointOf(lowering: Lowering): Json {
  const host = [restApiId(lowering), '.execute-api.', region, '.', ref('AWS::URLSuffix')];
  return join('', 'https://', ...host, `/${lowering.stage}`);
}
