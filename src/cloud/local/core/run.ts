import { cleanUpTasks, completeCleanUp, startRelease } from './clean-up.js';
import { completeForward } from './complete-forward.js';
import { finishDetection } from './drift.js';
import type { Scheduled } from './due.js';
import { type Engine, stackById } from './engine.js';
import { declaredImportsOf, missingImport, refusedExports } from './exports.js';
import { failedTasks, failForward } from './fail-forward.js';
import { finishForward, forwardTasks, startForward } from './forward.js';
import { makeChangeSet } from './make-change-set.js';
import { beginMonitoring } from './monitoring.js';
import type { OperationRecord, Phase, TaskRecord } from './operation.js';
import { resourceOf } from './prepare-resource.js';
import { completeRemoval, failRemoval, finishRemoval, removeTasks, startRemoval } from './remove.js';
import { completeRestore, finishRestore, restoreTasks, startRestore } from './restore.js';
import { missingAlarm } from './rollback-triggers.js';
import type { StackRecord } from './state.js';
import { readyTasks } from './tasks.js';

/** Everything due up to and including `time`, in order; the clock stands at `time` after it. */
export function runUntil(engine: Engine, time: number): void {
  const { state } = engine;
  for (let next = state.queue[0]; next !== undefined && next.at <= time; next = state.queue[0]) {
    state.queue.shift();
    state.now = Math.max(state.now, next.at);
    runDue(engine, next);
  }
  state.now = Math.max(state.now, time);
}

function runDue(engine: Engine, due: Scheduled): void {
  if (due.kind === 'change-set') {
    makeChangeSet(engine, due.changeSetId);
    return;
  }
  if (due.kind === 'drift') {
    finishDetection(engine, due.detectionId);
    return;
  }
  const stack = stackById(engine, due.stackId);
  const operation = stack?.operation;
  if (stack === undefined || operation === undefined) return;
  if (due.kind === 'begin') {
    beginPhase(engine, stack, operation);
    return;
  }
  if (due.kind === 'monitored') {
    endMonitoring(engine, stack, operation);
    return;
  }
  const task = due.kind === 'task' ? taskOf(operation, due.key) : taskOfChild(stack, operation, due);
  if (task === undefined) return;
  if (due.kind === 'child' && due.failure !== undefined) task.failure = due.failure;
  finishTask(engine, stack, operation, task);
  settle(engine, stack);
}

function endMonitoring(engine: Engine, stack: StackRecord, operation: OperationRecord): void {
  if (operation.phase !== 'monitor') return;
  completeForward(engine, stack, operation);
  enter(engine, stack, 'monitor');
  settle(engine, stack);
}

function taskOf({ tasks }: OperationRecord, key: string): TaskRecord | undefined {
  return tasks.find((task) => task.key === key && task.state === 'running');
}

function taskOfChild(
  stack: StackRecord,
  { tasks }: OperationRecord,
  due: Scheduled & { readonly kind: 'child' },
): TaskRecord | undefined {
  return tasks.find(
    ({ state, logicalId, resource }) =>
      state === 'running' &&
      logicalId === due.logicalId &&
      (resource ?? resourceOf(stack, logicalId))?.physicalId === due.childId,
  );
}

function beginPhase(engine: Engine, stack: StackRecord, operation: OperationRecord): void {
  if (operation.phase === 'forward') {
    const missing =
      missingImport(engine, stack, declaredImportsOf(engine, stack, operation.after)) ??
      missingAlarm(engine, stack, operation.after.rollbackConfiguration);
    if (missing !== undefined) failForward(engine, stack, operation, missing);
  }
  if (operation.phase === 'delete') {
    const refused = refusedExports(engine, stack, []);
    if (refused !== undefined) {
      failRemoval(engine, stack, operation, refused);
      return;
    }
  }
  if (stack.operation === undefined) return;
  operation.tasks = tasksOf(engine, stack, operation);
  settle(engine, stack);
}

function tasksOf(engine: Engine, stack: StackRecord, operation: OperationRecord): TaskRecord[] {
  switch (operation.phase) {
    case 'forward':
      return forwardTasks(engine, stack, operation);
    case 'rollback':
      return operation.kind === 'create' ? removeTasks(stack, operation) : restoreTasks(operation);
    case 'delete':
      return removeTasks(stack, operation);
    case 'cleanup':
      return cleanUpTasks(engine, stack, operation);
    case 'monitor':
    case 'held':
      return [];
  }
}

/** Starts what can start and ends what is over, until all that is left takes time. */
function settle(engine: Engine, stack: StackRecord): void {
  for (;;) {
    const { operation } = stack;
    if (operation === undefined || operation.phase === 'held' || operation.phase === 'monitor') return;
    startReady(engine, stack, operation);
    const { phase } = operation;
    if (phase === 'forward' && operation.tasks.some(({ state }) => state === 'failed'))
      failForward(engine, stack, operation, failedTasks(operation));
    else if (operation.tasks.some(({ state }) => state === 'running')) return;
    else completePhase(engine, stack, operation);
    enter(engine, stack, phase);
  }
}

function enter(engine: Engine, stack: StackRecord, before: Phase): void {
  const { operation } = stack;
  if (operation === undefined || operation.phase === before) return;
  operation.tasks = tasksOf(engine, stack, operation);
}

function startReady(engine: Engine, stack: StackRecord, operation: OperationRecord): void {
  for (let ready = readyTasks(operation); ready.length > 0; ready = readyTasks(operation))
    for (const task of ready) {
      startTask(engine, stack, operation, task);
      if (operation.phase === 'forward' && task.state === 'failed') return;
    }
}

function startTask(engine: Engine, stack: StackRecord, operation: OperationRecord, task: TaskRecord): void {
  if (task.action === 'release') {
    startRelease(engine, task);
    return;
  }
  if (operation.phase === 'forward') {
    startForward(engine, stack, operation, task);
    return;
  }
  if (task.action === 'delete') {
    startRemoval(engine, stack, task);
    return;
  }
  startRestore(engine, stack, operation, task);
}

function finishTask(engine: Engine, stack: StackRecord, operation: OperationRecord, task: TaskRecord): void {
  if (task.action === 'release') task.state = 'done';
  else if (operation.phase === 'forward') finishForward(engine, stack, operation, task);
  else if (task.action === 'delete') finishRemoval(engine, stack, operation, task);
  else finishRestore(engine, stack, operation, task);
}

function completePhase(engine: Engine, stack: StackRecord, operation: OperationRecord): void {
  switch (operation.phase) {
    case 'forward':
      if (!beginMonitoring(engine, stack, operation)) completeForward(engine, stack, operation);
      return;
    case 'rollback':
      if (operation.kind === 'create') completeRemoval(engine, stack, operation);
      else completeRestore(engine, stack, operation);
      return;
    case 'delete':
      completeRemoval(engine, stack, operation);
      return;
    case 'cleanup':
      completeCleanUp(engine, stack, operation);
      return;
    case 'monitor':
    case 'held':
  }
}
