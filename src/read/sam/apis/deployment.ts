import { createHash } from 'node:crypto';
import { get, stringOf } from '../../../model/walk.js';
import { resolveParameters } from '../intrinsic/intrinsic.js';
import { given } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import { nodeOf } from '../python/convert.js';
import { pythonJson, pythonRepr, pythonStr } from '../python/print.js';
import { isTruthy, type Table } from '../python/tree.js';
import type { SamResource } from '../sam-resource.js';

/** What a deployment's id depends on. */
export interface Deployed {
  readonly apiId: string;
  /** The body, or where it is stored. */
  readonly definition: Table;
  /** Properties of the API, as the transform left them: with what it wrote into `Domain`. */
  readonly properties: Table;
}

/**
 * The SHA-1 that the transform puts into a deployment's logical id, so that every change of the API is deployed: over
 * the definition as Python 2.7 prints it, the version, the domain, and the names of the functions that are its routes.
 * With `AlwaysDeploy` the transform hashes the time instead; here such an id does not change by itself.
 */
export function deploymentHash(lowering: Lowering, { apiId, definition, properties }: Deployed): string {
  const version = properties.get('OpenApiVersion');
  const domain = properties.get('Domain');
  const names = lowering.functionNames.get(apiId) ?? '';
  const parts = [
    pythonRepr(definition),
    ...(version !== undefined && isTruthy(version) ? [pythonStr(version)] : []),
    ...(domain !== undefined && isTruthy(domain) ? [pythonJson(domain)] : []),
    ...(names === '' ? [] : [names]),
  ];
  return createHash('sha1').update(parts.join('||')).digest('hex');
}

/** Names of the functions whose events are routes of an API, one after the other, by the API's id; once for each event. */
export function functionNamesByApi(lowering: Lowering, resources: readonly SamResource[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { type, properties, logicalId } of resources) {
    if (type !== 'AWS::Serverless::Function') continue;
    const stated = given(properties, 'FunctionName');
    const name = stated && nodeOf(resolveParameters(stated, lowering.parameters), true);
    if (name === undefined || !isTruthy(name)) continue;
    const events = given(properties, 'Events');
    for (const id of lowering.rest.eventOrder.get(logicalId) ?? []) {
      const event = get(events, id);
      if (stringOf(get(event, 'Type')) !== 'Api' || get(event, 'Properties') === undefined) continue;
      const named = get(event, 'Properties', 'RestApiId');
      const api = named === undefined ? 'ServerlessRestApi' : (stringOf(named) ?? stringOf(get(named, 'Ref')));
      if (api !== undefined) names.set(api, `${names.get(api) ?? ''}${pythonStr(name)}`);
    }
  }
  return names;
}
