import type { Value } from '../../../../../model/value.js';
import { get, itemsOf, stringOf } from '../../../../../model/walk.js';
import type { Lowering } from '../../lowering.js';
import { upperFirst } from '../../naming.js';
import { type Json, ref } from '../../template/json.js';
import { dictOf, isFalse, setIn } from '../../template/values.js';
import { worded } from '../../template/worded.js';
import { restApiId } from './resources.js';

/** `provider.apiGateway.apiKeys` and `usagePlan`; both may be grouped by the name of a plan. */
export function addApiKeys(deployment: string, lowering: Lowering): void {
  const gateway = get(lowering.provider, 'apiGateway');
  const keys = setIn(gateway, 'apiKeys') ?? setIn(lowering.provider, 'apiKeys');
  const plan = setIn(gateway, 'usagePlan') ?? setIn(lowering.provider, 'usagePlan');
  if (!keys && !plan) return;
  const named = plan?.kind === 'list' ? plan.items.flatMap(firstEntry) : [];
  if (named.length === 0) addPlan('', plan, deployment, lowering);
  for (const [name, own] of named) addPlan(name, own, deployment, lowering);
  let ungrouped = 0;
  for (const key of itemsOf(keys)) {
    const [group] = firstEntry(key);
    const grouped = group && named.some(([name]) => name === group[0]) ? group : undefined;
    if (!grouped) addKey('', ++ungrouped, key, deployment, lowering);
    else {
      for (const [index, one] of [...itemsOf(grouped[1])].entries()) {
        addKey(grouped[0], index + 1, one, deployment, lowering);
      }
    }
  }
}

function firstEntry(value: Value): (readonly [string, Value])[] {
  return [...(dictOf(value)?.entries ?? [])].slice(0, 1).map(([name, entry]) => [name, entry.value] as const);
}

function planId(name: string): string {
  return `ApiGatewayUsagePlan${upperFirst(name)}`;
}

function addPlan(name: string, plan: Value | undefined, deployment: string, lowering: Lowering): void {
  const { service, stage, draft, at } = lowering;
  const quota = setIn(plan, 'quota');
  const throttle = setIn(plan, 'throttle');
  draft.add(planId(name), {
    type: 'AWS::ApiGateway::UsagePlan',
    properties: {
      ApiStages: [{ ApiId: restApiId(lowering), Stage: stage }],
      UsagePlanName: name === '' ? worded`${service}-${stage}` : worded`${service}-${name}-${stage}`,
      Quota: quota && { Limit: get(quota, 'limit'), Offset: get(quota, 'offset'), Period: get(quota, 'period') },
      Throttle: throttle && { BurstLimit: get(throttle, 'burstLimit'), RateLimit: get(throttle, 'rateLimit') },
    },
    dependsOn: [deployment],
    at: plan ?? at,
  });
}

/** The key's value is a secret and stays out. */
function addKey(group: string, number: number, key: Value, deployment: string, lowering: Lowering): void {
  const logicalId = `ApiGatewayApiKey${upperFirst(group)}${number}`;
  const enabled: Json = !isFalse(get(key, 'enabled'));
  const stages = [{ RestApiId: restApiId(lowering), StageName: lowering.stage }];
  lowering.draft.add(logicalId, {
    type: 'AWS::ApiGateway::ApiKey',
    properties: { Enabled: enabled, Name: stringOf(key) ?? setIn(key, 'name'), StageKeys: stages },
    dependsOn: [deployment],
    at: key,
  });
  lowering.draft.add(`ApiGatewayUsagePlanKey${upperFirst(group)}${number}`, {
    type: 'AWS::ApiGateway::UsagePlanKey',
    properties: { KeyId: ref(logicalId), KeyType: 'API_KEY', UsagePlanId: ref(planId(group)) },
    at: key,
  });
}
