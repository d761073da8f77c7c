import { type Engine, stackById } from './engine.js';
import { reasons } from './errors.js';
import { setResourceStatus, setStatus } from './events.js';
import { endExecution } from './make-change-set.js';
import { tellParent } from './nested-signal.js';
import { NESTED } from './nested-type.js';
import type { OperationRecord, TaskRecord } from './operation.js';
import { resourceOf } from './prepare-resource.js';
import { dropDue } from './queue.js';
import { becomeRollback } from './start-operation.js';
import type { StackRecord } from './state.js';

/** In the order of the template, as CloudFormation words it. */
export function failedTasks({ tasks }: OperationRecord): string {
  const failed = tasks.filter(({ state }) => state === 'failed');
  const named = (action: string, create: boolean) => {
    const ids = failed.filter((task) => (task.action === 'create') === create).map(({ logicalId }) => logicalId);
    return ids.length === 0 ? '' : reasons.failedTo(action, ids);
  };
  return named('create', true) + named('update', false);
}

/** The way forward ends: what is in flight is cancelled, and the stack goes where its failure options say. */
export function failForward(engine: Engine, stack: StackRecord, operation: OperationRecord, reason: string): void {
  cancelRunning(engine, stack, operation);
  endExecution(engine, stack, 'EXECUTE_FAILED');
  if (stack.parentId !== undefined) {
    failNested(engine, stack, operation, reason);
    return;
  }
  if (operation.kind === 'create') {
    failCreation(engine, stack, operation, reason);
    return;
  }
  if (operation.disableRollback) {
    stopFailed(engine, stack, operation, 'UPDATE_FAILED', reason);
    return;
  }
  becomeRollback(engine, stack, operation);
  setStatus(engine, stack, 'UPDATE_ROLLBACK_IN_PROGRESS', reason);
}

function failCreation(engine: Engine, stack: StackRecord, operation: OperationRecord, reason: string): void {
  if (operation.disableRollback || operation.onFailure === 'DO_NOTHING') {
    stopFailed(engine, stack, operation, 'CREATE_FAILED', reason);
    return;
  }
  becomeRollback(engine, stack, operation);
  if (operation.onFailure === 'DELETE') {
    operation.kind = 'delete';
    operation.phase = 'delete';
    setStatus(engine, stack, 'DELETE_IN_PROGRESS', `${reason}Delete requested by user.`);
  } else setStatus(engine, stack, 'ROLLBACK_IN_PROGRESS', `${spaced(reason)}${reasons.rollbackRequested}`);
}

function spaced(reason: string): string {
  return reason.endsWith(' ') ? reason : `${reason} `;
}

function stopFailed(
  engine: Engine,
  stack: StackRecord,
  operation: OperationRecord,
  status: string,
  reason: string,
): void {
  if (operation.before !== undefined) stack.stable = operation.before;
  stack.garbage = operation.garbage;
  setStatus(engine, stack, status, reason);
  delete stack.operation;
}

/** A nested stack goes no way back of its own: its root decides. */
function failNested(engine: Engine, stack: StackRecord, operation: OperationRecord, reason: string): void {
  const created = operation.kind === 'create';
  setStatus(engine, stack, created ? 'CREATE_FAILED' : 'UPDATE_FAILED', reason);
  if (created) delete stack.operation;
  else operation.phase = 'held';
  tellParent(engine, stack, reasons.nestedFailed(stack.id, created ? 'created' : 'updated', reason));
}

function cancelRunning(engine: Engine, stack: StackRecord, operation: OperationRecord): void {
  dropDue(engine.state, stack.id);
  for (const task of operation.tasks) if (task.state === 'running') cancel(engine, stack, operation, task);
}

function cancel(engine: Engine, stack: StackRecord, operation: OperationRecord, task: TaskRecord): void {
  const resource = resourceOf(stack, task.logicalId);
  if (resource === undefined) return;
  task.state = 'waiting';
  const created = task.action === 'create';
  if (resource.type === NESTED) cancelChild(engine, resource.physicalId);
  // It may be there already, whatever its status says.
  if (created) delete resource.missing;
  if (task.action === 'replace' && task.resource !== undefined)
    operation.garbage.push({ resource: task.resource, keep: false, fresh: true });
  const reason = created ? reasons.createCancelled : reasons.updateCancelled;
  setResourceStatus(engine, stack, resource, created ? 'CREATE_FAILED' : 'UPDATE_FAILED', reason);
}

function cancelChild(engine: Engine, stackId: string): void {
  const child = stackById(engine, stackId);
  const operation = child?.operation;
  if (child === undefined || operation?.phase !== 'forward') return;
  failForward(
    engine,
    child,
    operation,
    operation.kind === 'create' ? reasons.createCancelled : reasons.updateCancelled,
  );
}
