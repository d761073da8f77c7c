import { stringOf } from '../../../model/walk.js';
import { logicalIdIn } from '../intrinsic/intrinsic.js';
import { given } from '../intrinsic/make.js';
import { isBlank } from '../validate/expect.js';
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

/** @returns false, and reports, where the method of the path is taken; a definition of the author's own is not asked */
export function addRoute(event: SamEvent, apiId: string, path: string, method: string): boolean {
  const { lowering, owner, properties, id, at } = event;
  const routes = lowering.routes.get(apiId) ?? [];
  const api = lowering.template.resources.get(apiId)?.properties;
  const isOwn = ['DefinitionBody', 'DefinitionUri'].some((key) => !isBlank(given(api, key)));
  const twice = !isOwn && routes.some((route) => route.path === path && route.method === method);
  if (twice) {
    reportEvent(event, `the method ${method} of the path ${path} is defined more than once.`, 'Path');
    return false;
  }
  const { condition } = owner.inherited;
  const route = { path, method, properties, functionId: owner.logicalId, eventId: id, at };
  routes.push({ ...route, ...(condition !== undefined && { condition }) });
  lowering.routes.set(apiId, routes);
  return true;
}

/** A path as a permission's source has it: no slash at the end, `*` for each parameter. */
export function pathPattern(path: string): string {
  return path.replace(/^(.+)\/$/, '$1').replace(/\{[\w.+-]+\}/g, '*');
}
