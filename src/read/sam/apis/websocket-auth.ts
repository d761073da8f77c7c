import type { Dict, Value } from '../../../model/value.js';
import { stringOf } from '../../../model/walk.js';
import { given, type PlainObject, pick, ref, sub } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import type { SamResource } from '../sam-resource.js';
import { addPart } from './websocket-part.js';

/** `Auth` guards `$connect`. @returns the properties of that route */
export function authorizationOf(lowering: Lowering, resource: SamResource): PlainObject {
  const { logicalId, properties } = resource;
  const auth = given(properties, 'Auth');
  if (auth?.kind !== 'dict') return {};
  const type = stringOf(given(auth, 'AuthType'));
  const arn = given(auth, 'AuthArn');
  const routes = given(properties, 'Routes');
  const plain = type === 'AWS_IAM' || type === 'NONE';
  const sound = plain ? auth.entries.size === 1 : type === 'CUSTOM' && arn !== undefined;
  if (!sound || (routes?.kind === 'dict' && !routes.entries.has('$connect'))) {
    const message = `Auth of ${logicalId} is AWS_IAM or NONE alone, or CUSTOM with an AuthArn; it needs a $connect route.`;
    lowering.problem('sam/websocket', message, auth);
    return {};
  }
  if (plain || arn === undefined) return { AuthorizationType: type };
  addAuthorizer(lowering, resource, auth, arn);
  return { AuthorizationType: 'CUSTOM', AuthorizerId: ref(`${logicalId}ConnectAuthorizer`) };
}

function addAuthorizer(lowering: Lowering, resource: SamResource, auth: Dict, arn: Value): void {
  const { logicalId } = resource;
  const role = given(auth, 'InvokeRole');
  addPart(lowering, resource, 'ConnectAuthorizer', 'AWS::ApiGatewayV2::Authorizer', auth, {
    ApiId: ref(logicalId),
    AuthorizerType: 'REQUEST',
    AuthorizerCredentialsArn: role,
    AuthorizerUri: sub(
      'arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${AuthArn}/invocations',
      { AuthArn: arn },
    ),
    ...pick(auth, 'IdentitySource'),
    Name: given(auth, 'Name') ?? `${logicalId}ConnectAuthorizer`,
  });
  if (role !== undefined) return;
  addPart(lowering, resource, 'AuthorizerPermission', 'AWS::Lambda::Permission', auth, {
    Action: 'lambda:InvokeFunction',
    FunctionName: arn,
    Principal: 'apigateway.amazonaws.com',
    SourceArn: sub('arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${__ApiId__}/authorizers/*', {
      __ApiId__: ref(logicalId),
    }),
  });
}
