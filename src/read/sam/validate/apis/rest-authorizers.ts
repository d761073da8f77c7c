import type { Dict, Value } from '../../../../model/value.js';
import { stringOf, textOf } from '../../../../model/walk.js';
import { given } from '../../intrinsic/make.js';
import type { Lowering } from '../../lowering.js';
import { expectFlag, expectList, expectMap, expectTexts, isBlank, isOpen, type Tell } from '../expect.js';

const sources = ['Headers', 'QueryStrings', 'StageVariables', 'Context'];

/** One entry of `Auth.Authorizers` of a REST API. */
export function checkRestAuthorizer(lowering: Lowering, tell: Tell, apiId: string, name: string, of: Dict): void {
  const what = `the authorizer ${name} of ${apiId}`;
  const payload = given(of, 'FunctionPayloadType');
  const word = stringOf(payload);
  if (payload !== undefined && !isOpen(lowering, payload) && word !== 'TOKEN' && word !== 'REQUEST')
    tell(`FunctionPayloadType of ${what} is TOKEN or REQUEST.`, payload);
  const identity = given(of, 'Identity');
  const map = isBlank(identity) ? undefined : expectMap(lowering, tell, identity, `Identity of ${what}`);
  if (word === 'REQUEST' && (isBlank(identity) || (map !== undefined && hasNoSource(lowering, map)))) {
    tell(`Identity of ${what} needs one of ${sources.join(', ')}: its payload is the REQUEST.`, identity ?? of);
  }
  if (isLambda(of) && word === 'REQUEST') {
    for (const key of sources) {
      const value = map && given(map, key);
      if (!isBlank(value)) expectTexts(lowering, tell, value, `${key} of the Identity of ${what}`);
    }
  }
  expectList(lowering, tell, given(of, 'AuthorizationScopes'), `AuthorizationScopes of ${what}`);
  const off = given(of, 'DisableFunctionDefaultPermissions');
  expectFlag(lowering, tell, off, `DisableFunctionDefaultPermissions of ${what}`);
}

/** Without a source nothing could be cached: only an authorizer that is asked each time may do without. */
function hasNoSource(lowering: Lowering, identity: Dict): boolean {
  if (sources.some((key) => !isBlank(given(identity, key)))) return false;
  const again: Value | undefined = given(identity, 'ReauthorizeEvery');
  if (again === undefined) return true;
  return !isOpen(lowering, again) && Number(textOf(again) ?? Number.NaN) !== 0;
}

function isLambda(of: Dict): boolean {
  return isBlank(given(of, 'UserPoolArn'));
}
