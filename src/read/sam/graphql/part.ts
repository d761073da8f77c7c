import type { Dict, Placed, Value } from '../../../model/value.js';
import { makeDict, type PlainObject } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import type { SamResource } from '../sam-resource.js';

/** Writes a part of a GraphQL API, named after the API. @param type of AppSync's, unless it is a whole one */
export function addPart(
  lowering: Lowering,
  resource: SamResource,
  suffix: string,
  type: string,
  at: Placed,
  properties: PlainObject,
  dependsOn: readonly string[] = resource.dependsOn,
): void {
  const { inherited, logicalId: madeFor } = resource;
  const whole = type.includes('::') ? type : `AWS::AppSync::${type}`;
  lowering.add({ ...inherited, logicalId: `${madeFor}${suffix}`, type: whole, properties, dependsOn, at, madeFor });
}

/** A connector between two ends that are known by their ARNs, for `lowerConnector`. */
export function innerConnector(
  resource: SamResource,
  suffix: string,
  at: Placed,
  properties: PlainObject,
): SamResource {
  const body = makeDict({}, at);
  const logicalId = `${resource.logicalId}${suffix}`;
  const type = 'AWS::Serverless::Connector';
  return { logicalId, type, body, properties: makeDict(properties, at), dependsOn: [], inherited: resource.inherited };
}

/** The entries of a map of maps; whatever else stands there is reported. */
export function mapsIn(
  lowering: Lowering,
  value: Value | undefined,
  what: string,
): readonly (readonly [string, Dict])[] {
  if (value === undefined) return [];
  if (value.kind !== 'dict') {
    lowering.problem('sam/graphql', `${what} is to be a map.`, value);
    return [];
  }
  return [...value.entries].flatMap(([key, entry]): (readonly [string, Dict])[] => {
    if (entry.value.kind === 'dict') return [[key, entry.value]];
    lowering.problem('sam/graphql', `${key} of ${what} is to be a map.`, entry.value);
    return [];
  });
}
