import { stringOf } from '../../../model/walk.js';
import { logicalIdIn } from '../intrinsic/intrinsic.js';
import { type PlainObject, sub } from '../intrinsic/make.js';
import { property, reportEvent, type SamEvent } from './event.js';

/**
 * The logical id of the API that an event belongs to; the implicit API's where it names none.
 * Undefined, and reported, when it names something that is no API of this template.
 */
export function apiIdOf(event: SamEvent, key: string, implicitId: string, type: string): string | undefined {
  const named = property(event, key);
  if (named === undefined) return implicitId;
  const id = logicalIdIn(named) ?? stringOf(named);
  if (id === implicitId) return id;
  const api = id === undefined ? undefined : event.lowering.template.resources.get(id);
  const isOther = type === 'AWS::Serverless::Api' && api?.type === 'AWS::Serverless::HttpApi';
  if (id !== undefined && api !== undefined && !isOther) return id;
  reportEvent(event, `${key} is to be a Ref to an ${type} of this template.`, key);
  return undefined;
}

export function addRoute(event: SamEvent, apiId: string, path: string, method: string, integration: PlainObject): void {
  const { lowering, owner, properties, id, at } = event;
  const routes = lowering.routes.get(apiId) ?? [];
  const twice = routes.some((route) => route.path === path && route.method === method);
  if (twice) {
    reportEvent(event, `the method ${method} of the path ${path} is defined more than once.`, 'Path');
    return;
  }
  const { condition } = owner.inherited;
  const route = { path, method, integration, properties, functionId: owner.logicalId, eventId: id, at };
  routes.push({ ...route, ...(condition !== undefined && { condition }) });
  lowering.routes.set(apiId, routes);
}

/** The proxy integration with a function. @param shorthand `${Function.Arn}` */
export function lambdaIntegration(event: SamEvent, shorthand: string): PlainObject {
  const streams = stringOf(property(event, 'ResponseTransferMode')) === 'RESPONSE_STREAM';
  const call = streams ? ['2021-11-15', 'response-streaming-invocations'] : ['2015-03-31', 'invocations'];
  return {
    type: 'aws_proxy',
    httpMethod: 'POST',
    uri: sub(
      `arn:\${AWS::Partition}:apigateway:\${AWS::Region}:lambda:path/${call[0]}/functions/${shorthand}/${call[1]}`,
    ),
  };
}

/** A path as a permission's source has it: no slash at the end, `*` for each parameter. */
export function pathPattern(path: string): string {
  return path.replace(/^(.+)\/$/, '$1').replace(/\{[\w.+-]+\}/g, '*');
}
