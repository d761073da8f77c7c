import { createHash } from 'node:crypto';
import type { Value } from '../../../../model/value.js';
import { get, itemsOf, printValue, stringOf } from '../../../../model/walk.js';
import type { EventLowering, FunctionEvent, Lowering } from '../lowering.js';
import { normalize } from '../naming.js';
import { type Json, ref } from '../template/json.js';
import { dictOf, isTrue, setIn } from '../template/values.js';
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
  const tag = printValue(
    worded`${lowering.service}-${fn.key}-${balancer}-${multi ? 'multi-value-' : ''}${lowering.stage}`,
  );
  const prefix = stringOf(setIn(lowering.provider, 'alb', 'targetGroupPrefix')) ?? '';
  const name = `${prefix}${createHash('md5').update(tag).digest('hex')}`.slice(0, 32);
  lowering.draft.add(group, {
    type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
    properties: {
      TargetType: 'lambda',
      Targets: [{ Id: fn.target }],
      Name: setIn(value, 'targetGroupName') ?? name,
      HealthCheckEnabled: setIn(value, 'healthCheck') !== undefined,
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
      Actions: [{ Type: 'forward', TargetGroupArn: ref(group) }],
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
    return value && [...itemsOf(value)];
  };
  const [path, host, method, ip] = ['path', 'host', 'method', 'ip'].map(listed);
  const query = dictOf(setIn(conditions, 'query'));
  const pairs = query && [...query.entries].map(([Key, entry]) => ({ Key, Value: entry.value }));
  return [
    path && { Field: 'path-pattern', Values: path },
    host && { Field: 'host-header', HostHeaderConfig: { Values: host } },
    method && { Field: 'http-request-method', HttpRequestMethodConfig: { Values: method } },
    ...[...itemsOf(setIn(conditions, 'header'))].map((header) => ({
      Field: 'http-header',
      HttpHeaderConfig: { HttpHeaderName: get(header, 'name'), Values: get(header, 'values') },
    })),
    pairs && { Field: 'query-string', QueryStringConfig: { Values: pairs } },
    ip && { Field: 'source-ip', SourceIpConfig: { Values: ip } },
  ].filter((condition) => condition !== undefined);
}
