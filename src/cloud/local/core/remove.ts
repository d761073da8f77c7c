import { customName } from '../template/index.js';
import { type Engine, regionOf } from './engine.js';
import { reasons } from './errors.js';
import { setResourceStatus, setStatus } from './events.js';
import { deleteChild } from './nested.js';
import { tellParent } from './nested-signal.js';
import { NESTED } from './nested-type.js';
import type { OperationRecord, TaskRecord } from './operation.js';
import { rememberStack } from './past.js';
import { resourceOf } from './prepare-resource.js';
import { beginWork } from './resource-work.js';
import { dropParameter } from './ssm.js';
import type { ResourceRecord, StackRecord } from './state.js';
import { dependentsIn, waitingTask } from './tasks.js';

/** Everything goes, dependents first: a deletion, or the way back of a creation. */
export function removeTasks(stack: StackRecord, operation: OperationRecord): TaskRecord[] {
  const entries = Object.values(stack.resources).map((resource) => ({ key: resource.logicalId, resource }));
  const dependents = dependentsIn(entries);
  return entries.map(({ key, resource }) => ({
    ...waitingTask(key, key, dependents.get(key) ?? [], 'delete'),
    keep: staysBehind(operation, resource),
  }));
}

function staysBehind(operation: OperationRecord, { logicalId, deletionPolicy, missing }: ResourceRecord): boolean {
  if (missing === true) return false;
  if (operation.retain.includes(logicalId)) return true;
  const creating = operation.kind === 'create';
  if (deletionPolicy === 'RetainExceptOnCreate') return !creating;
  return deletionPolicy === 'Retain' && !(creating && operation.retainExceptOnCreate);
}

/**
 * What is cleaned up lies with its task, as its place in the stack may be another's by now. No resource lies in
 * both: the two would be one object here and two in a snapshot.
 */
function removedBy(stack: StackRecord, task: TaskRecord): ResourceRecord {
  const resource = task.resource ?? resourceOf(stack, task.logicalId);
  if (resource === undefined) throw new Error(`nothing to delete as ${task.key}`);
  return resource;
}

/** Of a deletion, of a creation's rollback and of a clean-up alike. */
export function startRemoval(engine: Engine, stack: StackRecord, task: TaskRecord): void {
  const resource = removedBy(stack, task);
  if (task.keep === true) {
    leaveBehind(engine, stack, resource);
    setResourceStatus(engine, stack, resource, 'DELETE_SKIPPED');
    forget(stack, task);
    return;
  }
  setResourceStatus(engine, stack, resource, 'DELETE_IN_PROGRESS');
  if (resource.type === NESTED && deleteChild(engine, stack, resource)) task.state = 'running';
  else beginWork(engine, stack, task, resource, 'delete');
}

export function finishRemoval(engine: Engine, stack: StackRecord, operation: OperationRecord, task: TaskRecord): void {
  const { failure } = task;
  const resource = removedBy(stack, task);
  if (failure === undefined) {
    setResourceStatus(engine, stack, resource, 'DELETE_COMPLETE');
    dropParameter(engine, stack, resource);
    forget(stack, task);
  } else if (operation.force || operation.phase === 'cleanup') {
    setResourceStatus(engine, stack, resource, operation.force ? 'DELETE_SKIPPED' : 'DELETE_FAILED', failure);
    leaveBehind(engine, stack, resource);
    forget(stack, task);
  } else {
    task.state = 'failed';
    setResourceStatus(engine, stack, resource, 'DELETE_FAILED', failure);
  }
}

function leaveBehind(engine: Engine, stack: StackRecord, { type, properties }: ResourceRecord): void {
  const name = customName(type, properties);
  if (name !== undefined) regionOf(engine, stack.target).leftBehind.push({ type, name });
}

function forget(stack: StackRecord, task: TaskRecord): void {
  task.state = 'done';
  if (task.resource === undefined) delete stack.resources[task.logicalId];
}

export function completeRemoval(engine: Engine, stack: StackRecord, operation: OperationRecord): void {
  const failed = operation.tasks.filter(({ state }) => state === 'failed').map(({ logicalId }) => logicalId);
  if (failed.length > 0) {
    failRemoval(engine, stack, operation, reasons.failedTo('delete', failed));
    return;
  }
  rememberStack(engine, stack);
  stack.outputs = [];
  stack.outputImports = [];
  if (operation.kind === 'create') setStatus(engine, stack, 'ROLLBACK_COMPLETE');
  else {
    stack.deletedAt = engine.state.now;
    setStatus(engine, stack, 'DELETE_COMPLETE');
    const region = regionOf(engine, stack.target);
    region.changeSets = region.changeSets.filter(({ stackId }) => stackId !== stack.id);
  }
  delete stack.operation;
  delete stack.stable;
  tellParent(engine, stack);
}

export function failRemoval(engine: Engine, stack: StackRecord, operation: OperationRecord, reason: string): void {
  setStatus(engine, stack, operation.kind === 'create' ? 'ROLLBACK_FAILED' : 'DELETE_FAILED', reason);
  delete stack.operation;
  tellParent(engine, stack, reasons.nestedFailed(stack.id, 'deleted', reason));
}
