import type { Value } from '../../../../model/value.js';
import { get, itemsOf } from '../../../../model/walk.js';
import { problem } from '../../../cloudformation/problem.js';
import { sourceStatements } from '../events/sources/source-statements.js';
import type { LoweredFunction, Lowering } from '../lowering.js';
import { defaultRoleId, normalize } from '../naming.js';
import { attribute, type Json, join, region, sub } from '../template/json.js';
import { prefixed } from '../template/prefixed.js';
import { isFalse, isSet, isTrue, setIn } from '../template/values.js';
import { arnOfLogs, policy, roleProperties, teamStatements, vpcAccess } from './shared-role.js';

/** The plugin that gives a function with `iamRoleStatements` a role of its own. */
export const rolePlugin = 'serverless-iam-roles-per-function';

export function hasOwnStatements(fn: LoweredFunction): boolean {
  return isSet(get(fn.definition, 'iamRoleStatements'));
}

/** Said where the statements stand but nothing reads them. */
export function reportIgnoredStatements(fn: LoweredFunction, { report }: Lowering): void {
  const message = `iamRoleStatements of ${fn.key} has no effect without the plugin ${rolePlugin}.`;
  report(
    problem('warning', 'serverless/statements-ignored', message, get(fn.definition, 'iamRoleStatements') ?? fn.at),
  );
}

/** The function with its role replaced, as the plugin does before the template is written. */
export function withOwnRole(fn: LoweredFunction): LoweredFunction {
  const logicalId = roleId(fn);
  return {
    ...fn,
    role: { shared: false, given: true, arn: attribute(logicalId, 'Arn'), logicalId, dependsOn: logicalId },
  };
}

/** True after `withOwnRole`. */
export function hasOwnRole(fn: LoweredFunction): boolean {
  return fn.role.logicalId === roleId(fn);
}

function roleId(fn: LoweredFunction): string {
  return `${normalize(fn.key)}${defaultRoleId}`;
}

/** @param settings the plugin's own, under `custom` */
export function addOwnRole(fn: LoweredFunction, settings: Value | undefined, lowering: Lowering): void {
  const own = get(fn.definition, 'iamRoleStatements');
  const vpc = isSet(get(fn.definition, 'vpc')) || isSet(get(lowering.provider, 'vpc'));
  const named = join('-', lowering.service, lowering.stage, fn.key, region, 'lambdaRole');
  const statements = [
    ...basicStatements(fn),
    ...(inherits(fn, settings) ? teamStatements(lowering) : []),
    ...itemsOf(own),
  ];
  lowering.draft.add(roleId(fn), {
    type: 'AWS::IAM::Role',
    properties: {
      ...roleProperties(lowering),
      RoleName: setIn(fn.definition, 'iamRoleStatementsName') ?? named,
      Policies: [policy(lowering, statements)],
      ManagedPolicyArns: vpc ? [vpcAccess] : undefined,
    },
    at: own ?? fn.at,
    madeFor: fn.key,
  });
}

function inherits(fn: LoweredFunction, settings: Value | undefined): boolean {
  const own = get(fn.definition, 'iamRoleStatementsInherit');
  return isSet(own) || (isTrue(get(settings, 'defaultInherit')) && !isFalse(own));
}

function basicStatements(fn: LoweredFunction): readonly Json[] {
  const onError = setIn(fn.definition, 'onError');
  return [
    {
      Effect: 'Allow',
      Action: ['logs:CreateLogStream', 'logs:CreateLogGroup', 'logs:PutLogEvents'],
      Resource: [sub(prefixed(`${arnOfLogs}/aws/lambda/`, fn.name, ':*:*'))],
    },
    ...sourceStatements(fn.events),
    ...(onError ? [{ Effect: 'Allow', Action: ['sns:Publish'], Resource: onError }] : []),
  ];
}
