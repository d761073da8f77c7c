import { stringOf } from '../../../model/walk.js';
import { addFunctionEvents } from '../events/function-events.js';
import { resolveParameters } from '../intrinsic/intrinsic.js';
import { given, type PlainObject } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import { addPolicies } from '../policies/policies.js';
import { ExecutionRole, trustOf } from '../policies/role.js';
import type { SamResource } from '../sam-resource.js';
import { tagList } from '../tags.js';
import { addAlias } from './alias.js';
import { codeOf } from './code.js';
import { addDeadLetters } from './dead-letters.js';
import { checkFunction } from './function-rules.js';
import { addOutcomes } from './outcomes.js';
import { functionProperties, isTraced } from './properties.js';
import { chooseRole } from './role-choice.js';
import { targetOf } from './target.js';
import { addUrl } from './url.js';

/** `AWS::Serverless::Function`: the function, its role, version, alias, address, outcomes and events. */
export function lowerFunction(lowering: Lowering, resource: SamResource): void {
  const { properties, logicalId } = resource;
  checkFunction(lowering, resource);
  const code = codeOf(lowering, resource);
  const role = roleOf(lowering, resource);
  const choice = chooseRole(lowering, resource, role);
  const made = {
    ...functionProperties(properties, isOff(lowering, resource)),
    Code: code.properties,
    Role: choice.arn,
    ...describedCode(lowering, resource),
  };
  const paths = code.paths.length === 0 ? {} : { code: code.paths };
  lowering.replace(resource, 'AWS::Lambda::Function', made, { id: logicalId, ...paths });
  // The transform names the version before it makes a role.
  const aliasId = addAlias(lowering, resource, code, { ...made, Role: given(properties, 'Role') });
  const aliasName = given(properties, 'AutoPublishAlias');
  const name = aliasName && resolveParameters(aliasName, lowering.parameters);
  const target = targetOf(logicalId, aliasId);
  addUrl(lowering, resource, target);
  addOutcomes(lowering, resource, role, aliasId !== undefined && name ? { logicalId: aliasId, name } : undefined);
  addPolicies(lowering, resource, role, given(properties, 'Policies'));
  addFunctionEvents(lowering, resource, target, role);
  if (choice.writes) role.write(lowering, roleProperties(resource));
}

/** A published version's code hash is put into the description, so that the function changes with it. */
function describedCode(lowering: Lowering, { properties }: SamResource): PlainObject {
  const stated = given(properties, 'AutoPublishCodeSha256');
  if (stated === undefined || given(properties, 'AutoPublishAlias') === undefined) return {};
  const hash = resolveParameters(stated, lowering.parameters);
  const description = given(properties, 'Description');
  const text = description && stringOf(resolveParameters(description, lowering.parameters));
  if (description === undefined) return { Description: hash };
  const first = text ?? description;
  return {
    Description:
      typeof first === 'string' && stringOf(hash) !== undefined
        ? `${first} ${stringOf(hash)}`
        : { 'Fn::Join': [' ', [first, hash]] },
  };
}

function roleOf(lowering: Lowering, resource: SamResource): ExecutionRole {
  const { properties, body } = resource;
  const role = new ExecutionRole(
    resource,
    given(properties, 'AssumeRolePolicyDocument') ?? trustOf('lambda.amazonaws.com'),
    lowering.partition,
  );
  const durable = given(properties, 'DurableConfig') !== undefined;
  role.attachManaged(durable ? 'AWSLambdaBasicDurableExecutionRolePolicy' : 'AWSLambdaBasicExecutionRole', body);
  const tracing = given(properties, 'Tracing');
  if (tracing !== undefined && isTraced(properties) && !isOff(lowering, resource))
    role.attachManaged('AWSXrayWriteOnlyAccess', tracing);
  const network = given(properties, 'VpcConfig');
  if (network !== undefined) role.attachManaged('AWSLambdaVPCAccessExecutionRole', network);
  addDeadLetters(lowering, resource, role);
  return role;
}

function isOff(lowering: Lowering, { properties }: SamResource): boolean {
  const tracing = given(properties, 'Tracing');
  return tracing !== undefined && stringOf(resolveParameters(tracing, lowering.parameters)) === 'Disabled';
}

function roleProperties({ properties }: SamResource): PlainObject {
  return {
    Path: given(properties, 'RolePath'),
    PermissionsBoundary: given(properties, 'PermissionsBoundary'),
    Tags: tagList('lambda:createdBy', given(properties, 'Tags')),
  };
}
