import type { Value } from '../../../../model/value.js';
import { get, stringOf } from '../../../../model/walk.js';
import type { Route } from '../../apis/routes.js';
import { given, keyPlace } from '../../intrinsic/make.js';
import type { Lowering } from '../../lowering.js';
import type { SamResource } from '../../sam-resource.js';
import { isManaged } from '../apis/definition.js';
import { expectList, expectMap, isBlank, isOpen, type Tell, teller, withParameters } from '../expect.js';

/** `Auth` of the events that are routes of an API: it can only name what the API has. */
export function checkRouteAuth(lowering: Lowering, api: SamResource): void {
  const tell = teller(lowering, 'sam/authorizer');
  const stated = given(api.properties, 'Auth');
  if (stated !== undefined && isOpen(lowering, stated)) return;
  const isRest = api.type === 'AWS::Serverless::Api';
  const auth = stated && isRest ? withParameters(lowering, stated) : stated;
  for (const route of lowering.routes.get(api.logicalId) ?? []) {
    const own = given(route.properties, 'Auth');
    if (own === undefined || isOpen(lowering, own) || own.kind !== 'dict') continue;
    if (isRest) checkRestRoute(lowering, tell, api, auth, route, own);
    else if (isManaged(api) || !isBlank(given(api.properties, 'DefinitionBody')))
      checkHttpRoute(lowering, tell, api, auth, route, own);
  }
}

function checkRestRoute(
  lowering: Lowering,
  tell: Tell,
  api: SamResource,
  auth: Value | undefined,
  route: Route,
  own: Value,
): void {
  const overrides = !isBlank(get(own, 'OverrideApiAuth'));
  if (overrides && ['Authorizer', 'ApiKeyRequired', 'ResourcePolicy'].every((key) => isBlank(get(own, key)))) {
    tell(`${route.eventId} has OverrideApiAuth: it needs an Authorizer, ApiKeyRequired or a ResourcePolicy.`, own);
    return;
  }
  // An author's own definition is left alone unless the event asks for it.
  if (!isManaged(api) && !overrides && isBlank(given(api.properties, 'MergeDefinitions'))) return;
  const stated = get(own, 'Authorizer');
  if (stated !== undefined && !isBlank(stated) && !isOpen(lowering, stated) && stringOf(stated) !== 'AWS_IAM')
    checkName(lowering, tell, api, auth, route, stated, stated);
  const scopes = get(own, 'AuthorizationScopes');
  if (!isBlank(scopes)) {
    expectList(lowering, tell, scopes, `AuthorizationScopes of ${route.eventId}`);
    if (isBlank(stated)) tell(`AuthorizationScopes of ${route.eventId} need an Authorizer beside them.`, scopes ?? own);
  }
  const key = get(own, 'ApiKeyRequired');
  if (key !== undefined && isBlank(key) && !isNull(key) && isBlank(get(auth, 'ApiKeyRequired')))
    tell(`${route.eventId} turns off ApiKeyRequired, which ${api.logicalId} does not ask for.`, key);
  const policy = get(own, 'ResourcePolicy');
  if (!isBlank(policy)) expectMap(lowering, tell, policy, `ResourcePolicy of ${route.eventId}`);
}

function checkHttpRoute(
  lowering: Lowering,
  tell: Tell,
  api: SamResource,
  auth: Value | undefined,
  route: Route,
  own: Value,
): void {
  if (isBlank(own)) return;
  const empty = api.properties.entries.get('Auth');
  if (auth === undefined && empty !== undefined) {
    tell(`Auth of ${api.logicalId} is empty, and ${route.eventId} asks for it.`, keyPlace(api.properties, 'Auth'));
    return;
  }
  const standard = get(auth, 'DefaultAuthorizer');
  const asked = get(own, 'Authorizer');
  const stated = isBlank(asked) ? standard : asked;
  if (stated === undefined || isBlank(stated)) {
    tell(`Auth of ${route.eventId} needs an Authorizer, as ${api.logicalId} has no DefaultAuthorizer.`, own);
    return;
  }
  const enabled = get(auth, 'EnableIamAuthorizer');
  const hasIam = enabled?.kind === 'scalar' && enabled.value === true;
  if (stringOf(stated) === 'AWS_IAM' && hasIam) return;
  if (!isOpen(lowering, stated)) checkName(lowering, tell, api, auth, route, stated, isBlank(asked) ? own : stated);
  const scopes = get(own, 'AuthorizationScopes');
  if (!isBlank(scopes)) expectList(lowering, tell, scopes, `AuthorizationScopes of ${route.eventId}`);
}

function checkName(
  lowering: Lowering,
  tell: Tell,
  { logicalId }: SamResource,
  auth: Value | undefined,
  { eventId }: Route,
  stated: Value,
  at: Value,
): void {
  const name = stringOf(stated);
  const authorizers = get(auth, 'Authorizers');
  if (name === 'NONE') {
    if (isBlank(get(auth, 'DefaultAuthorizer')))
      tell(`${eventId} turns off the default authorizer, but ${logicalId} has none.`, at);
    return;
  }
  if (authorizers !== undefined && isOpen(lowering, authorizers)) return;
  if (name === undefined) tell(`Authorizer of ${eventId} is to be the name of an authorizer.`, at);
  else if (isBlank(get(authorizers, name)))
    tell(`${eventId} names the authorizer ${name}, which ${logicalId} does not have.`, at);
}

function isNull(value: Value): boolean {
  return value.kind === 'scalar' && value.value === null;
}
