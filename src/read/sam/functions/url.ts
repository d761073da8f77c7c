import type { Value } from '../../../model/value.js';
import { stringOf } from '../../../model/walk.js';
import { isIntrinsic } from '../intrinsic/intrinsic.js';
import { given, type PlainObject, pick } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import type { SamResource } from '../sam-resource.js';
import { checkShape } from '../shape/check.js';
import { isBlank } from '../validate/expect.js';
import type { FunctionTarget } from './target.js';

/**
 * The function's address, and for a public one the two permissions that such an address needs since
 * October 2025: to call the address, and to invoke the function through it.
 */
export function addUrl(lowering: Lowering, resource: SamResource, target: FunctionTarget): void {
  const { logicalId: madeFor, inherited, properties } = resource;
  const config = given(properties, 'FunctionUrlConfig');
  if (config?.kind !== 'dict') return;
  const authType = given(config, 'AuthType');
  const known = stringOf(authType);
  if (!isIntrinsic(config) && !isIntrinsic(authType) && known !== 'NONE' && known !== 'AWS_IAM') {
    const message = `FunctionUrlConfig of ${madeFor} needs an AuthType of AWS_IAM or NONE.`;
    lowering.problem('sam/function-url', message, authType ?? config);
    return;
  }
  checkCors(lowering, madeFor, given(config, 'Cors'));
  const add = (suffix: string, type: string, made: PlainObject) =>
    lowering.add({ ...inherited, logicalId: `${madeFor}${suffix}`, type, properties: made, at: config, madeFor });
  add('Url', 'AWS::Lambda::Url', { TargetFunctionArn: target.name, ...pick(config, 'AuthType', 'Cors', 'InvokeMode') });
  if (known !== 'NONE') return;
  add('UrlPublicPermissions', 'AWS::Lambda::Permission', {
    Action: 'lambda:InvokeFunctionUrl',
    FunctionName: target.name,
    Principal: '*',
    FunctionUrlAuthType: authType,
  });
  add('URLInvokeAllowPublicAccess', 'AWS::Lambda::Permission', {
    Action: 'lambda:InvokeFunction',
    FunctionName: target.name,
    Principal: '*',
    InvokedViaFunctionUrl: true,
  });
}

const corsKinds: Readonly<Record<string, string>> = {
  AllowOrigins: 'list',
  AllowMethods: 'list',
  AllowHeaders: 'list',
  ExposeHeaders: 'list',
  AllowCredentials: 'flag',
  MaxAge: 'number',
};

function checkCors(lowering: Lowering, functionId: string, cors: Value | undefined): void {
  if (cors === undefined || isBlank(cors) || isIntrinsic(cors)) return;
  if (cors.kind === 'dict') checkShape(lowering, cors, corsKinds, `Cors of ${functionId}`);
  else lowering.problem('sam/property-type', `Cors of ${functionId} is to be a map.`, cors);
}
