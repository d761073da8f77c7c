import type { Engine } from './engine.js';
import { reasons } from './errors.js';
import { setResourceStatus, setStatus } from './events.js';
import { refusedExports } from './exports.js';
import { rollBackChild } from './nested.js';
import { tellParent } from './nested-signal.js';
import { NESTED } from './nested-type.js';
import type { OperationRecord, TaskRecord } from './operation.js';
import { rememberStack } from './past.js';
import { missingCode, resourceOf, updateOf } from './prepare-resource.js';
import { beginWork } from './resource-work.js';
import { storeParameter } from './ssm.js';
import type { ResourceRecord, StableState, StackRecord } from './state.js';
import { waitingTask } from './tasks.js';

/** Back to what stood before the update: the properties that were, never evaluated again. */
export function restoreTasks(operation: OperationRecord): TaskRecord[] {
  operation.garbage = operation.garbage.filter(({ fresh }) => fresh);
  const before = stateBefore(operation).resources;
  return Object.values(before).map(({ logicalId, dependsOn }) =>
    waitingTask(
      logicalId,
      logicalId,
      dependsOn.filter((id) => Object.hasOwn(before, id)),
      'update',
    ),
  );
}

function stateBefore({ before, id }: OperationRecord): StableState {
  if (before === undefined) throw new Error(`operation ${id} has nothing to go back to`);
  return before;
}

export function startRestore(engine: Engine, stack: StackRecord, operation: OperationRecord, task: TaskRecord): void {
  const saved = structuredClone(stateBefore(operation).resources[task.logicalId]);
  if (saved === undefined) throw new Error(`nothing saved of ${task.logicalId}`);
  task.resource = saved;
  const current = resourceOf(stack, task.logicalId);
  if (current === undefined || operation.skip.includes(task.logicalId)) {
    takeBack(engine, stack, operation, task, current);
    return;
  }
  if (saved.type === NESTED && rollBackChild(engine, saved.physicalId)) {
    setResourceStatus(engine, stack, current, 'UPDATE_IN_PROGRESS');
    task.state = 'running';
    return;
  }
  if (!wasTouched(current, saved)) {
    stack.resources[task.logicalId] = saved;
    task.state = 'done';
    return;
  }
  setResourceStatus(engine, stack, current, 'UPDATE_IN_PROGRESS');
  const failure = codeChanged(current, saved) ? missingCode(engine, saved) : undefined;
  if (failure !== undefined) task.failure = failure;
  beginWork(engine, stack, task, saved, 'update');
}

function wasTouched(current: ResourceRecord, saved: ResourceRecord): boolean {
  return (
    current.status.endsWith('_FAILED') ||
    current.physicalId !== saved.physicalId ||
    (current.type !== NESTED && updateOf(current, saved) !== 'none')
  );
}

function codeChanged(current: ResourceRecord, saved: ResourceRecord): boolean {
  return JSON.stringify(current.properties.Code) !== JSON.stringify(saved.properties.Code);
}

export function finishRestore(engine: Engine, stack: StackRecord, operation: OperationRecord, task: TaskRecord): void {
  const current = resourceOf(stack, task.logicalId);
  if (task.failure === undefined) {
    takeBack(engine, stack, operation, task, current);
    return;
  }
  task.state = 'failed';
  if (current !== undefined) setResourceStatus(engine, stack, current, 'UPDATE_FAILED', task.failure);
}

function takeBack(
  engine: Engine,
  stack: StackRecord,
  operation: OperationRecord,
  task: TaskRecord,
  current: ResourceRecord | undefined,
): void {
  const saved = task.resource;
  if (saved === undefined) throw new Error(`nothing saved of ${task.logicalId}`);
  if (current !== undefined && current.physicalId !== saved.physicalId)
    operation.garbage.push({ resource: current, keep: false, fresh: true });
  task.state = 'done';
  stack.resources[task.logicalId] = saved;
  setResourceStatus(engine, stack, saved, 'UPDATE_COMPLETE');
  storeParameter(engine, stack, saved);
}

export function completeRestore(engine: Engine, stack: StackRecord, operation: OperationRecord): void {
  const before = stateBefore(operation);
  const failed = operation.tasks.filter(({ state }) => state === 'failed').map(({ logicalId }) => logicalId);
  const refused = refusedExports(engine, stack, before.outputs);
  if (failed.length > 0) {
    failRestore(engine, stack, operation, reasons.failedTo('update', failed));
    return;
  }
  if (refused !== undefined) {
    failRestore(engine, stack, operation, refused);
    return;
  }
  rememberStack(engine, stack);
  for (const resource of Object.values(stack.resources)) {
    if (Object.hasOwn(before.resources, resource.logicalId)) continue;
    operation.garbage.push({ resource, keep: false, fresh: true });
    delete stack.resources[resource.logicalId];
  }
  stack.definition = before.definition;
  stack.outputs = [...before.outputs];
  stack.outputImports = [...before.outputImports];
  setStatus(engine, stack, 'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS');
  operation.phase = stack.parentId === undefined ? 'cleanup' : 'held';
  tellParent(engine, stack);
}

/** The stack can only go on from here, by ContinueUpdateRollback. */
function failRestore(engine: Engine, stack: StackRecord, operation: OperationRecord, reason: string): void {
  stack.stable = stateBefore(operation);
  stack.garbage = operation.garbage;
  setStatus(engine, stack, 'UPDATE_ROLLBACK_FAILED', reason);
  delete stack.operation;
  tellParent(engine, stack, reasons.nestedFailed(stack.id, 'updated', reason));
}
