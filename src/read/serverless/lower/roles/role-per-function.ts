import type { Value } from '../../../../model/value.js';
import { get, itemsOf, printValue } from '../../../../model/walk.js';
import { problem } from '../../../cloudformation/problem.js';
import { sourceStatements } from '../events/sources/source-statements.js';
import type { LoweredFunction, Lowering } from '../lowering.js';
import { defaultRoleId, normalize } from '../naming.js';
import { attribute, type Json, join, region, sub } from '../template/json.js';
import { prefixed } from '../template/prefixed.js';
import { isFalse, isSet, isTrue, setIn } from '../template/values.js';
import { arnOfLogs, coercedStatement, policy, roleProperties, teamStatements, vpcAccess } from './shared-role.js';

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

/** The function with its role replaced, as the plugin does once the template is written with the shared one. */
export function withOwnRole(fn: LoweredFunction): LoweredFunction {
  const logicalId = roleId(fn);
  const role = { shared: false, given: false, arn: attribute(logicalId, 'Arn'), logicalId, dependsOn: logicalId };
  return { ...fn, role };
}

/** True after `withOwnRole`. */
export function hasOwnRole(fn: LoweredFunction): boolean {
  return fn.role.logicalId === roleId(fn);
}

function roleId(fn: LoweredFunction): string {
  return `${normalize(fn.key)}${defaultRoleId}`;
}

/** A boundary of the plugin's for all roles, the shared one included. */
export function globalBoundary(settings: Value | undefined): Value | undefined {
  return setIn(settings, 'iamGlobalPermissionsBoundary');
}

/** @param settings the plugin's own, under `custom` */
export function addOwnRole(fn: LoweredFunction, settings: Value | undefined, lowering: Lowering): void {
  const own = get(fn.definition, 'iamRoleStatements');
  const vpc = hasEntries(get(fn.definition, 'vpc')) || hasEntries(get(lowering.provider, 'vpc'));
  const common = roleProperties(lowering);
  const boundary = setIn(fn.definition, 'iamPermissionsBoundary') ?? globalBoundary(settings);
  const statements = [
    ...basicStatements(fn),
    ...(inherits(fn, settings) ? teamStatements(lowering) : []),
    ...[...itemsOf(own)].map(coercedStatement),
  ];
  lowering.draft.add(roleId(fn), {
    type: 'AWS::IAM::Role',
    properties: {
      ...common,
      PermissionsBoundary: boundary ?? common.PermissionsBoundary,
      RoleName: setIn(fn.definition, 'iamRoleStatementsName') ?? roleName(fn, lowering),
      Policies: [policy(lowering, statements)],
      ManagedPolicyArns: vpc ? [vpcAccess] : [],
    },
    at: own ?? fn.at,
    madeFor: fn.key,
  });
}

/** Without its last word where it would be longer than IAM allows. */
function roleName(fn: LoweredFunction, { service, stage, region: stated }: Lowering): Json {
  const words = [printValue(service), stage, fn.key, stated ?? 'us-east-1', 'lambdaRole'];
  const tail = words.join('-').length > 64 ? [] : ['lambdaRole'];
  return join('-', service, stage, fn.key, region, ...tail);
}

function hasEntries(value: Value | undefined): boolean {
  if (value?.kind === 'dict') return value.entries.size > 0;
  return isSet(value) && value.kind !== 'scalar';
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
