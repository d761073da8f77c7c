import type { Value } from '../../../../model/value.js';
import { get, stringOf } from '../../../../model/walk.js';
import { isIntrinsic } from '../../intrinsic/intrinsic.js';
import { given, keyPlace } from '../../intrinsic/make.js';
import type { Lowering } from '../../lowering.js';
import type { SamResource } from '../../sam-resource.js';
import { isBlank, isOpen, partsOf, teller, withParameters } from '../expect.js';

const restKeys = ['AllowMethods', 'AllowHeaders', 'AllowOrigin', 'MaxAge', 'AllowCredentials'];
const httpKeys = ['AllowMethods', 'AllowHeaders', 'AllowOrigins', 'MaxAge', 'ExposeHeaders', 'AllowCredentials'];

/** `Cors` of a REST API, `CorsConfiguration` of an HTTP API. */
export function checkCors(lowering: Lowering, resource: SamResource): void {
  const isRest = resource.type === 'AWS::Serverless::Api';
  const property = isRest ? 'Cors' : 'CorsConfiguration';
  const stated = given(resource.properties, property);
  if (stated === undefined || isBlank(stated) || isOpen(lowering, stated) || isIntrinsic(stated)) return;
  const tell = teller(lowering, 'sam/cors');
  const cors = isRest ? stated : withParameters(lowering, stated);
  const what = `${property} of ${resource.logicalId}`;
  if (cors.kind !== 'dict') {
    const other = isRest ? stringOf(cors) !== undefined : cors.kind === 'scalar' && cors.value === true;
    if (!other) tell(`${what} is ${isRest ? 'an origin in quotes' : 'true'} or a map of ${keysOf(isRest)}.`, cors);
    return;
  }
  const strange = [...cors.entries.keys()].filter((key) => !(isRest ? restKeys : httpKeys).includes(key));
  for (const key of strange) tell(`${what} has no property ${key}: it has ${keysOf(isRest)}.`, keyPlace(cors, key));
  const credentials = given(cors, 'AllowCredentials');
  const allowed = credentials?.kind === 'scalar' && credentials.value === true;
  if (allowed && isAnyOrigin(given(cors, isRest ? 'AllowOrigin' : 'AllowOrigins'), isRest))
    tell(`AllowCredentials of ${what} needs origins by name: browsers refuse credentials for any origin.`, cors);
  const origin = isRest ? given(cors, 'AllowOrigin') : undefined;
  if (origin !== undefined && isBlank(origin) && hasPaths(lowering, resource))
    tell(`AllowOrigin of ${what} is empty.`, origin);
}

function keysOf(isRest: boolean): string {
  return (isRest ? restKeys : httpKeys).join(', ');
}

/** For REST APIs the value is a header's text with quotes of its own, and `'*'` where nothing is stated. */
function isAnyOrigin(origin: Value | undefined, isRest: boolean): boolean {
  if (isRest) return origin === undefined || stringOf(origin) === "'*'";
  return origin?.kind === 'list' && origin.items.length === 1 && stringOf(origin.items[0]) === "'*'";
}

/** Without a path there is nothing to answer a preflight for. */
function hasPaths(lowering: Lowering, { logicalId, properties }: SamResource): boolean {
  const [written] = partsOf(get(given(properties, 'DefinitionBody'), 'paths'));
  return written !== undefined || (lowering.routes.get(logicalId) ?? []).length > 0;
}
