import type { Value } from '../../../../model/value.js';
import { printValue, stringOf } from '../../../../model/walk.js';
import { build, type Json, join } from '../template/json.js';
import { plainJson } from '../template/stringify.js';
import { dictOf, getAttOf } from '../template/values.js';
import { integrations, type Permission } from './integrations.js';
import type { Task } from './tasks.js';

/**
 * What the plugin lets a workflow do so that its tasks can run. A task of a service that is in no table adds nothing,
 * neither here nor there.
 *
 * @param further what settings of the workflow need
 */
export function statementsOf(tasks: readonly Task[], further: readonly Permission[], at: Value): readonly Json[] {
  const permissions = [...tasks.flatMap(permissionsOf), ...further];
  return byResource(byAction(permissions, at), at).map(({ actions, resource }) => ({
    Effect: 'Allow',
    Action: actions.split(','),
    Resource: resource,
  }));
}

function permissionsOf(task: Task): readonly Permission[] {
  const resource = task.resource;
  const text = stringOf(resource)?.replace(/^arn:(?:aws(?:-[a-z]+)*|\$\{AWS::Partition\}):/, 'arn:aws:');
  if (text === undefined) return isReference(resource) ? [invoke(resource)] : [];
  const [, service = '', call = ''] = /^arn:aws:states:::((?:aws-sdk:)?\w+):(\w+)/.exec(text) ?? [];
  const integration = integrations.get(`${service}:${call}`);
  if (integration) return integration(task);
  return /^arn:aws:lambda/.test(text) ? [invoke(withoutAlias(resource, text))] : [];
}

function isReference(value: Value): boolean {
  if (value.kind === 'text') return /^arn:[^:]*:lambda/.test(printValue(value));
  const keys = [...(dictOf(value)?.entries.keys() ?? [])];
  return getAttOf(value) !== undefined || keys.some((key) => key === 'Ref' || key.startsWith('Fn::'));
}

/** The function and each of its versions. */
function invoke(arn: Json): Permission {
  return { actions: 'lambda:InvokeFunction', resource: [arn, join(':', arn, '*')] };
}

function withoutAlias(resource: Value, text: string): Json {
  return text.split(':').length === 8 ? printValue(resource).split(':').slice(0, 7).join(':') : resource;
}

/** Permissions of the same actions become one over all their resources. */
function byAction(permissions: readonly Permission[], at: Value): readonly Permission[] {
  const groups = groupedBy(permissions, ({ actions }) => actions);
  return [...groups].map(([actions, all]) => {
    const resources = all.flatMap(({ resource }) => (isList(resource) ? [...resource] : [resource]));
    const unique = [...new Map(resources.map((one) => [plainJson(build(one, at)), one])).values()];
    return { actions, resource: unique.some(isEverything) ? '*' : unique };
  });
}

/** Permissions over the same resources become one of all their actions. */
function byResource(permissions: readonly Permission[], at: Value): readonly Permission[] {
  const groups = groupedBy(permissions, ({ resource }) => plainJson(build(resource, at)));
  return [...groups.values()].map((all) => ({
    actions: [...new Set(all.flatMap(({ actions }) => actions.split(',')))].join(','),
    resource: all[0]?.resource,
  }));
}

function groupedBy(
  permissions: readonly Permission[],
  key: (permission: Permission) => string,
): ReadonlyMap<string, readonly Permission[]> {
  const groups = new Map<string, Permission[]>();
  for (const permission of permissions) {
    const group = groups.get(key(permission)) ?? [];
    group.push(permission);
    groups.set(key(permission), group);
  }
  return groups;
}

function isList(json: Json): json is readonly Json[] {
  return Array.isArray(json);
}

function isEverything(json: Json): boolean {
  return (
    json === '*' || (typeof json === 'object' && json !== null && 'kind' in json && stringOf(json as Value) === '*')
  );
}
