import type { Dict } from '../../../model/value.js';
import { stringOf } from '../../../model/walk.js';
import { resolveParameters } from '../intrinsic/intrinsic.js';
import { given, make, type PlainObject, pick, ref, withEntry } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import type { SamResource } from '../sam-resource.js';

/** `Auth.UsagePlan`: a plan, a key and their link, for one API or shared by all that ask for it. */
export function addUsagePlan(lowering: Lowering, resource: SamResource, stageId: string): void {
  const stated = given(resource.properties, 'Auth');
  const auth = stated && resolveParameters(stated, lowering.parameters);
  const plan = auth?.kind === 'dict' ? given(auth, 'UsagePlan') : undefined;
  if (plan === undefined) return;
  const kind = plan.kind === 'dict' ? stringOf(given(plan, 'CreateUsagePlan')) : undefined;
  if (plan.kind !== 'dict' || kind === undefined || !['PER_API', 'SHARED', 'NONE'].includes(kind)) {
    const message = `UsagePlan of ${resource.logicalId} needs a CreateUsagePlan of PER_API, SHARED or NONE.`;
    lowering.problem('sam/usage-plan', message, plan);
    return;
  }
  if (kind === 'NONE') return;
  const stem = kind === 'SHARED' ? 'Serverless' : resource.logicalId;
  for (const name of ['UsagePlan', 'UsagePlanKey', 'ApiKey']) {
    lowering.renames.set(`${resource.logicalId}.${name}`, `${stem}${name}`);
  }
  addAll(lowering, resource, plan, stageId, stem);
}

function addAll(lowering: Lowering, resource: SamResource, plan: Dict, stageId: string, stem: string): void {
  const { logicalId: apiId } = resource;
  const api = ref(apiId);
  const planProperties = pick(plan, 'UsagePlanName', 'Description', 'Quota', 'Tags', 'Throttle');
  addShared(
    lowering,
    resource,
    plan,
    `${stem}UsagePlan`,
    'ApiStages',
    { ApiId: api, Stage: ref(stageId) },
    planProperties,
    [apiId],
  );
  const stage = { RestApiId: api, StageName: ref(stageId) };
  addShared(lowering, resource, plan, `${stem}ApiKey`, 'StageKeys', stage, { Enabled: true }, [`${stem}UsagePlan`]);
  const key = { KeyId: ref(`${stem}ApiKey`), KeyType: 'API_KEY', UsagePlanId: ref(`${stem}UsagePlan`) };
  add(lowering, resource, plan, `${stem}UsagePlanKey`, key, [`${stem}ApiKey`]);
}

/** A resource that lists the stages of all the APIs it is shared by. */
function addShared(
  lowering: Lowering,
  resource: SamResource,
  plan: Dict,
  logicalId: string,
  key: string,
  item: PlainObject,
  properties: PlainObject,
  dependsOn: readonly string[],
): void {
  const before = lowering.resources.get(logicalId);
  if (before === undefined) {
    add(lowering, resource, plan, logicalId, { ...properties, [key]: [item] }, dependsOn);
    return;
  }
  const listed = given(before.properties, key);
  const all = make([...(listed?.kind === 'list' ? listed.items : []), item], plan);
  const merged = withEntry({ ...before.properties }, key, all);
  const depends = [...new Set([...before.dependsOn, ...dependsOn])];
  // Shared by an API without a condition, it stands without one; by several conditions, it may stand.
  const { condition: _, ...rest } = before;
  const same = before.condition === resource.inherited.condition;
  lowering.resources.set(logicalId, { ...(same ? before : rest), properties: merged, dependsOn: depends });
}

function add(
  lowering: Lowering,
  resource: SamResource,
  plan: Dict,
  logicalId: string,
  properties: PlainObject,
  dependsOn: readonly string[],
): void {
  const { inherited, logicalId: madeFor } = resource;
  const type = /ApiKey$/.test(logicalId) ? 'ApiKey' : /UsagePlanKey$/.test(logicalId) ? 'UsagePlanKey' : 'UsagePlan';
  lowering.add({ ...inherited, logicalId, type: `AWS::ApiGateway::${type}`, properties, dependsOn, at: plan, madeFor });
}
