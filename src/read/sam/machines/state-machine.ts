import type { Value } from '../../../model/value.js';
import { get, stringOf } from '../../../model/walk.js';
import { resolveParameters } from '../intrinsic/intrinsic.js';
import { getAtt, given, type PlainObject, pick, ref } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import { addPolicies } from '../policies/policies.js';
import { ExecutionRole, trustOf } from '../policies/role.js';
import type { SamResource } from '../sam-resource.js';
import { tagList } from '../tags.js';
import { machineDefinitionOf } from './definition.js';
import { addMachineEvents } from './machine-events.js';

/** `AWS::Serverless::StateMachine`: the state machine, its role, version, alias and events. */
export function lowerStateMachine(lowering: Lowering, resource: SamResource): void {
  const { properties, logicalId } = resource;
  const definition = machineDefinitionOf(lowering, resource);
  const named = given(properties, 'Role');
  const tags = tagList('stateMachine:createdBy', given(properties, 'Tags'));
  const made = {
    DefinitionString: definition.parsed,
    DefinitionS3Location: definition.uploaded,
    DefinitionSubstitutions: given(properties, 'DefinitionSubstitutions'),
    RoleArn: named ?? getAtt(`${logicalId}Role`, 'Arn'),
    StateMachineName: given(properties, 'Name'),
    StateMachineType: given(properties, 'Type'),
    LoggingConfiguration: given(properties, 'Logging'),
    TracingConfiguration: given(properties, 'Tracing'),
    Tags: tags,
  };
  const code = definition.file === undefined ? {} : { code: [definition.file] };
  lowering.replace(resource, 'AWS::StepFunctions::StateMachine', made, code);
  if (named === undefined) addRole(lowering, resource, { Tags: tags });
  else if (given(properties, 'Policies') !== undefined) {
    lowering.problem('sam/role', `Role and Policies of ${logicalId} exclude each other.`, named);
  }
  const aliasId = addAlias(lowering, resource);
  const viaAlias = get(properties, 'UseAliasAsEventTarget');
  const aliased = viaAlias?.kind === 'scalar' && viaAlias.value === true;
  if (aliased && aliasId === undefined) {
    lowering.problem('sam/alias', `UseAliasAsEventTarget of ${logicalId} needs AutoPublishAlias.`, viaAlias);
  }
  addMachineEvents(lowering, resource, aliased && aliasId !== undefined ? aliasId : logicalId);
}

function addRole(lowering: Lowering, resource: SamResource, more: PlainObject): void {
  const { properties } = resource;
  const role = new ExecutionRole(resource, trustOf('states.amazonaws.com'), lowering.partition);
  addPolicies(lowering, resource, role, given(properties, 'Policies'));
  const traced = get(given(properties, 'Tracing'), 'Enabled');
  if (traced?.kind === 'scalar' && traced.value === true) role.attachManaged('AWSXrayWriteOnlyAccess', traced);
  role.write(lowering, {
    ...more,
    Path: given(properties, 'RolePath'),
    PermissionsBoundary: given(properties, 'PermissionsBoundary'),
  });
}

/** @returns the alias's logical id; undefined without `AutoPublishAlias` */
function addAlias(lowering: Lowering, resource: SamResource): string | undefined {
  const { properties, logicalId: madeFor, inherited } = resource;
  const stated = given(properties, 'AutoPublishAlias');
  const preference = given(properties, 'DeploymentPreference');
  if (stated === undefined) {
    if (preference !== undefined)
      lowering.problem('sam/alias', `DeploymentPreference of ${madeFor} needs AutoPublishAlias.`, preference);
    return undefined;
  }
  const name = stringOf(resolveParameters(stated, lowering.parameters)) ?? '';
  const versionId = `${madeFor}Version`;
  lowering.add({
    ...inherited,
    logicalId: versionId,
    type: 'AWS::StepFunctions::StateMachineVersion',
    properties: { StateMachineArn: ref(madeFor), StateMachineRevisionId: getAtt(madeFor, 'StateMachineRevisionId') },
    deletionPolicy: inherited.deletionPolicy ?? 'Retain',
    updateReplacePolicy: inherited.updateReplacePolicy ?? 'Retain',
    at: stated,
    madeFor,
  });
  const aliasId = `${madeFor}Alias${name}`;
  lowering.add({
    ...inherited,
    logicalId: aliasId,
    type: 'AWS::StepFunctions::StateMachineAlias',
    properties: {
      Name: stated,
      DeploymentPreference: { ...preferenceOf(preference), StateMachineVersionArn: ref(versionId) },
    },
    at: stated,
    madeFor,
  });
  return aliasId;
}

function preferenceOf(stated: Value | undefined): PlainObject {
  return stated?.kind === 'dict' ? pick(stated, ...stated.entries.keys()) : { Type: 'ALL_AT_ONCE' };
}
