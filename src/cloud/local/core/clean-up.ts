import { type Engine, stackById } from './engine.js';
import { setStatus } from './events.js';
import { releaseChild } from './nested.js';
import { tellParent } from './nested-signal.js';
import { NESTED } from './nested-type.js';
import type { OperationRecord, TaskRecord } from './operation.js';
import type { StackRecord } from './state.js';
import { dependentsIn, waitingTask } from './tasks.js';

/** What was replaced or removed goes, and nested stacks clean up theirs. */
export function cleanUpTasks(engine: Engine, stack: StackRecord, operation: OperationRecord): TaskRecord[] {
  const entries = operation.garbage.map((entry, place) => ({ ...entry, key: `#${place}` }));
  const dependents = dependentsIn(entries);
  const removals = entries.map(({ key, resource, keep }) => ({
    ...waitingTask(key, resource.logicalId, dependents.get(key) ?? [], 'delete'),
    resource: structuredClone(resource),
    keep: keep && resource.missing !== true,
  }));
  const held = Object.values(stack.resources).filter(
    ({ type, physicalId }) => type === NESTED && stackById(engine, physicalId)?.operation?.phase === 'held',
  );
  const releases = held.map((resource) => ({
    ...waitingTask(resource.logicalId, resource.logicalId, [], 'release'),
    resource,
  }));
  return [...removals, ...releases];
}

export function startRelease(engine: Engine, task: TaskRecord): void {
  task.state = 'running';
  releaseChild(engine, task.resource?.physicalId ?? '');
}

/** A deletion that failed here does not fail the update. */
export function completeCleanUp(engine: Engine, stack: StackRecord, operation: OperationRecord): void {
  const back = operation.type !== 'UPDATE_STACK';
  const left = operation.tasks.some(({ failure }) => failure !== undefined);
  const reason = `${back ? 'Rollback' : 'Update'} successful. One or more resources could not be deleted.`;
  setStatus(engine, stack, back ? 'UPDATE_ROLLBACK_COMPLETE' : 'UPDATE_COMPLETE', left ? reason : undefined);
  delete stack.operation;
  delete stack.stable;
  tellParent(engine, stack);
}
