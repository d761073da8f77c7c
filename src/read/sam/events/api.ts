import { get, stringOf } from '../../../model/walk.js';
import { normalizeMethod } from '../apis/routes.js';
import { sub } from '../intrinsic/make.js';
import { addRoute, apiIdOf, lambdaIntegration, pathPattern } from './api-reference.js';
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
  addRoute(event, apiId, path, normalizeMethod(method), lambdaIntegration(event, event.target.shorthand));
}

/** The stage's name where it is known; `Stage` where it is a function of something, `Prod` for the implicit API. */
function stageSuffix(event: FunctionEvent, apiId: string): string {
  const api = event.lowering.template.resources.get(apiId);
  if (api === undefined || apiId === 'ServerlessRestApi') return 'Prod';
  return stringOf(get(api.properties, 'StageName')) ?? 'Stage';
}
