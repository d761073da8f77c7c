import type { Value } from '../../../../model/value.js';
import { get, stringOf } from '../../../../model/walk.js';
import { isIntrinsic, isNoValue } from '../../intrinsic/intrinsic.js';
import { given, keyPlace } from '../../intrinsic/make.js';
import type { Lowering } from '../../lowering.js';
import type { SamResource } from '../../sam-resource.js';
import { expectMap, expectTexts, isBlank, isOpen, partsOf, type Tell, teller, withParameters } from '../expect.js';
import { checkHttpAuthorizer } from './http-authorizers.js';
import { checkRestAuthorizer } from './rest-authorizers.js';

const restKeys = [
  'Authorizers',
  'DefaultAuthorizer',
  'InvokeRole',
  'AddDefaultAuthorizerToCorsPreflight',
  'AddApiKeyRequiredToCorsPreflight',
  'ApiKeyRequired',
  'ResourcePolicy',
  'UsagePlan',
];
const httpKeys = ['Authorizers', 'DefaultAuthorizer', 'EnableIamAuthorizer'];

/** `Auth` of a REST or HTTP API. */
export function checkAuth(lowering: Lowering, resource: SamResource): void {
  const tell = teller(lowering, 'sam/authorizer');
  const { logicalId, properties, type } = resource;
  const stated = given(properties, 'Auth');
  if (stated === undefined || isBlank(stated) || isOpen(lowering, stated)) return;
  const isRest = type === 'AWS::Serverless::Api';
  const auth = isRest ? withParameters(lowering, stated) : stated;
  if (isOpen(lowering, auth)) return;
  if (auth.kind === 'dict') {
    const keys = isRest ? restKeys : httpKeys;
    for (const key of auth.entries.keys())
      if (!keys.includes(key)) tell(`Auth of ${logicalId} has no property ${key}.`, keyPlace(auth, key));
  }
  const authorizers = get(auth, 'Authorizers');
  if (authorizers !== undefined && isIntrinsic(authorizers) && !isOpen(lowering, authorizers))
    tell(
      `Authorizers of ${logicalId} is to be a map of authorizers by their names; functions cannot stand here.`,
      authorizers,
    );
  const check = isRest ? checkRestAuthorizer : checkHttpAuthorizer;
  for (const [name, authorizer] of partsOf(authorizers)) {
    const map = authorizer.kind === 'dict' ? authorizer : undefined;
    if (map !== undefined && !isOpen(lowering, map)) check(lowering, tell, logicalId, name, map);
  }
  checkDefault(lowering, tell, logicalId, auth, isRest);
  if (isRest) checkPolicy(lowering, tell, logicalId, get(auth, 'ResourcePolicy'));
}

function checkDefault(lowering: Lowering, tell: Tell, logicalId: string, auth: Value, isRest: boolean): void {
  const standard = get(auth, 'DefaultAuthorizer');
  const authorizers = get(auth, 'Authorizers');
  if (standard === undefined || isBlank(standard) || isOpen(lowering, standard)) return;
  // Without any authorizer, a REST API has none to set: the transform does not look at the default.
  if (isRest && isBlank(authorizers)) return;
  if (!isRest && isNoValue(standard)) return;
  const name = stringOf(standard);
  if (name === undefined) {
    tell(`DefaultAuthorizer of ${logicalId} is to be the name of an authorizer, not a function.`, standard);
    return;
  }
  const iam = get(auth, 'EnableIamAuthorizer');
  const isIam = name === 'AWS_IAM' && (isRest || (iam?.kind === 'scalar' && iam.value === true));
  if (isIam || isIntrinsic(authorizers) || get(authorizers, name) !== undefined) return;
  tell(`DefaultAuthorizer ${name} of ${logicalId} is none of its Authorizers.`, standard);
}

/** Lists of VPCs are split into networks and endpoints by how they are written: functions have lists of their own. */
function checkPolicy(lowering: Lowering, tell: Tell, logicalId: string, stated: Value | undefined): void {
  if (isBlank(stated)) return;
  const policy = expectMap(lowering, tell, stated, `ResourcePolicy of ${logicalId}`);
  for (const key of ['SourceVpcBlacklist', 'SourceVpcWhitelist']) {
    const list = policy && given(policy, key);
    if (list?.kind === 'list') expectTexts(lowering, tell, list, `${key} of ${logicalId}`);
  }
  for (const key of ['AwsAccountWhitelist', 'AwsAccountBlacklist']) {
    const list = policy && given(policy, key);
    if (list !== undefined && list.kind === 'scalar' && !isBlank(list))
      tell(`${key} of ${logicalId} is to be a list.`, list);
  }
}
