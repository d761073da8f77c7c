import type { Dict } from '../../../../model/value.js';
import { textOf } from '../../../../model/walk.js';
import { isIntrinsic } from '../../intrinsic/intrinsic.js';
import { given, keyPlace } from '../../intrinsic/make.js';
import type { Lowering } from '../../lowering.js';
import type { SamResource } from '../../sam-resource.js';
import { expectMap, isBlank, isOpen, type Tell, teller } from '../expect.js';

const responseKeys = ['ResponseParameters', 'ResponseTemplates', 'StatusCode'];
const parameterKeys = ['Headers', 'Paths', 'QueryStrings'];

/** `GatewayResponses` of a REST API. */
export function checkGatewayResponses(lowering: Lowering, { properties, logicalId }: SamResource): void {
  const stated = given(properties, 'GatewayResponses');
  if (stated?.kind !== 'dict' || isOpen(lowering, stated)) return;
  const tell = teller(lowering, 'sam/gateway-response');
  for (const [name, { value }] of stated.entries) {
    const what = `the gateway response ${name} of ${logicalId}`;
    if (value.kind === 'dict' && !isIntrinsic(value)) checkResponse(lowering, tell, value, what);
    else if (!isOpen(lowering, value))
      tell(`${what[0]?.toUpperCase()}${what.slice(1)} is to be a map; functions cannot stand here.`, value);
  }
}

function checkResponse(lowering: Lowering, tell: Tell, response: Dict, what: string): void {
  unknownKeys(tell, response, responseKeys, what);
  const status = given(response, 'StatusCode');
  if (status !== undefined && !isBlank(status) && !isOpen(lowering, status) && !/^\d{1,3}$/.test(textOf(status) ?? ''))
    tell(`StatusCode of ${what} is to be a number.`, status);
  const stated = given(response, 'ResponseParameters');
  if (isBlank(stated)) return;
  const parameters = expectMap(lowering, tell, stated, `ResponseParameters of ${what}`);
  if (parameters === undefined || isOpen(lowering, parameters)) return;
  unknownKeys(tell, parameters, parameterKeys, `ResponseParameters of ${what}`);
  for (const key of parameterKeys) expectMap(lowering, tell, parameters.entries.get(key)?.value, `${key} of ${what}`);
}

function unknownKeys(tell: Tell, of: Dict, known: readonly string[], what: string): void {
  for (const key of of.entries.keys()) {
    if (!known.includes(key)) tell(`${key} is no property of ${what}: it has ${known.join(', ')}.`, keyPlace(of, key));
  }
}
