import type { Value } from '../../../../../model/value.js';
import { get, itemsOf } from '../../../../../model/walk.js';
import type { Lowering } from '../../lowering.js';
import { upperFirst } from '../../naming.js';
import { ref } from '../../template/json.js';
import { prefixed } from '../../template/prefixed.js';
import { dictOf, isNull, setIn } from '../../template/values.js';
import { worded } from '../../template/worded.js';
import { restApiId } from './resources.js';

/** `provider.apiGateway.apiKeys` and `usagePlan`; both may be grouped by the name of a plan. */
export function addApiKeys(deployment: string, lowering: Lowering): void {
  const gateway = get(lowering.provider, 'apiGateway');
  const keys = setIn(gateway, 'apiKeys');
  const plan = setIn(gateway, 'usagePlan');
  if (!keys && !plan) return;
  const named = plan?.kind === 'list' ? plan.items.flatMap(firstEntry) : [];
  if (plan?.kind !== 'list') addPlan('', plan, deployment, lowering);
  for (const [name, own] of named) addPlan(name, own, deployment, lowering);
  // One count for all, which each group starts anew.
  let number = 0;
  for (const key of itemsOf(keys)) {
    const [group] = firstEntry(key);
    const grouped = group && named.some(([name]) => name === group[0]) ? group : undefined;
    if (grouped) number = 0;
    for (const one of grouped ? itemsOf(grouped[1]) : [key]) {
      number += 1;
      addKey(grouped?.[0] ?? '', number, one, deployment, lowering);
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
      Description:
        name === ''
          ? prefixed('Usage plan for ', service, ` ${stage} stage`)
          : prefixed(`Usage plan "${name}" for `, service, ` ${stage} stage`),
      UsagePlanName: name === '' ? worded`${service}-${stage}` : worded`${service}-${name}-${stage}`,
      Quota: quota && { Limit: get(quota, 'limit'), Offset: get(quota, 'offset'), Period: get(quota, 'period') },
      Throttle: throttle && { BurstLimit: get(throttle, 'burstLimit'), RateLimit: get(throttle, 'rateLimit') },
    },
    dependsOn: [deployment],
    at: plan ?? at,
  });
}

/** The key's value is a secret and stays out: what is read may be printed. */
function addKey(group: string, number: number, key: Value, deployment: string, lowering: Lowering): void {
  const logicalId = `ApiGatewayApiKey${upperFirst(group)}${number}`;
  const enabled = get(key, 'enabled');
  const stages = [{ RestApiId: restApiId(lowering), StageName: lowering.stage }];
  lowering.draft.add(logicalId, {
    type: 'AWS::ApiGateway::ApiKey',
    properties: {
      Enabled: enabled && !isNull(enabled) ? enabled : true,
      Name: key.kind === 'dict' ? get(key, 'name') : key,
      Description: get(key, 'description'),
      CustomerId: get(key, 'customerId'),
      StageKeys: stages,
    },
    dependsOn: [deployment],
    at: key,
  });
  lowering.draft.add(`ApiGatewayUsagePlanKey${upperFirst(group)}${number}`, {
    type: 'AWS::ApiGateway::UsagePlanKey',
    properties: { KeyId: ref(logicalId), KeyType: 'API_KEY', UsagePlanId: ref(planId(group)) },
    at: key,
  });
}
