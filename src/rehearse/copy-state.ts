import type { GarbageRecord, OperationRecord, TaskRecord } from '../cloud/local/core/operation.js';
import type { CloudState, RegionState, ResourceRecord, StackRecord } from '../cloud/local/core/state.js';
import type { Unit } from './cloud-units.js';

/**
 * Copies of what the embedded cloud changes in place. Definitions, events, properties and stable states are never changed
 * once they are made, so copies share them; a copy of everything would cost more than the operation itself.
 *
 * @param kept records that nobody changes: they stay the same objects, by which it is known whose they are
 */
export function copyState(state: CloudState, kept: ReadonlySet<unknown>): CloudState {
  return {
    ...state,
    queue: [...state.queue],
    templates: [...state.templates],
    faultMatches: [...state.faultMatches],
    regions: state.regions.map((region) => copyRegion(region, kept)),
  };
}

function copyRegion(region: RegionState, kept: ReadonlySet<unknown>): RegionState {
  return {
    ...region,
    stacks: region.stacks.map((stack) => (kept.has(stack) ? stack : copyStack(stack))),
    changeSets: region.changeSets.map((one) => (kept.has(one) ? one : { ...one })),
    tokens: [...region.tokens],
    ssm: [...region.ssm],
    leftBehind: [...region.leftBehind],
  };
}

/** For an operation on it. */
export function copyUnit(unit: Unit): Unit {
  return {
    ...unit,
    stacks: unit.stacks.map(copyStack),
    changeSets: unit.changeSets.map((changeSet) => ({ ...changeSet })),
  };
}

function copyStack(stack: StackRecord): StackRecord {
  // One resource may stand in several places of a stack, and is changed in all of them at once.
  const known = new Map<ResourceRecord, ResourceRecord>();
  const copied = (resource: ResourceRecord): ResourceRecord => {
    const copy = known.get(resource) ?? { ...resource };
    known.set(resource, copy);
    return copy;
  };
  const resources = Object.fromEntries(Object.entries(stack.resources).map(([id, one]) => [id, copied(one)]));
  return {
    ...stack,
    resources,
    events: [...stack.events],
    garbage: stack.garbage.map((one) => copyGarbage(one, copied)),
    ...(stack.operation !== undefined && { operation: copyOperation(stack.operation, copied) }),
  };
}

type Copy = (resource: ResourceRecord) => ResourceRecord;

function copyOperation(operation: OperationRecord, copied: Copy): OperationRecord {
  return {
    ...operation,
    tasks: operation.tasks.map((task) => copyTask(task, copied)),
    garbage: operation.garbage.map((one) => copyGarbage(one, copied)),
  };
}

function copyTask(task: TaskRecord, copied: Copy): TaskRecord {
  return task.resource === undefined ? { ...task } : { ...task, resource: copied(task.resource) };
}

function copyGarbage(garbage: GarbageRecord, copied: Copy): GarbageRecord {
  return { ...garbage, resource: copied(garbage.resource) };
}
