import type { Dict, Value } from '../../../model/value.js';
import { stringOf } from '../../../model/walk.js';
import { isIntrinsic, resolveParameters } from '../intrinsic/intrinsic.js';
import { given, make, type PlainObject, sub, withEntry } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import type { SamResource } from '../sam-resource.js';

/**
 * The API's definition with its authorizers, so that a Lambda authorizer is seen to be called. Which
 * operation asks for which authorizer is checked (see `checkRouteAuth`), and not written: it joins no two resources.
 */
export function withAuthorizers(lowering: Lowering, resource: SamResource, body: Dict): Dict {
  const auth = given(resource.properties, 'Auth');
  const resolved = auth && resolveParameters(auth, lowering.parameters);
  const authorizers = resolved?.kind === 'dict' ? given(resolved, 'Authorizers') : undefined;
  if (authorizers?.kind !== 'dict' || isIntrinsic(authorizers)) return body;
  const isHttp = resource.type === 'AWS::Serverless::HttpApi';
  const made = [...authorizers.entries].flatMap(([name, { value }]): [string, Value][] => {
    const scheme = value.kind === 'dict' ? schemeOf(value, isHttp) : undefined;
    return scheme === undefined ? [] : [[name, make(scheme, value)]];
  });
  if (made.length === 0) return body;
  return given(body, 'openapi') === undefined
    ? putUnder(body, 'securityDefinitions', made)
    : withEntry(body, 'components', putUnder(dictOr(given(body, 'components'), body), 'securitySchemes', made));
}

function putUnder(of: Dict, key: string, made: readonly [string, Value][]): Dict {
  let under = dictOr(given(of, key), of);
  for (const [name, value] of made) under = withEntry(under, name, value);
  return withEntry(of, key, under);
}

function dictOr(value: Value | undefined, at: Dict): Dict {
  return value?.kind === 'dict' ? value : { kind: 'dict', entries: new Map(), source: at.source, offset: at.offset };
}

function schemeOf(authorizer: Dict, isHttp: boolean): PlainObject | undefined {
  const functionArn = given(authorizer, 'FunctionArn');
  const pool = given(authorizer, 'UserPoolArn');
  const jwt = given(authorizer, 'JwtConfiguration');
  const extension = 'x-amazon-apigateway-authorizer';
  if (functionArn !== undefined) {
    const uri = sub(
      'arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${__FunctionArn__}/invocations',
      { __FunctionArn__: functionArn },
    );
    const type = isHttp ? 'request' : (stringOf(given(authorizer, 'FunctionPayloadType'))?.toLowerCase() ?? 'token');
    const role = roleOf(given(authorizer, 'FunctionInvokeRole'));
    return apiKey({ [extension]: { type, authorizerUri: uri, authorizerCredentials: role } });
  }
  if (pool !== undefined) {
    const pools = pool.kind === 'list' ? pool : [pool];
    return apiKey({ [extension]: { type: 'cognito_user_pools', providerARNs: pools } });
  }
  return jwt === undefined ? undefined : { type: 'oauth2', [extension]: { type: 'jwt', jwtConfiguration: jwt } };
}

function roleOf(stated: Value | undefined): Value | undefined {
  return stringOf(stated) === 'NONE' ? undefined : stated;
}

function apiKey(more: PlainObject): PlainObject {
  return { type: 'apiKey', name: 'Authorization', in: 'header', ...more };
}
