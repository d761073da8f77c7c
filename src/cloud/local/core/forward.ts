import { blueprintOf } from './blueprint.js';
import type { Engine } from './engine.js';
import { reasons } from './errors.js';
import { setResourceStatus } from './events.js';
import { messageOf } from './message-of.js';
import { createChild, updateChild } from './nested.js';
import { NESTED } from './nested-type.js';
import type { OperationRecord, TaskRecord } from './operation.js';
import { policyAllows } from './policy.js';
import {
  activeDependencies,
  creationRefused,
  keepsCustomName,
  missingCode,
  newPhysicalId,
  resourceOf,
  updateOf,
  wantedResource,
} from './prepare-resource.js';
import { beginWork } from './resource-work.js';
import { storeParameter } from './ssm.js';
import type { ResourceRecord, StackRecord } from './state.js';
import { waitingTask } from './tasks.js';

/** Towards the wanted template: what a resource depends on comes first, the rest at the same time. */
export function forwardTasks(engine: Engine, stack: StackRecord, operation: OperationRecord): TaskRecord[] {
  const blueprint = blueprintOf(engine, stack, operation.after);
  return blueprint.active.map((id) => waitingTask(id, id, activeDependencies(blueprint, id), 'create'));
}

export function startForward(engine: Engine, stack: StackRecord, operation: OperationRecord, task: TaskRecord): void {
  const existing = resourceOf(stack, task.logicalId);
  const there = existing !== undefined && existing.missing !== true;
  let wanted: ResourceRecord;
  try {
    wanted = wantedResource(engine, stack, operation, task.logicalId);
  } catch (error) {
    failAtOnce(
      engine,
      stack,
      task,
      existing ?? unmade(engine, stack, operation, task.logicalId),
      there,
      messageOf(error),
    );
    return;
  }
  if (there) startUpdate(engine, stack, operation, task, existing, wanted);
  else startCreate(engine, stack, task, wanted);
}

function startCreate(engine: Engine, stack: StackRecord, task: TaskRecord, wanted: ResourceRecord): void {
  task.action = 'create';
  task.resource = wanted;
  wanted.missing = true;
  stack.resources[task.logicalId] = wanted;
  setResourceStatus(engine, stack, wanted, 'CREATE_IN_PROGRESS');
  if (wanted.type === NESTED) {
    startChild(engine, stack, task, wanted);
    return;
  }
  wanted.physicalId = newPhysicalId(engine, stack, wanted);
  const refused = creationRefused(engine, stack, wanted);
  if (refused !== undefined) task.failure = refused;
  setResourceStatus(engine, stack, wanted, 'CREATE_IN_PROGRESS', 'Resource creation Initiated');
  beginWork(engine, stack, task, wanted, 'create');
}

function startChild(engine: Engine, stack: StackRecord, task: TaskRecord, wanted: ResourceRecord): void {
  try {
    wanted.physicalId = createChild(engine, stack, wanted);
    delete wanted.missing;
    task.state = 'running';
    setResourceStatus(engine, stack, wanted, 'CREATE_IN_PROGRESS', 'Resource creation Initiated');
  } catch (error) {
    failAtOnce(engine, stack, task, wanted, false, messageOf(error));
  }
}

function startUpdate(
  engine: Engine,
  stack: StackRecord,
  operation: OperationRecord,
  task: TaskRecord,
  existing: ResourceRecord,
  wanted: ResourceRecord,
): void {
  const kind = updateOf(existing, wanted);
  task.action = kind === 'replace' ? 'replace' : 'update';
  task.resource = wanted;
  wanted.physicalId = existing.physicalId;
  if (existing.type === NESTED) {
    startChildUpdate(engine, stack, task, existing, wanted);
    return;
  }
  if (kind === 'none' && !existing.status.endsWith('_FAILED')) {
    adopt(stack, task, existing, wanted);
    return;
  }
  const refused = updateRefused(stack, operation, existing, wanted, kind);
  if (refused !== undefined) {
    failAtOnce(engine, stack, task, existing, true, refused);
    return;
  }
  if (kind === 'replace') {
    setResourceStatus(engine, stack, existing, 'UPDATE_IN_PROGRESS', reasons.newPhysicalResource);
    wanted.physicalId = newPhysicalId(engine, stack, wanted);
  } else setResourceStatus(engine, stack, existing, 'UPDATE_IN_PROGRESS');
  const failure = kind === 'replace' ? creationRefused(engine, stack, wanted) : missingCode(engine, wanted);
  if (failure !== undefined) task.failure = failure;
  beginWork(engine, stack, task, wanted, kind === 'replace' ? 'create' : 'update');
}

/** Nothing differs outside; policies and order may. */
function adopt(stack: StackRecord, task: TaskRecord, existing: ResourceRecord, wanted: ResourceRecord): void {
  stack.resources[task.logicalId] = { ...wanted, status: existing.status, updatedAt: existing.updatedAt };
  task.state = 'done';
}

function updateRefused(
  stack: StackRecord,
  operation: OperationRecord,
  existing: ResourceRecord,
  wanted: ResourceRecord,
  kind: 'none' | 'in-place' | 'replace',
): string | undefined {
  const policy = operation.policyDuringUpdate ?? stack.stackPolicy;
  const action = kind === 'replace' ? 'Update:Replace' : 'Update:Modify';
  if (!policyAllows(policy, action, existing.logicalId, existing.type)) return reasons.denied(existing.logicalId);
  if (kind !== 'replace') return undefined;
  if (operation.disableRollback) return reasons.replacementRefused;
  const name = keepsCustomName(existing, wanted);
  return name === undefined ? undefined : reasons.customNamed(name);
}

function startChildUpdate(
  engine: Engine,
  stack: StackRecord,
  task: TaskRecord,
  existing: ResourceRecord,
  wanted: ResourceRecord,
): void {
  try {
    if (!updateChild(engine, stack, wanted)) {
      adopt(stack, task, existing, wanted);
      return;
    }
    setResourceStatus(engine, stack, existing, 'UPDATE_IN_PROGRESS');
    task.state = 'running';
  } catch (error) {
    failAtOnce(engine, stack, task, existing, true, messageOf(error));
  }
}

function failAtOnce(
  engine: Engine,
  stack: StackRecord,
  task: TaskRecord,
  resource: ResourceRecord,
  there: boolean,
  reason: string,
): void {
  task.state = 'failed';
  task.action = there ? 'update' : 'create';
  if (!there) stack.resources[task.logicalId] = resource;
  setResourceStatus(engine, stack, resource, there ? 'UPDATE_FAILED' : 'CREATE_FAILED', reason);
}

function unmade(engine: Engine, stack: StackRecord, operation: OperationRecord, logicalId: string): ResourceRecord {
  const { template } = blueprintOf(engine, stack, operation.after);
  return {
    logicalId,
    type: template.resources.get(logicalId)?.type ?? '',
    physicalId: '',
    properties: {},
    status: '',
    updatedAt: engine.state.now,
    deletionPolicy: 'Delete',
    updateReplacePolicy: 'Delete',
    dependsOn: [],
    imports: [],
    missing: true,
  };
}

/** The work is over: the resource is what was wanted, or the task has failed. */
export function finishForward(engine: Engine, stack: StackRecord, operation: OperationRecord, task: TaskRecord): void {
  const { resource, failure } = task;
  const existing = resourceOf(stack, task.logicalId);
  if (resource === undefined || existing === undefined) throw new Error(`no resource for ${task.logicalId}`);
  const verb = task.action === 'create' ? 'CREATE' : 'UPDATE';
  if (failure !== undefined) {
    task.state = 'failed';
    setResourceStatus(engine, stack, existing, `${verb}_FAILED`, failure);
    return;
  }
  task.state = 'done';
  delete resource.missing;
  if (task.action === 'replace')
    operation.garbage.push({ resource: existing, keep: existing.updateReplacePolicy === 'Retain', fresh: false });
  stack.resources[task.logicalId] = resource;
  setResourceStatus(engine, stack, resource, `${verb}_COMPLETE`);
  storeParameter(engine, stack, resource);
}
