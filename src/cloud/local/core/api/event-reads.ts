import type { JsonObject } from '../../template/index.js';
import { findStack } from '../engine.js';
import { faults } from '../errors.js';
import type { EventRecord, StackRecord } from '../state.js';
import { compact } from '../views.js';
import { type Action, type Call, neededStack } from './call.js';
import { findChangeSet } from './find-change-set.js';
import { pageOf } from './paging.js';

export const describeStackEvents: Action = (call) => {
  const name = call.input.need('StackName');
  const stack = findStack(call.region, name);
  const events = stack === undefined ? [] : visible(call, stack);
  if (stack === undefined || events.length === 0) throw faults.noStack(name);
  const view = (event: EventRecord) => eventView(stack, event, { StackName: stack.name });
  return pageOf(call, 'StackEvents', events, view, 100, stack.id);
};

/** Newest first. */
function visible({ asOf }: Call, { events }: StackRecord): readonly EventRecord[] {
  return events.filter(({ at }) => at <= asOf).reverse();
}

/** By operation, change set or stack; the first two name an operation each. */
export const describeEvents: Action = (call) => {
  const { stack, operationId } = subjectOf(call);
  const onlyFailed = failedOnly(call);
  const chosen = visible(call, stack).filter(
    (event) =>
      (operationId === undefined || event.operationId === operationId) &&
      (!onlyFailed || event.status.endsWith('_FAILED')),
  );
  const view = (event: EventRecord) =>
    eventView(stack, event, { OperationType: event.operationType, EventType: typeOf(stack, event) });
  return pageOf(call, 'OperationEvents', chosen, view, 100, `${stack.id} ${operationId ?? ''} ${onlyFailed}`);
};

function typeOf(stack: StackRecord, { status, physicalId }: EventRecord): string {
  if (physicalId === stack.id) return 'STACK_EVENT';
  return status.endsWith('_FAILED') ? 'PROVISIONING_ERROR' : 'PROGRESS_EVENT';
}

function failedOnly({ input }: Call): boolean {
  const filters = input.json('Filters');
  return JSON.stringify(filters)?.includes('"FailedEvents":true') ?? false;
}

function subjectOf(call: Call): { readonly stack: StackRecord; readonly operationId?: string } {
  const operationId = call.input.text('OperationId');
  if (operationId !== undefined) return ofOperation(call, operationId);
  const name = call.input.text('ChangeSetName');
  if (name === undefined) return { stack: neededStack(call) };
  const { changeSet, stack } = findChangeSet(call, name);
  return { stack, operationId: changeSet.operationId };
}

function ofOperation({ region }: Call, operationId: string) {
  const stack = region.stacks.find(({ events }) => events.some((event) => event.operationId === operationId));
  if (stack === undefined) throw faults.invalid(`Operation [${operationId}] does not exist`);
  return { stack, operationId };
}

function eventView(stack: StackRecord, event: EventRecord, more: JsonObject): JsonObject {
  return compact({
    StackId: stack.id,
    EventId: event.id,
    OperationId: event.operationId === '' ? undefined : event.operationId,
    LogicalResourceId: event.logicalId,
    PhysicalResourceId: event.physicalId,
    ResourceType: event.type,
    Timestamp: event.at,
    ResourceStatus: event.status,
    ResourceStatusReason: event.reason,
    ClientRequestToken: event.token,
    ...more,
  });
}
