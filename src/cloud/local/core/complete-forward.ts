import { evaluateOutputs } from '../template/index.js';
import { blueprintOf } from './blueprint.js';
import type { Engine } from './engine.js';
import { reasons } from './errors.js';
import { setResourceStatus, setStatus } from './events.js';
import { refusedExports } from './exports.js';
import { failForward } from './fail-forward.js';
import { endExecution } from './make-change-set.js';
import { messageOf } from './message-of.js';
import { tellParent } from './nested-signal.js';
import type { OperationRecord } from './operation.js';
import { rememberStack } from './past.js';
import { policyAllows } from './policy.js';
import { scopeOf } from './scope.js';
import type { OutputRecord, ResourceRecord, StackRecord } from './state.js';

/** Every resource stands: outputs and exports follow, and only then the stack is complete. */
export function completeForward(engine: Engine, stack: StackRecord, operation: OperationRecord): void {
  const removed = removedResources(engine, stack, operation);
  const denied = removed.find((resource) => !mayRemove(stack, operation, resource));
  if (denied !== undefined) {
    setResourceStatus(engine, stack, denied, 'UPDATE_FAILED', reasons.denied(denied.logicalId));
    failForward(engine, stack, operation, reasons.failedTo('update', [denied.logicalId]));
    return;
  }
  const imports = new Set<string>();
  let outputs: OutputRecord[];
  try {
    outputs = evaluatedOutputs(engine, stack, operation, imports);
  } catch (error) {
    failForward(engine, stack, operation, messageOf(error));
    return;
  }
  const refused = refusedExports(engine, stack, outputs);
  if (refused !== undefined) {
    failForward(engine, stack, operation, refused);
    return;
  }
  endExecution(engine, stack, 'EXECUTE_COMPLETE');
  rememberStack(engine, stack);
  stack.outputs = outputs;
  stack.outputImports = [...imports];
  if (operation.kind === 'create') endCreation(engine, stack);
  else endUpdate(engine, stack, operation, removed);
}

function mayRemove(stack: StackRecord, operation: OperationRecord, { logicalId, type }: ResourceRecord): boolean {
  return policyAllows(operation.policyDuringUpdate ?? stack.stackPolicy, 'Update:Delete', logicalId, type);
}

function removedResources(engine: Engine, stack: StackRecord, operation: OperationRecord): readonly ResourceRecord[] {
  const active = new Set(blueprintOf(engine, stack, operation.after).active);
  return Object.values(stack.resources).filter(({ logicalId }) => !active.has(logicalId));
}

function evaluatedOutputs(
  engine: Engine,
  stack: StackRecord,
  operation: OperationRecord,
  imports: Set<string>,
): OutputRecord[] {
  const blueprint = blueprintOf(engine, stack, operation.after);
  const outputs = evaluateOutputs(blueprint.template, scopeOf(engine, stack, blueprint, imports));
  return outputs.map(({ name, ...output }) => ({ key: name, ...output }));
}

function endCreation(engine: Engine, stack: StackRecord): void {
  setStatus(engine, stack, 'CREATE_COMPLETE');
  delete stack.operation;
  tellParent(engine, stack);
}

function endUpdate(
  engine: Engine,
  stack: StackRecord,
  operation: OperationRecord,
  removed: readonly ResourceRecord[],
): void {
  for (const resource of removed) {
    operation.garbage.push({ resource, keep: isKept(resource), fresh: false });
    delete stack.resources[resource.logicalId];
  }
  setStatus(engine, stack, 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS');
  operation.phase = stack.parentId === undefined ? 'cleanup' : 'held';
  tellParent(engine, stack);
}

function isKept({ deletionPolicy }: ResourceRecord): boolean {
  return deletionPolicy === 'Retain' || deletionPolicy === 'RetainExceptOnCreate';
}
