import type { Value } from '../../../../../model/value.js';
import { get, itemsOf, printValue, scalar, stringOf } from '../../../../../model/walk.js';
import { functionNamed } from '../../functions/functions.js';
import type { FunctionEvent, LoweredFunction, Lowering } from '../../lowering.js';
import { normalize } from '../../naming.js';
import { type Json, join, partition, ref, region } from '../../template/json.js';
import { isTrue, setIn } from '../../template/values.js';
import { restApiId } from './resources.js';

export interface MethodAuthorization {
  readonly AuthorizationType: Json;
  readonly AuthorizerId?: Json;
  readonly AuthorizationScopes?: Json;
  /** The authorizer that must exist first. */
  readonly dependsOn?: string;
}

/** Who may call a method: everybody, IAM, a function, or a user pool; the authorizer is made here. */
export function authorizationOf(event: FunctionEvent, lowering: Lowering): MethodAuthorization {
  const authorizer = setIn(event.value, 'authorizer');
  if (!authorizer) return { AuthorizationType: 'NONE' };
  const written = setIn(authorizer, 'type');
  const type = (stringOf(written) ?? '').toUpperCase();
  const existing = written && setIn(authorizer, 'authorizerId');
  if (existing) return existingAuthorizer(authorizer, written, existing);
  if (type === 'AWS_IAM' || stringOf(authorizer)?.toUpperCase() === 'AWS_IAM') return { AuthorizationType: 'AWS_IAM' };
  const target = targetOf(authorizer, lowering);
  const logicalId = `${normalize(target.name)}ApiGatewayAuthorizer`;
  const pool = type === 'COGNITO_USER_POOLS' || /^arn:[a-zA-Z-]*:cognito-idp/.test(target.text);
  addAuthorizer(logicalId, authorizer, target, pool, lowering);
  if (!pool && !isTrue(get(authorizer, 'managedExternally'))) permitAuthorizer(target, authorizer, lowering);
  return {
    AuthorizationType: pool ? 'COGNITO_USER_POOLS' : 'CUSTOM',
    AuthorizerId: ref(logicalId),
    AuthorizationScopes: pool ? scopesOf(authorizer) : undefined,
    dependsOn: logicalId,
  };
}

/** One that is named by its id; its type stays as it is written. */
function existingAuthorizer(authorizer: Value, type: Value, id: Value): MethodAuthorization {
  const upper = printValue(type).toUpperCase();
  const custom = upper === 'TOKEN' || upper === 'REQUEST';
  return {
    AuthorizationType: custom ? 'CUSTOM' : type,
    AuthorizerId: id,
    AuthorizationScopes: upper === 'COGNITO_USER_POOLS' ? scopesOf(authorizer) : undefined,
  };
}

function scopesOf(authorizer: Value): Value | undefined {
  const scopes = setIn(authorizer, 'scopes');
  return [...itemsOf(scopes)].length > 0 ? scopes : undefined;
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
  const text = written?.kind === 'scalar' || written?.kind === 'text' ? printValue(written) : (given ?? '');
  const fn = arn ? undefined : functionNamed(functions, given ?? text);
  if (fn) return { name: fn.key, arn: fn.target, text: fn.key, fn };
  return { name: given ?? lastWord(text), arn: written, text };
}

/** `…:function:shop-dev-auth` → `auth`. */
function lastWord(arn: string): string {
  return arn.split(':').at(-1)?.split('-').at(-1) ?? arn;
}

function addAuthorizer(
  logicalId: string,
  authorizer: Value,
  target: AuthorizerTarget,
  pool: boolean,
  lowering: Lowering,
): void {
  const stated = setIn(authorizer, 'type');
  const type = stated ? printValue(stated).toUpperCase() : 'TOKEN';
  const ttl = Number.parseInt(printed(get(authorizer, 'resultTtlInSeconds')), 10);
  const uncached = type === 'REQUEST' && ttl === 0;
  const source = setIn(authorizer, 'identitySource');
  const expression = get(authorizer, 'identityValidationExpression');
  const path = ':lambda:path/2015-03-31/functions/';
  const uri = join('', 'arn:', partition, ':apigateway:', region, path, target.arn, '/invocations');
  lowering.draft.add(logicalId, {
    type: 'AWS::ApiGateway::Authorizer',
    properties: {
      AuthorizerResultTtlInSeconds:
        authorizer.kind === 'dict' ? scalar(Number.isNaN(ttl) ? 300 : ttl, authorizer) : undefined,
      IdentitySource: source ?? (uncached ? undefined : 'method.request.header.Authorization'),
      IdentityValidationExpression: expression,
      Name: target.name,
      RestApiId: restApiId(lowering),
      ...(pool ? { ProviderARNs: [target.arn] } : { AuthorizerUri: uri }),
      Type: pool ? 'COGNITO_USER_POOLS' : type,
    },
    dependsOn: [target.fn?.alias?.logicalId],
    at: authorizer,
  });
}

function printed(value: Value | undefined): string {
  return value === undefined ? '' : printValue(value);
}

/** Unless the function has the permission already, for a method of its own. */
function permitAuthorizer(target: AuthorizerTarget, authorizer: Value, lowering: Lowering): void {
  const logicalId = gatewayPermissionId(target.name);
  if (lowering.draft.has(logicalId)) return;
  const { principal, sourceArn } = gatewayCaller(lowering);
  const alias = target.fn?.alias;
  lowering.draft.add(logicalId, {
    type: 'AWS::Lambda::Permission',
    properties: {
      FunctionName: alias ? ref(alias.logicalId) : target.arn,
      Action: 'lambda:InvokeFunction',
      Principal: principal,
      SourceArn: sourceArn,
    },
    at: authorizer,
    ...(target.fn && { madeFor: target.fn.key }),
  });
}

export function gatewayPermissionId(name: string): string {
  return `${normalize(name)}LambdaPermissionApiGateway`;
}

export function gatewayCaller(lowering: Lowering) {
  const account = ref('AWS::AccountId');
  const arn = ['arn:', partition, ':execute-api:', region, ':', account, ':', restApiId(lowering), '/*/*'];
  return { principal: 'apigateway.amazonaws.com', sourceArn: join('', ...arn) };
}
