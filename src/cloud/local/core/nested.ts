import type { JsonObject } from '../template/index.js';
import { isList, isObject, member, textOf } from '../template/json.js';
import { differs } from './changes.js';
import { readDefinition } from './definition.js';
import { type Engine, stackById } from './engine.js';
import { faults, reasons } from './errors.js';
import { newId } from './ids.js';
import { inputOf } from './input.js';
import { addStack, newIdentity } from './new-stack.js';
import { schedule } from './queue.js';
import { startOperation } from './start-operation.js';
import type { ResourceRecord, StackRecord } from './state.js';

/** @returns the new stack's id. @throws ServiceFault where its template or parameters cannot be used */
export function createChild(engine: Engine, parent: StackRecord, resource: ResourceRecord): string {
  const suffix = newId(engine.state).replaceAll('-', '').slice(0, 12).toUpperCase();
  const name = `${parent.name.slice(0, 100)}-${resource.logicalId.slice(0, 14)}-${suffix}`;
  const identity = newIdentity(engine, parent.target, name);
  const definition = readDefinition(engine, identity, childInput(parent, resource.properties), undefined);
  const child = addStack(engine, identity, {
    parentId: parent.id,
    rootId: parent.rootId ?? parent.id,
    parentLogicalId: resource.logicalId,
  });
  startOperation(engine, child, 'CREATE_STACK', definition, { token: parent.operation?.token });
  return child.id;
}

/** @returns false where nothing differs. @throws ServiceFault */
export function updateChild(engine: Engine, parent: StackRecord, resource: ResourceRecord): boolean {
  const child = stackById(engine, resource.physicalId);
  if (child === undefined || child.status === 'DELETE_COMPLETE') throw faults.noStack(resource.physicalId);
  const definition = readDefinition(engine, child, childInput(parent, resource.properties), child.definition);
  if (!differs(engine, child, definition)) return false;
  startOperation(engine, child, 'UPDATE_STACK', definition, { token: parent.operation?.token });
  return true;
}

/** @returns false where the nested stack has nothing to go back from. */
export function rollBackChild(engine: Engine, stackId: string): boolean {
  const child = stackById(engine, stackId);
  const before = child?.operation?.before ?? child?.stable;
  if (child === undefined || before === undefined) return false;
  const type = child.status === 'UPDATE_ROLLBACK_FAILED' ? 'CONTINUE_ROLLBACK' : 'ROLLBACK';
  startOperation(engine, child, type, before.definition);
  return true;
}

/** @returns false where there is no such stack any more. */
export function deleteChild(engine: Engine, parent: StackRecord, resource: ResourceRecord): boolean {
  const child = stackById(engine, resource.physicalId);
  if (child === undefined || child.status === 'DELETE_COMPLETE' || child.definition === undefined) return false;
  startOperation(engine, child, 'DELETE_STACK', child.definition, { force: parent.operation?.force ?? false });
  return true;
}

/** Its root is past failing: it may clean up what it replaced. */
export function releaseChild(engine: Engine, stackId: string): void {
  const child = stackById(engine, stackId);
  if (child?.operation?.phase !== 'held') throw new Error(`nested stack ${stackId} is not waiting`);
  child.operation.phase = 'cleanup';
  schedule(engine.state, engine.state.now, { kind: 'begin', stackId });
}

function childInput(parent: StackRecord, properties: JsonObject) {
  const url = textOf(member(properties, 'TemplateURL'));
  if (url === undefined) throw faults.invalid(reasons.noNestedTemplate);
  const parameters = member(properties, 'Parameters');
  const tags = member(properties, 'Tags');
  const arns = member(properties, 'NotificationARNs');
  return inputOf({
    TemplateURL: url,
    Parameters: Object.entries(isObject(parameters) ? parameters : {}).map(([ParameterKey, value]) => ({
      ParameterKey,
      ParameterValue: isList(value) ? value.map((item) => textOf(item) ?? '').join(',') : (textOf(value) ?? ''),
    })),
    Tags: isList(tags)
      ? tags
      : (parent.operation?.after.tags ?? []).map(({ name, value }) => ({ Key: name, Value: value })),
    ...(isList(arns) ? { NotificationARNs: arns } : {}),
    Capabilities: parent.operation?.after.capabilities ?? [],
  });
}
