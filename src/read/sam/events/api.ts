import { get, stringOf } from '../../../model/walk.js';
import { addFunctionRoute, functionIntegration } from '../apis/rest-routes.js';
import { sub } from '../intrinsic/make.js';
import { hashed, leaf } from '../python/convert.js';
import { type Node, textIn } from '../python/tree.js';
import { normalizeMethod } from '../swagger/paths.js';
import { addRoute, apiIdOf, pathPattern } from './api-reference.js';
import { type FunctionEvent, property } from './event.js';
import { addPermission } from './permission.js';

/** `Api`: a method of a REST API, the template's implicit one unless `RestApiId` names another. */
export function lowerApiEvent(event: FunctionEvent): void {
  const apiId = apiIdOf(event, 'RestApiId', 'ServerlessRestApi', 'AWS::Serverless::Api');
  const path = stringOf(property(event, 'Path'));
  const method = stringOf(property(event, 'Method'));
  if (apiId === undefined || path === undefined || method === undefined) return;
  const verb = method.toLowerCase() === 'any' ? '*' : method.toUpperCase();
  addPermission(event, {
    principal: 'apigateway.amazonaws.com',
    sourceArn: sub(
      `arn:\${AWS::Partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${__ApiId__}/\${__Stage__}/${verb}${pathPattern(path)}`,
      { __ApiId__: property(event, 'RestApiId') ?? { Ref: apiId }, __Stage__: '*' },
    ),
    suffix: stageSuffix(event, apiId),
  });
  if (!addRoute(event, apiId, path, normalizeMethod(method))) return;
  const options = functionIntegration(event, apiId, functionUri(event));
  const named = event.lowering.rest.apis.get(apiId)?.properties.get('StageName');
  const stage = textIn(named) === undefined || named === undefined ? leaf('Stage', event.at) : named;
  addFunctionRoute({ event, apiId, path, method: method.toLowerCase(), stage, options });
}

/** The address that calls the function; of an alias it is a text of the transform's own. */
function functionUri(event: FunctionEvent): Node {
  const { at, lowering, owner, target } = event;
  const streams = stringOf(property(event, 'ResponseTransferMode')) === 'RESPONSE_STREAM';
  const [version, call] = streams ? ['2021-11-15', 'response-streaming-invocations'] : ['2015-03-31', 'invocations'];
  const text = `arn:${lowering.partition}:apigateway:\${AWS::Region}:lambda:path/${version}/functions/${target.shorthand}/${call}`;
  return hashed(at, { 'Fn::Sub': leaf(text, at, target.logicalId === owner.logicalId) });
}

/** The stage's name where it is known; `Stage` where it is a function of something, `Prod` for the implicit API. */
function stageSuffix(event: FunctionEvent, apiId: string): string {
  const api = event.lowering.template.resources.get(apiId);
  if (api === undefined || apiId === 'ServerlessRestApi') return 'Prod';
  return stringOf(get(api.properties, 'StageName')) ?? 'Stage';
}
