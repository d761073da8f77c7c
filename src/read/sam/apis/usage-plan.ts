import type { Dict } from '../../../model/value.js';
import { stringOf } from '../../../model/walk.js';
import { resolveParameters } from '../intrinsic/intrinsic.js';
import { given, make, type PlainObject, pick, ref } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import type { Inherited, SamResource } from '../sam-resource.js';

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
  if (kind === 'SHARED') lowering.sharedPlan.push(resource);
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
  const listed = before && given(before.properties, key);
  const items = listed?.kind === 'list' ? listed.items : [];
  const depends = [...new Set([...(before?.dependsOn ?? []), ...dependsOn])];
  add(lowering, resource, plan, logicalId, { ...properties, [key]: [...items, item] }, depends);
}

function add(
  lowering: Lowering,
  resource: SamResource,
  plan: Dict,
  logicalId: string,
  properties: PlainObject,
  dependsOn: readonly string[],
): void {
  const { logicalId: madeFor } = resource;
  const inherited = logicalId.startsWith('Serverless') ? sharedAttributes(lowering) : resource.inherited;
  const type = /ApiKey$/.test(logicalId) ? 'ApiKey' : /UsagePlanKey$/.test(logicalId) ? 'UsagePlanKey' : 'UsagePlan';
  lowering.add({ ...inherited, logicalId, type: `AWS::ApiGateway::${type}`, properties, dependsOn, at: plan, madeFor });
}

const sharedCondition = 'SharedUsagePlanCondition';

/** What the APIs of a shared plan give it: it is there while one of them is, and kept as carefully as each. */
function sharedAttributes(lowering: Lowering): Inherited {
  const apis = lowering.sharedPlan;
  const [first] = apis;
  const conditions = [...new Set(apis.map(({ inherited }) => inherited.condition))];
  const [only] = conditions;
  lowering.conditions.delete(sharedCondition);
  const { deletionPolicy, updateReplacePolicy } = policiesOf(apis);
  const policies = { ...(deletionPolicy && { deletionPolicy }), ...(updateReplacePolicy && { updateReplacePolicy }) };
  if (first === undefined || only === undefined || conditions.includes(undefined)) return policies;
  const anyOf = conditions.flatMap((name) => (name === undefined ? [] : [{ Condition: name }]));
  const value = conditions.length === 1 ? make(only, first.body) : make({ 'Fn::Or': anyOf }, first.body);
  lowering.conditions.set(sharedCondition, value);
  return { ...policies, condition: sharedCondition };
}

/** The first that is stated, unless a more careful one follows. */
function policiesOf(apis: readonly SamResource[]): Inherited {
  let deletionPolicy: string | undefined;
  let updateReplacePolicy: string | undefined;
  for (const { inherited } of apis) {
    if (deletionPolicy === undefined || inherited.deletionPolicy === 'Retain')
      deletionPolicy = inherited.deletionPolicy ?? deletionPolicy;
    const next = inherited.updateReplacePolicy;
    const isStricter = next === 'Retain' || (next === 'Snapshot' && updateReplacePolicy === 'Delete');
    if (updateReplacePolicy === undefined || isStricter) updateReplacePolicy = next ?? updateReplacePolicy;
  }
  return { ...(deletionPolicy && { deletionPolicy }), ...(updateReplacePolicy && { updateReplacePolicy }) };
}
