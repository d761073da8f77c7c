import type { Dict } from '../../../../model/value.js';
import { given, keyPlace } from '../../intrinsic/make.js';
import type { Lowering } from '../../lowering.js';
import { expectFlag, expectList, expectMap, expectTexts, isBlank, isOpen, type Tell } from '../expect.js';

const ofTokens = ['AuthorizationScopes', 'JwtConfiguration', 'IdentitySource'];
const ofFunctions = [
  'FunctionArn',
  'FunctionInvokeRole',
  'Identity',
  'AuthorizerPayloadFormatVersion',
  'EnableSimpleResponses',
  'EnableFunctionDefaultPermissions',
];

/** One entry of `Auth.Authorizers` of an HTTP API: of tokens with a JwtConfiguration, else of a function. */
export function checkHttpAuthorizer(lowering: Lowering, tell: Tell, apiId: string, name: string, of: Dict): void {
  const what = `the authorizer ${name} of ${apiId}`;
  if (of.entries.has('OpenIdConnectUrl'))
    tell(
      `OpenIdConnectUrl of ${what} is no property any more: use JwtConfiguration.`,
      keyPlace(of, 'OpenIdConnectUrl'),
    );
  const jwt = given(of, 'JwtConfiguration');
  if (jwt !== undefined && !isBlank(jwt)) expectMap(lowering, tell, jwt, `JwtConfiguration of ${what}`);
  const isToken = !isBlank(jwt);
  for (const key of isToken ? ofFunctions : ofTokens) {
    if (given(of, key) === undefined) continue;
    const kind = isToken ? 'a function' : 'tokens (it has no JwtConfiguration)';
    tell(`${key} of ${what} belongs to an authorizer of ${kind}.`, keyPlace(of, key));
  }
  for (const key of isToken ? ['IdentitySource'] : ['FunctionArn', 'AuthorizerPayloadFormatVersion']) {
    if (isBlank(given(of, key))) tell(`${what[0]?.toUpperCase()}${what.slice(1)} needs ${key}.`, of);
  }
  expectList(lowering, tell, given(of, 'AuthorizationScopes'), `AuthorizationScopes of ${what}`);
  const on = given(of, 'EnableFunctionDefaultPermissions');
  expectFlag(lowering, tell, on, `EnableFunctionDefaultPermissions of ${what}`);
  const identity = given(of, 'Identity');
  if (isToken || identity === undefined || isBlank(identity) || isOpen(lowering, identity)) return;
  const map = expectMap(lowering, tell, identity, `Identity of ${what}`);
  for (const key of ['Headers', 'QueryStrings', 'StageVariables', 'Context']) {
    const value = map && given(map, key);
    if (!isBlank(value)) expectTexts(lowering, tell, value, `${key} of the Identity of ${what}`);
  }
}
