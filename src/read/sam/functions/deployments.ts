import type { Value } from '../../../model/value.js';
import { get, stringOf } from '../../../model/walk.js';
import { combinedConditions } from '../apis/route-conditions.js';
import { ifBranches, isIntrinsic, isNoValue, resolveParameters } from '../intrinsic/intrinsic.js';
import { getAtt, given, make, type Plain, type PlainObject, ref, sub } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import { managedPolicyArn, trustOf } from '../policies/role.js';
import type { SamResource } from '../sam-resource.js';
import { propagatedTags, propagates } from '../tags.js';
import { isBlank } from '../validate/expect.js';

const applicationId = 'ServerlessDeploymentApplication';
const roleId = 'CodeDeployServiceRole';

/** `DeploymentPreference` of all functions: one CodeDeploy application and role, and a group for each function. */
export function addDeployments(lowering: Lowering, functions: readonly SamResource[]): void {
  const preferred = functions.filter((resource) => lowering.within(resource, () => isEnabled(lowering, resource)));
  const [first] = preferred;
  const at = first && given(first.properties, 'DeploymentPreference');
  if (at === undefined) return;
  const condition = sharedCondition(lowering, preferred, at);
  const shared = { ...condition, at };
  lowering.add({
    ...shared,
    logicalId: applicationId,
    type: 'AWS::CodeDeploy::Application',
    properties: { ComputePlatform: 'Lambda', Tags: sharedTags(preferred) },
  });
  if (preferred.some(({ properties }) => get(given(properties, 'DeploymentPreference'), 'Role') === undefined)) {
    const properties = {
      AssumeRolePolicyDocument: trustOf('codedeploy.amazonaws.com'),
      ManagedPolicyArns: [managedPolicyArn('AWSCodeDeployRoleForLambda', lowering.partition)],
      Tags: sharedTags(preferred),
    };
    lowering.add({ ...shared, logicalId: roleId, type: 'AWS::IAM::Role', properties });
  }
  for (const resource of preferred) {
    lowering.within(resource, () => addGroup(lowering, resource));
    addUpdatePolicy(lowering, resource);
  }
}

function sharedTags(preferred: readonly SamResource[]): readonly Plain[] | undefined {
  const tags = new Map<string, Value>();
  for (const { properties } of preferred) {
    const own = propagates(properties) ? given(properties, 'Tags') : undefined;
    for (const [key, { value }] of own?.kind === 'dict' ? own.entries : []) tags.set(key, value);
  }
  return tags.size === 0 ? undefined : [...tags].map(([Key, Value]) => ({ Key, Value }));
}

/** The alias moves to a new version as CodeDeploy shifts the traffic. */
function addUpdatePolicy(lowering: Lowering, { logicalId, properties }: SamResource): void {
  const aliasId = lowering.renames.get(`${logicalId}.Alias`) ?? '';
  const alias = lowering.resources.get(aliasId);
  const stated = given(properties, 'DeploymentPreference');
  const hooks = stated?.kind === 'dict' ? given(stated, 'Hooks') : undefined;
  if (alias === undefined || stated === undefined) return;
  const update = {
    ApplicationName: ref(applicationId),
    DeploymentGroupName: ref(`${logicalId}DeploymentGroup`),
    BeforeAllowTrafficHook: hooks?.kind === 'dict' ? given(hooks, 'PreTraffic') : undefined,
    AfterAllowTrafficHook: hooks?.kind === 'dict' ? given(hooks, 'PostTraffic') : undefined,
  };
  const attributes = new Map(alias.attributes);
  attributes.set('UpdatePolicy', make({ CodeDeployLambdaAliasUpdate: update }, stated));
  lowering.resources.set(aliasId, { ...alias, attributes });
}

/** The function's condition, where `PassthroughCondition` hands it on. */
function conditionOf(lowering: Lowering, { properties, inherited }: SamResource): string | undefined {
  const flag = get(given(properties, 'DeploymentPreference'), 'PassthroughCondition');
  const known = flag && withMappings(lowering, resolveParameters(flag, lowering.parameters));
  const isOn = known?.kind === 'scalar' && (known.value === true || /^true$/i.test(String(known.value)));
  return isOn ? inherited.condition : undefined;
}

function isEnabled(lowering: Lowering, { properties, logicalId }: SamResource): boolean {
  const stated = given(properties, 'DeploymentPreference');
  if (stated?.kind !== 'dict' || isBlank(stated) || isIntrinsic(stated)) return false;
  const flag = given(stated, 'Enabled');
  const known = flag && withMappings(lowering, resolveParameters(flag, lowering.parameters));
  const off = known?.kind === 'scalar' && (!known.value || known.value === 'false' || known.value === 'False');
  if (off) return false;
  if (isBlank(given(properties, 'AutoPublishAlias'))) {
    lowering.problem('sam/alias', `DeploymentPreference of ${logicalId} needs AutoPublishAlias.`, stated);
    return false;
  }
  return true;
}

/** `Fn::FindInMap` with known keys, looked up. */
function withMappings(lowering: Lowering, value: Value): Value {
  const path = get(value, 'Fn::FindInMap');
  const keys = path?.kind === 'list' ? path.items.map((item) => stringOf(item) ?? '') : [];
  const [map = '', ...rest] = keys;
  return get(lowering.template.mappings.get(map), ...rest) ?? value;
}

/** The shared parts are deployed when one of the groups is. */
function sharedCondition(
  lowering: Lowering,
  preferred: readonly SamResource[],
  at: Value,
): { readonly condition?: string } {
  const routes = preferred.map((one) => ({ method: one.logicalId, condition: conditionOf(lowering, one) }));
  const condition = combinedConditions(lowering, routes, 'ServerlessCodeDeployCondition', at);
  return condition === undefined ? {} : { condition };
}

function addGroup(lowering: Lowering, resource: SamResource): void {
  const { logicalId: madeFor, properties } = resource;
  const stated = given(properties, 'DeploymentPreference');
  if (stated?.kind !== 'dict') return;
  const condition = conditionOf(lowering, resource);
  const type = given(stated, 'Type');
  lowering.add({
    logicalId: `${madeFor}DeploymentGroup`,
    ...(condition !== undefined && { condition }),
    type: 'AWS::CodeDeploy::DeploymentGroup',
    properties: {
      ApplicationName: ref(applicationId),
      AlarmConfiguration: alarmsOf(lowering, resource, given(stated, 'Alarms')),
      AutoRollbackConfiguration: {
        Enabled: true,
        Events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM', 'DEPLOYMENT_STOP_ON_REQUEST'],
      },
      DeploymentConfigName: configName(type && withMappings(lowering, resolveParameters(type, lowering.parameters))),
      DeploymentStyle: { DeploymentType: 'BLUE_GREEN', DeploymentOption: 'WITH_TRAFFIC_CONTROL' },
      ServiceRoleArn: given(stated, 'Role') ?? getAtt(roleId, 'Arn'),
      TriggerConfigurations: given(stated, 'TriggerConfigurations'),
      Tags: propagatedTags(properties),
    },
    at: stated,
    madeFor,
  });
}

function alarmsOf(lowering: Lowering, resource: SamResource, stated: Value | undefined): Plain | undefined {
  const branches = ifBranches(stated);
  if (stated === undefined || isNoValue(stated)) return undefined;
  if (branches !== undefined) {
    const sides = [branches.whenTrue, branches.whenFalse].map(
      (side) => alarmsOf(lowering, resource, side) ?? ref('AWS::NoValue'),
    );
    return { 'Fn::If': [branches.condition, ...sides] };
  }
  if (stated.kind === 'list')
    return { Enabled: true, Alarms: stated.items.map((alarm): PlainObject => ({ Name: alarm })) };
  lowering.problem('sam/alarms', `Alarms of ${resource.logicalId} is to be a list.`, stated);
  return undefined;
}

const ownConfigs = /^(Canary10Percent(5|10|15|30)Minutes|Linear10PercentEvery(1|2|3|10)Minutes?|AllAtOnce)$/;

/** A name of SAM's own becomes CodeDeploy's, within functions too. */
function configName(stated: Value | undefined): Plain | undefined {
  if (stated === undefined) return undefined;
  if (stated.kind === 'list') return stated.items.map((item) => configName(item) ?? item);
  if (stated.kind === 'dict' && isIntrinsic(stated)) {
    const [entry] = stated.entries;
    if (entry === undefined) return stated;
    const [key, { value }] = entry;
    if (key === 'Fn::Sub' && isOwnConfig(value)) return sub(ownConfig, { ConfigName: value });
    return { [key]: configName(value) };
  }
  return isOwnConfig(stated) ? sub(ownConfig, { ConfigName: stated }) : stated;
}

const ownConfig = 'CodeDeployDefault.Lambda${ConfigName}';

function isOwnConfig(value: Value): boolean {
  return ownConfigs.test(stringOf(value) ?? '');
}
