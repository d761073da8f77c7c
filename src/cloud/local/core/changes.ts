import { attributeOf, evaluateOutputs, type ResourceView, type Scope } from '../template/index.js';
import { blueprintOf } from './blueprint.js';
import { changeOf, UNKNOWN, wantedForChange } from './change-of.js';
import type { Blueprint, Engine } from './engine.js';
import { NESTED } from './nested-type.js';
import { resourceOf } from './prepare-resource.js';
import { scopeOf, viewOf } from './scope.js';
import type { ChangeRecord, Definition, ResourceRecord, StackRecord } from './state.js';

/**
 * What an update to the definition would do, as a change set says it: what is made or replaced has values
 * that nobody knows yet. @throws ServiceFault where something that is referred to does not exist
 */
export function changesTo(engine: Engine, stack: StackRecord, definition: Definition): readonly ChangeRecord[] {
  const { changes } = foreseen(engine, stack, definition);
  const { active } = blueprintOf(engine, stack, definition);
  const kept = new Set(active);
  const removed = Object.values(stack.resources).filter(({ logicalId }) => !kept.has(logicalId));
  return [...changes, ...removed.map(removal)];
}

function removal({ logicalId, physicalId, type, deletionPolicy }: ResourceRecord): ChangeRecord {
  const policyAction = deletionPolicy === 'Retain' || deletionPolicy === 'RetainExceptOnCreate' ? 'Retain' : 'Delete';
  return { action: 'Remove', logicalId, physicalId, type, policyAction, scope: [], details: [] };
}

/** Whether an update is one at all. */
export function differs(engine: Engine, stack: StackRecord, definition: Definition): boolean {
  const before = stack.definition;
  if (before === undefined || Object.values(stack.resources).some(({ status }) => status.endsWith('_FAILED')))
    return true;
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  return (
    !same(before.parameters, definition.parameters) ||
    !same(before.tags, definition.tags) ||
    !same(before.notificationArns, definition.notificationArns) ||
    !same(before.rollbackConfiguration, definition.rollbackConfiguration) ||
    changesTo(engine, stack, definition).length > 0 ||
    outputsDiffer(engine, stack, definition)
  );
}

function outputsDiffer(engine: Engine, stack: StackRecord, definition: Definition): boolean {
  const { scope } = foreseen(engine, stack, definition);
  const outputs = evaluateOutputs(blueprintOf(engine, stack, definition).template, scope);
  const shape = (key: string, value: string, name = '', description = '') =>
    JSON.stringify([key, value, name, description]);
  const before = stack.outputs.map((output) => shape(output.key, output.value, output.exportName, output.description));
  const after = outputs.map((output) => shape(output.name, output.value, output.exportName, output.description));
  return before.sort().join() !== after.sort().join();
}

interface Foreseen {
  readonly changes: readonly ChangeRecord[];
  /** Things as they will be, as far as that is known. */
  readonly scope: Scope;
}

function foreseen(engine: Engine, stack: StackRecord, definition: Definition): Foreseen {
  const blueprint = blueprintOf(engine, stack, definition);
  const views = new Map<string, ResourceView>();
  const present = scopeOf(engine, stack, blueprint);
  const scope: Scope = { ...present, unknown: UNKNOWN, resource: (id) => views.get(id) ?? present.resource(id) };
  const changes = new Map<string, ChangeRecord>();
  for (const logicalId of inOrder(blueprint)) {
    const existing = resourceOf(stack, logicalId);
    const wanted = wantedForChange(blueprint, logicalId, scope);
    const change = changeOf(engine, existing, wanted);
    if (change !== undefined) changes.set(logicalId, change);
    views.set(logicalId, viewAfter(engine, stack, existing, wanted, change));
  }
  const ordered = blueprint.active.flatMap((id) => changes.get(id) ?? []);
  return { changes: ordered, scope };
}

function viewAfter(
  engine: Engine,
  stack: StackRecord,
  existing: ResourceRecord | undefined,
  wanted: Pick<ResourceRecord, 'properties' | 'type' | 'logicalId'>,
  change: ChangeRecord | undefined,
): ResourceView {
  const nestedChange = change !== undefined && wanted.type === NESTED;
  if (existing === undefined || existing.missing || change?.replacement === 'True' || nestedChange)
    return {
      physicalId: existing !== undefined && nestedChange ? existing.physicalId : UNKNOWN,
      attribute: () => UNKNOWN,
    };
  if (wanted.type === NESTED) return viewOf(engine, stack, existing);
  const live = { ...existing, properties: wanted.properties, stackName: stack.name, target: stack.target };
  return { physicalId: existing.physicalId, attribute: (name) => attributeOf(wanted.type, live, name) };
}

/** What is depended on first. */
function inOrder({ active, dependencies }: Blueprint): readonly string[] {
  const known = new Set(active);
  const order = new Set<string>();
  const open = [...active].reverse();
  while (open.length > 0) {
    const id = open.at(-1) ?? '';
    const missing = [...(dependencies.get(id) ?? [])].filter((other) => known.has(other) && !order.has(other));
    if (missing.length > 0 && !order.has(id)) open.push(...missing);
    else {
      open.pop();
      order.add(id);
    }
  }
  return [...order];
}
