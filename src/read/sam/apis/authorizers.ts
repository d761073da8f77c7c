import type { Value } from '../../../model/value.js';
import { isIntrinsic } from '../intrinsic/intrinsic.js';
import { given, ref, sub } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import type { SamResource } from '../sam-resource.js';
import { withParameters } from '../validate/expect.js';

/** REST APIs let their authorizers be invoked unless told not to, HTTP APIs only when told to. */
export type AuthorizerDefault = 'unless-disabled' | 'when-enabled';

/** Lets the API invoke the functions of its Lambda authorizers. */
export function addAuthorizerPermissions(lowering: Lowering, resource: SamResource, usual: AuthorizerDefault): void {
  const auth = given(resource.properties, 'Auth');
  const resolved = auth && withParameters(lowering, auth);
  const authorizers = resolved?.kind === 'dict' ? given(resolved, 'Authorizers') : undefined;
  if (authorizers === undefined) return;
  if (authorizers.kind !== 'dict') {
    lowering.problem('sam/authorizer', `Authorizers of ${resource.logicalId} is to be a map.`, authorizers);
    return;
  }
  if (isIntrinsic(authorizers)) return;
  for (const [name, entry] of authorizers.entries) addPermission(lowering, resource, usual, name, entry.value);
}

function addPermission(
  lowering: Lowering,
  resource: SamResource,
  usual: AuthorizerDefault,
  name: string,
  authorizer: Value,
): void {
  const { logicalId: madeFor, inherited } = resource;
  if (authorizer.kind !== 'dict') {
    lowering.problem('sam/authorizer', `The authorizer ${name} of ${madeFor} is to be a map.`, authorizer);
    return;
  }
  const functionArn = given(authorizer, 'FunctionArn');
  if (functionArn === undefined || !isPermitted(authorizer, usual)) return;
  lowering.add({
    ...inherited,
    logicalId: `${madeFor}${name}AuthorizerPermission`,
    type: 'AWS::Lambda::Permission',
    properties: {
      Action: 'lambda:InvokeFunction',
      FunctionName: functionArn,
      Principal: 'apigateway.amazonaws.com',
      SourceArn: sub('arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${__ApiId__}/authorizers/*', {
        __ApiId__: ref(madeFor),
      }),
    },
    at: authorizer,
    madeFor,
  });
}

function isPermitted(authorizer: Value, usual: AuthorizerDefault): boolean {
  if (authorizer.kind !== 'dict') return false;
  const key = usual === 'unless-disabled' ? 'DisableFunctionDefaultPermissions' : 'EnableFunctionDefaultPermissions';
  const flag = given(authorizer, key);
  const set = flag !== undefined && !(flag.kind === 'scalar' && flag.value === false);
  return usual === 'unless-disabled' ? !set : set;
}
