import type { Value } from '../../../../../model/value.js';
import { get, printValue, stringOf } from '../../../../../model/walk.js';
import { functionNamed } from '../../functions/functions.js';
import type { FunctionEvent, LoweredFunction, Lowering } from '../../lowering.js';
import { normalize } from '../../naming.js';
import { type Json, join, partition, ref, region } from '../../template/json.js';
import { isTrue, setIn } from '../../template/values.js';
import { permitFunction } from '../permission.js';
import { restApiId } from './resources.js';

export interface MethodAuthorization {
  readonly AuthorizationType: string;
  readonly AuthorizerId?: Json;
  readonly AuthorizationScopes?: Json;
  /** The authorizer that must exist first. */
  readonly dependsOn?: string;
}

/** Who may call a method: everybody, IAM, a function, or a user pool; the authorizer is made here. */
export function authorizationOf(event: FunctionEvent, lowering: Lowering): MethodAuthorization {
  const authorizer = setIn(event.value, 'authorizer');
  if (!authorizer) return { AuthorizationType: 'NONE' };
  const type = (stringOf(get(authorizer, 'type')) ?? '').toUpperCase();
  if (type === 'AWS_IAM' || stringOf(authorizer)?.toUpperCase() === 'AWS_IAM') return { AuthorizationType: 'AWS_IAM' };
  const scopes = setIn(authorizer, 'scopes');
  const existing = setIn(authorizer, 'authorizerId');
  if (existing) {
    const kind = type === 'TOKEN' || type === 'REQUEST' || type === '' ? 'CUSTOM' : type;
    return { AuthorizationType: kind, AuthorizerId: existing, AuthorizationScopes: scopes };
  }
  const target = targetOf(authorizer, lowering);
  const logicalId = `${normalize(target.name)}ApiGatewayAuthorizer`;
  const pool = type === 'COGNITO_USER_POOLS' || /^arn:[^:]*:cognito-idp:/.test(target.text);
  addAuthorizer(logicalId, authorizer, target, pool, lowering);
  if (target.fn && !isTrue(get(authorizer, 'managedExternally'))) permitAuthorizer(target.fn, authorizer, lowering);
  return {
    AuthorizationType: pool ? 'COGNITO_USER_POOLS' : 'CUSTOM',
    AuthorizerId: ref(logicalId),
    AuthorizationScopes: pool ? scopes : undefined,
    dependsOn: logicalId,
  };
}

interface AuthorizerTarget {
  readonly name: string;
  readonly arn: Json;
  readonly text: string;
  readonly fn?: LoweredFunction;
}

/** A function of this service by name, or anything by its ARN. */
function targetOf(authorizer: Value, { functions }: Lowering): AuthorizerTarget {
  const arn = setIn(authorizer, 'arn');
  const given = stringOf(setIn(authorizer, 'name'));
  const written = arn ?? (given === undefined ? authorizer : undefined);
  const text = written ? printValue(written) : (given ?? '');
  const fn = arn ? undefined : functionNamed(functions, given ?? text);
  if (fn) return { name: fn.key, arn: fn.target, text, fn };
  const last = text.split(':').at(-1)?.split('-').at(-1) ?? text;
  return { name: given ?? last, arn: written, text };
}

function addAuthorizer(
  logicalId: string,
  authorizer: Value,
  target: AuthorizerTarget,
  pool: boolean,
  lowering: Lowering,
): void {
  const type = stringOf(get(authorizer, 'type'))?.toUpperCase() ?? 'TOKEN';
  const ttl = get(authorizer, 'resultTtlInSeconds');
  const uncached = type === 'REQUEST' && ttl !== undefined && printValue(ttl) === '0';
  const source = setIn(authorizer, 'identitySource') ?? (uncached ? undefined : 'method.request.header.Authorization');
  const uri = [
    'arn:',
    partition,
    ':apigateway:',
    region,
    ':lambda:path/2015-03-31/functions/',
    target.arn,
    '/invocations',
  ];
  lowering.draft.add(logicalId, {
    type: 'AWS::ApiGateway::Authorizer',
    properties: {
      AuthorizerResultTtlInSeconds: authorizer.kind === 'dict' ? (ttl ?? 300) : undefined,
      IdentitySource: source,
      IdentityValidationExpression: setIn(authorizer, 'identityValidationExpression'),
      Name: target.name,
      RestApiId: restApiId(lowering),
      ...(pool ? { ProviderARNs: [target.arn] } : { AuthorizerUri: join('', ...uri) }),
      Type: pool ? 'COGNITO_USER_POOLS' : type,
    },
    dependsOn: [target.fn?.alias?.logicalId],
    at: authorizer,
  });
}

/** The framework gives the authorizer's function the same permission as a function with a method. */
function permitAuthorizer(fn: LoweredFunction, authorizer: Value, lowering: Lowering): void {
  permitFunction(gatewayPermissionId(fn), fn, authorizer, gatewayCaller(lowering), lowering);
}

export function gatewayPermissionId(fn: LoweredFunction): string {
  return `${normalize(fn.key)}LambdaPermissionApiGateway`;
}

export function gatewayCaller(lowering: Lowering) {
  const arn = [
    'arn:',
    partition,
    ':execute-api:',
    region,
    ':',
    ref('AWS::AccountId'),
    ':',
    restApiId(lowering),
    '/*/*',
  ];
  return { principal: 'apigateway.amazonaws.com', sourceArn: join('', ...arn) };
}
