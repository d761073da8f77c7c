import { createHash } from 'node:crypto';
import type { Value } from '../../../../model/value.js';
import { get, itemsOf, printValue, stringOf } from '../../../../model/walk.js';
import type { EventLowering, FunctionEvent, Lowering } from '../lowering.js';
import { normalize } from '../naming.js';
import { type Json, type JsonObject, ref } from '../template/json.js';
import { dictOf, given, isTrue, setIn } from '../template/values.js';
import { worded } from '../template/worded.js';
import { permit } from './permission.js';

/** A rule of a load balancer's listener, with a target group for the function. */
export const alb: EventLowering = {
  event: 'alb',
  lower(events, lowering) {
    for (const event of events) lowerListener(event, lowering);
  },
};

function lowerListener(event: FunctionEvent, lowering: Lowering): void {
  const { value, fn } = event;
  const listener = get(value, 'listenerArn');
  const multi = isTrue(get(value, 'multiValueHeaders'));
  const balancer = balancerOf(listener);
  const group = `${normalize(fn.key)}Alb${multi ? 'MultiValue' : ''}TargetGroup${balancer}`;
  const register = `${normalize(fn.key)}LambdaPermissionRegisterTarget`;
  const tagOf = (kind: string) => worded`${lowering.service}-${fn.key}-${balancer}-${kind}${lowering.stage}`;
  const tag = printValue(tagOf(multi ? 'multi-value-' : ''));
  const prefix = stringOf(setIn(lowering.provider, 'alb', 'targetGroupPrefix')) ?? '';
  const name = `${prefix}${createHash('md5').update(tag).digest('hex')}`.slice(0, 32);
  lowering.draft.add(group, {
    type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
    properties: {
      TargetType: 'lambda',
      Targets: [{ Id: fn.target }],
      Name: setIn(value, 'targetGroupName') ?? name,
      Tags: [{ Key: 'Name', Value: tagOf('') }],
      ...healthCheckOf(setIn(value, 'healthCheck')),
      TargetGroupAttributes: [{ Key: 'lambda.multi_value_headers.enabled', Value: multi }],
    },
    dependsOn: [register, fn.alias?.logicalId],
    at: event.at,
    madeFor: fn.key,
  });
  const priority = get(value, 'priority');
  lowering.draft.add(`${normalize(fn.key)}AlbListenerRule${priority ? printValue(priority) : ''}`, {
    type: 'AWS::ElasticLoadBalancingV2::ListenerRule',
    properties: {
      Actions: actionsOf(setIn(value, 'authorizer'), ref(group), lowering),
      Conditions: conditionsOf(setIn(value, 'conditions')),
      ListenerArn: listener,
      Priority: priority,
    },
    at: event.at,
    madeFor: fn.key,
  });
  const principal = 'elasticloadbalancing.amazonaws.com';
  permit(`${normalize(fn.key)}LambdaPermissionAlb`, event, { principal, sourceArn: ref(group) }, lowering);
  permit(register, event, { principal }, lowering);
}

function healthCheckOf(check: Value | undefined): JsonObject {
  if (!check) return { HealthCheckEnabled: false };
  return {
    HealthCheckEnabled: true,
    HealthCheckPath: given(check, 'path') ?? '/',
    HealthCheckIntervalSeconds: given(check, 'intervalSeconds') ?? 35,
    HealthCheckTimeoutSeconds: given(check, 'timeoutSeconds') ?? 30,
    HealthyThresholdCount: given(check, 'healthyThresholdCount') ?? 5,
    UnhealthyThresholdCount: setIn(check, 'unhealthyThresholdCount') ?? 5,
    Matcher: { HttpCode: setIn(check, 'matcher', 'httpCode') ?? '200' },
  };
}

/** Authorizers of `provider.alb.authorizers` come before the function, each with its place in the order. */
function actionsOf(authorizer: Value | undefined, group: Json, { provider }: Lowering): readonly Json[] {
  const names = authorizer?.kind === 'list' ? [...itemsOf(authorizer)] : authorizer ? [authorizer] : [];
  const checks = names.flatMap((name, index): readonly Json[] => {
    const check = setIn(provider, 'alb', 'authorizers', printValue(name));
    return check ? [authenticationOf(check, index + 1)] : [];
  });
  const order = checks.length > 0 ? checks.length + 1 : undefined;
  return [...checks, { Type: 'forward', TargetGroupArn: group, Order: order }];
}

function authenticationOf(check: Value, order: number): JsonObject {
  const common = {
    OnUnauthenticatedRequest: setIn(check, 'onUnauthenticatedRequest') ?? 'deny',
    AuthenticationRequestExtraParams: get(check, 'requestExtraParams'),
    Scope: get(check, 'scope'),
    SessionCookieName: get(check, 'sessionCookieName'),
    SessionTimeout: get(check, 'sessionTimeout'),
  };
  if (stringOf(get(check, 'type')) === 'cognito') {
    const pool = {
      UserPoolArn: get(check, 'userPoolArn'),
      UserPoolClientId: get(check, 'userPoolClientId'),
      UserPoolDomain: get(check, 'userPoolDomain'),
    };
    return { Type: 'authenticate-cognito', Order: order, AuthenticateCognitoConfig: { ...pool, ...common } };
  }
  const secret = setIn(check, 'clientSecret');
  const provider = {
    AuthorizationEndpoint: get(check, 'authorizationEndpoint'),
    ClientId: get(check, 'clientId'),
    Issuer: get(check, 'issuer'),
    TokenEndpoint: get(check, 'tokenEndpoint'),
    UserInfoEndpoint: get(check, 'userInfoEndpoint'),
    ...(secret ? { ClientSecret: secret } : { UseExistingClientSecret: true }),
  };
  return { Type: 'authenticate-oidc', Order: order, AuthenticateOidcConfig: { ...provider, ...common } };
}

/** The load balancer's id in the listener's ARN, or the listener's logical id. */
function balancerOf(listener: Value | undefined): string {
  const reference = stringOf(get(listener, 'Ref'));
  if (reference !== undefined) return reference;
  const text = listener ? printValue(listener) : '';
  return /:listener\/app\/[\w-]+\/([\w-]+)\//.exec(text)?.[1] ?? text.replace(/[^0-9A-Za-z]/g, '');
}

function conditionsOf(conditions: Value | undefined): readonly Json[] {
  const listed = (key: string) => {
    const value = setIn(conditions, key);
    return value?.kind === 'list' ? [...itemsOf(value)] : value && [value];
  };
  const [path, host, method, ip] = ['path', 'host', 'method', 'ip'].map(listed);
  const query = dictOf(setIn(conditions, 'query'));
  const pairs = query && [...query.entries].map(([Key, entry]) => ({ Key, Value: entry.value }));
  return [
    path && { Field: 'path-pattern', Values: path },
    host && { Field: 'host-header', HostHeaderConfig: { Values: host } },
    method && { Field: 'http-request-method', HttpRequestMethodConfig: { Values: method } },
    ...(listed('header') ?? []).map((header) => ({
      Field: 'http-header',
      HttpHeaderConfig: { HttpHeaderName: get(header, 'name'), Values: get(header, 'values') },
    })),
    pairs && { Field: 'query-string', QueryStringConfig: { Values: pairs } },
    ip && { Field: 'source-ip', SourceIpConfig: { Values: ip } },
  ].filter((condition) => condition !== undefined);
}
