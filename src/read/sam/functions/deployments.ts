import type { Value } from '../../../model/value.js';
import { get, stringOf } from '../../../model/walk.js';
import { ifBranches, isIntrinsic, isNoValue, resolveParameters } from '../intrinsic/intrinsic.js';
import { getAtt, given, make, type Plain, type PlainObject, ref, sub } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import { managedPolicyArn, trustOf } from '../policies/role.js';
import type { SamResource } from '../sam-resource.js';
import { tagList } from '../tags.js';
import { isBlank } from '../validate/expect.js';

const applicationId = 'ServerlessDeploymentApplication';
const roleId = 'CodeDeployServiceRole';

/** `DeploymentPreference` of all functions: one CodeDeploy application and role, and a group for each function. */
export function addDeployments(lowering: Lowering, functions: readonly SamResource[]): void {
  const preferred = functions.filter((resource) => isEnabled(lowering, resource));
  const [first] = preferred;
  const at = first && given(first.properties, 'DeploymentPreference');
  if (at === undefined) return;
  const condition = sharedCondition(lowering, preferred, at);
  const shared = { ...condition, at };
  lowering.add({
    ...shared,
    logicalId: applicationId,
    type: 'AWS::CodeDeploy::Application',
    properties: { ComputePlatform: 'Lambda' },
  });
  if (preferred.some(({ properties }) => get(given(properties, 'DeploymentPreference'), 'Role') === undefined)) {
    const properties = {
      AssumeRolePolicyDocument: trustOf('codedeploy.amazonaws.com'),
      ManagedPolicyArns: [managedPolicyArn('AWSCodeDeployRoleForLambda')],
    };
    lowering.add({ ...shared, logicalId: roleId, type: 'AWS::IAM::Role', properties });
  }
  for (const resource of preferred) addGroup(lowering, resource);
}

function isEnabled(lowering: Lowering, { properties, logicalId }: SamResource): boolean {
  const stated = given(properties, 'DeploymentPreference');
  if (stated?.kind !== 'dict' || isBlank(stated) || isIntrinsic(stated)) return false;
  const flag = given(stated, 'Enabled');
  const known = flag && withMappings(lowering, resolveParameters(flag, lowering.parameters));
  const off = known?.kind === 'scalar' && (known.value === false || known.value === 'false' || known.value === 'False');
  if (off) return false;
  if (given(properties, 'AutoPublishAlias') === undefined) {
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
  const conditions = new Set(preferred.map(({ inherited }) => inherited.condition));
  const [only] = conditions;
  if (only === undefined || conditions.has(undefined)) return {};
  if (conditions.size === 1) return { condition: only };
  const condition = 'ServerlessCodeDeployCondition';
  const anyOf = [...conditions].flatMap((name) => (name === undefined ? [] : [{ Condition: name }]));
  lowering.conditions.set(condition, make({ 'Fn::Or': anyOf }, at));
  return { condition };
}

function addGroup(lowering: Lowering, resource: SamResource): void {
  const { logicalId: madeFor, inherited, properties } = resource;
  const stated = given(properties, 'DeploymentPreference');
  if (stated?.kind !== 'dict') return;
  const tags = given(properties, 'Tags');
  lowering.add({
    logicalId: `${madeFor}DeploymentGroup`,
    ...(inherited.condition !== undefined && { condition: inherited.condition }),
    type: 'AWS::CodeDeploy::DeploymentGroup',
    properties: {
      ApplicationName: ref(applicationId),
      AlarmConfiguration: alarmsOf(lowering, resource, given(stated, 'Alarms')),
      AutoRollbackConfiguration: {
        Enabled: true,
        Events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM', 'DEPLOYMENT_STOP_ON_REQUEST'],
      },
      DeploymentConfigName: configName(given(stated, 'Type')),
      DeploymentStyle: { DeploymentType: 'BLUE_GREEN', DeploymentOption: 'WITH_TRAFFIC_CONTROL' },
      ServiceRoleArn: given(stated, 'Role') ?? getAtt(roleId, 'Arn'),
      TriggerConfigurations: given(stated, 'TriggerConfigurations'),
      Tags: tags === undefined ? undefined : tagList(undefined, tags),
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

function configName(stated: Value | undefined): Plain | undefined {
  if (stated === undefined || !ownConfigs.test(stringOf(stated) ?? '')) return stated;
  return sub('CodeDeployDefault.Lambda${ConfigName}', { ConfigName: stated });
}
