import { stringOf } from '../../../model/walk.js';
import { addHttpRoute, takesDefault } from '../apis/http-routes.js';
import { ref, sub } from '../intrinsic/make.js';
import { anyMethod, normalizeMethod } from '../swagger/paths.js';
import { addRoute, apiIdOf, pathPattern } from './api-reference.js';
import { type FunctionEvent, property, reportEvent } from './event.js';
import { addPermission } from './permission.js';

export const defaultPath = '$default';

/** `HttpApi`: a route of an HTTP API, the template's implicit one unless `ApiId` names another. */
export function lowerHttpApiEvent(event: FunctionEvent): void {
  const apiId = apiIdOf(event, 'ApiId', 'ServerlessHttpApi', 'AWS::Serverless::HttpApi');
  const route = routeOf(event);
  if (apiId === undefined || route === undefined) return;
  const { path, method } = route;
  if (path === defaultPath || !takesDefault(event, apiId)) {
    addPermission(event, {
      principal: 'apigateway.amazonaws.com',
      sourceArn: sub(
        `arn:\${AWS::Partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${__ApiId__}/\${__Stage__}/${sourceOf(path, method)}`,
        { __ApiId__: property(event, 'ApiId') ?? ref(apiId), __Stage__: '*' },
      ),
    });
  }
  if (addRoute(event, apiId, path, method)) addHttpRoute(event, apiId, path, method);
}

/** Path and method; neither means every request that no other route takes. */
function routeOf(event: FunctionEvent): { readonly path: string; readonly method: string } | undefined {
  const path = stringOf(property(event, 'Path'));
  const method = stringOf(property(event, 'Method'));
  if (path !== undefined && method !== undefined) return { path, method: normalizeMethod(method) };
  const none = property(event, 'Path') === undefined && property(event, 'Method') === undefined;
  if (none) return { path: defaultPath, method: anyMethod };
  reportEvent(event, 'Path and Method stand together, as texts.');
  return undefined;
}

function sourceOf(path: string, method: string): string {
  const verb = method === anyMethod ? '*' : method.toUpperCase();
  if (path === `/${defaultPath}` && method === anyMethod) return path.slice(1);
  return `${verb}${path === defaultPath ? '' : pathPattern(path)}`;
}
