import type { OperationRecord, TaskRecord } from './operation.js';
import type { ResourceRecord } from './state.js';

export function waitingTask(
  key: string,
  logicalId: string,
  after: readonly string[],
  action: TaskRecord['action'],
): TaskRecord {
  return { key, logicalId, after, state: 'waiting', action };
}

/** Those whose turn it is; what failed holds back what comes after it. */
export function readyTasks({ tasks }: OperationRecord): readonly TaskRecord[] {
  const done = new Set(tasks.filter(({ state }) => state === 'done').map(({ key }) => key));
  return tasks.filter(({ state, after }) => state === 'waiting' && after.every((key) => done.has(key)));
}

/** Of each, those among them that depend on it: they are deleted before it. */
export function dependentsIn(
  entries: readonly { readonly key: string; readonly resource: ResourceRecord }[],
): ReadonlyMap<string, readonly string[]> {
  const dependents = new Map<string, string[]>(entries.map(({ key }) => [key, []]));
  const keys = new Map<string, string[]>();
  for (const { key, resource } of entries) keys.set(resource.logicalId, [...(keys.get(resource.logicalId) ?? []), key]);
  for (const { key, resource } of entries)
    for (const needed of resource.dependsOn)
      for (const other of keys.get(needed) ?? []) if (other !== key) dependents.get(other)?.push(key);
  return dependents;
}
