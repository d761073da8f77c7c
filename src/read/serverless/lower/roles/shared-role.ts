import type { Value } from '../../../../model/value.js';
import { get, itemsOf, list, printValue } from '../../../../model/walk.js';
import { tagsOf } from '../functions/function-resources.js';
import { providerRole } from '../functions/functions.js';
import type { LoweredFunction, Lowering } from '../lowering.js';
import { defaultRoleId } from '../naming.js';
import { build, type Json, type JsonObject, join, partition, region, sub } from '../template/json.js';
import { prefixed } from '../template/prefixed.js';
import { isSet, setIn } from '../template/values.js';
import { worded } from '../template/worded.js';

/** True where the framework makes a role: some function has none of its own and the provider names none. */
export function needsSharedRole({ functions, provider }: Lowering): boolean {
  if (functions.length === 0 || providerRole(provider) !== undefined) return false;
  return functions.some((fn) => get(fn.definition, 'role') === undefined);
}

/**
 * The role of all functions: logs, the team's statements, and what functions and events were found to need.
 *
 * @param boundary one that a plugin puts in place of the provider's
 */
export function addSharedRole(lowering: Lowering, boundary: Value | undefined): void {
  const { provider, draft, at } = lowering;
  const role = setIn(provider, 'iam', 'role');
  const place = role ?? setIn(provider, 'iamRoleStatements') ?? at;
  draft.add(defaultRoleId, {
    type: 'AWS::IAM::Role',
    properties: {
      ...roleProperties(lowering),
      ...(boundary && { PermissionsBoundary: boundary }),
      RoleName: setIn(role, 'name') ?? join('-', lowering.service, lowering.stage, region, 'lambdaRole'),
      Policies: [
        policy(lowering, [
          ...logStatements(lowering),
          ...teamStatements(lowering),
          ...durableStatements(lowering),
          ...draft.roleStatements,
        ]),
      ],
      ManagedPolicyArns: managedPolicies(lowering),
    },
    at: place,
  });
}

/** What the roles of single functions have in common with the shared one. */
export function roleProperties({ provider, draft }: Lowering): JsonObject {
  const role = setIn(provider, 'iam', 'role');
  return {
    AssumeRolePolicyDocument: {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { Service: draft.roleServices }, Action: ['sts:AssumeRole'] }],
    },
    Path: setIn(role, 'path') ?? '/',
    PermissionsBoundary:
      setIn(role, 'permissionsBoundary') ??
      setIn(role, 'permissionBoundary') ??
      setIn(provider, 'rolePermissionsBoundary'),
    Tags: tagsOf(setIn(role, 'tags')),
  };
}

export function policy({ service, stage }: Lowering, statements: readonly Json[]): JsonObject {
  return {
    PolicyName: join('-', service, stage, 'lambda'),
    PolicyDocument: { Version: '2012-10-17', Statement: statements },
  };
}

/** The team's own statements: `provider.iam.role.statements`, older `provider.iamRoleStatements`. */
export function teamStatements({ provider }: Lowering): readonly Json[] {
  const stated = setIn(provider, 'iam', 'role', 'statements') ?? setIn(provider, 'iamRoleStatements');
  return [...itemsOf(stated)].map(coercedStatement);
}

/** Durable functions keep their state through calls of their own. */
function durableStatements({ functions }: Lowering): readonly Json[] {
  const durable = functions.filter((fn) => fn.role.shared && setIn(fn.definition, 'durableConfig'));
  if (durable.length === 0) return [];
  const arn = 'arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:';
  const resources = durable.map((fn) => sub(prefixed(arn, fn.name, ':*/durable-execution/*/*')));
  const actions = ['lambda:CheckpointDurableExecution', 'lambda:GetDurableExecutionState'];
  return [{ Effect: 'Allow', Action: actions, Resource: resources }];
}

const arn = /^(?:arn|execute-api):/;

/** The framework's check of types makes a list of one action, and one text of a list of one ARN. */
export function coercedStatement(statement: Value): Value {
  if (statement.kind !== 'dict') return statement;
  const entries = [...statement.entries].map(([key, entry]) => {
    const { value } = entry;
    if (key.endsWith('Action') && value.kind === 'scalar')
      return [key, { ...entry, value: list([value], value) }] as const;
    const [only, ...others] = key.endsWith('Resource') && value.kind === 'list' ? value.items : [];
    const alone = only !== undefined && others.length === 0 && only.kind !== 'dict' && arn.test(printValue(only));
    return [key, alone ? { ...entry, value: only } : entry] as const;
  });
  return { ...statement, entries: new Map(entries) };
}

export const vpcAccess = join('', 'arn:', partition, ':iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole');

function managedPolicies({ provider, functions }: Lowering): readonly Json[] | undefined {
  const own = [...itemsOf(setIn(provider, 'iam', 'role', 'managedPolicies') ?? setIn(provider, 'iamManagedPolicies'))];
  const vpc = isSet(get(provider, 'vpc')) || functions.some((fn) => get(fn.definition, 'vpc') !== undefined);
  return own.length > 0 || vpc ? [...own, ...(vpc ? [vpcAccess] : [])] : undefined;
}

export const arnOfLogs = 'arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:';

/** One pattern covers the functions that have the framework's names; the others are named one by one. */
function logStatements(lowering: Lowering): readonly Json[] {
  const { functions, service, stage, at } = lowering;
  const prefix = worded`${service}-${stage}`;
  const canonical = (fn: LoweredFunction) => printValue(fn.name).startsWith(printValue(prefix));
  const silent = (fn: LoweredFunction) => setIn(fn.definition, 'disableLogs') !== undefined;
  const named = functions.filter((fn) => !canonical(fn) && !silent(fn));
  const general = functions.some((fn) => canonical(fn) && !silent(fn));
  const denied = general ? functions.filter((fn) => canonical(fn) && silent(fn)) : [];
  const resources = (tail: string) => [
    ...named.map((fn) => sub(prefixed(`${arnOfLogs}/aws/lambda/`, fn.name, `:${tail}`))),
    ...(general ? [sub(prefixed(`${arnOfLogs}/aws/lambda/`, prefix, `*:${tail}`))] : []),
  ];
  const statements: Json[] = [
    {
      Effect: 'Allow',
      Action: ['logs:CreateLogStream', 'logs:CreateLogGroup', 'logs:TagResource'],
      Resource: resources('*'),
    },
    { Effect: 'Allow', Action: ['logs:PutLogEvents'], Resource: resources('*:*') },
  ];
  if (denied.length > 0) {
    const groups = denied.map((fn) => sub(prefixed(`${arnOfLogs}/aws/lambda/`, fn.name, ':*')));
    statements.push({ Effect: 'Deny', Action: 'logs:PutLogEvents', Resource: groups });
  }
  return statements.map((statement) => build(statement, at));
}
