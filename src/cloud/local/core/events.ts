import type { Engine } from './engine.js';
import { newId } from './ids.js';
import { NESTED } from './nested-type.js';
import { rememberStack } from './past.js';
import type { ResourceRecord, StackRecord } from './state.js';

/** The stack is in this status from now on, and says so in an event of its own. */
export function setStatus(engine: Engine, stack: StackRecord, status: string, reason?: string): void {
  rememberStack(engine, stack);
  stack.status = status;
  delete stack.statusReason;
  if (reason !== undefined) stack.statusReason = reason;
  record(engine, stack, { logicalId: stack.name, physicalId: stack.id, type: NESTED, status }, reason);
}

/** The resource is in this status from now on; its record need not be one of the stack's any more. */
export function setResourceStatus(
  engine: Engine,
  stack: StackRecord,
  resource: ResourceRecord,
  status: string,
  reason?: string,
): void {
  resource.status = status;
  resource.updatedAt = engine.state.now;
  delete resource.statusReason;
  if (reason !== undefined) resource.statusReason = reason;
  record(engine, stack, resource, reason);
}

/** A message about the whole stack, without a change of its status. */
export function noteOnStack(engine: Engine, stack: StackRecord, reason: string, token?: string): void {
  rememberStack(engine, stack);
  stack.statusReason = reason;
  const { status } = stack;
  record(engine, stack, { logicalId: stack.name, physicalId: stack.id, type: NESTED, status }, reason, token);
}

function record(
  engine: Engine,
  stack: StackRecord,
  subject: Pick<ResourceRecord, 'logicalId' | 'physicalId' | 'type' | 'status'>,
  reason?: string,
  ownToken?: string,
): void {
  const { operation } = stack;
  const last = stack.lastOperations[0];
  const token = ownToken ?? operation?.token;
  stack.events.push({
    id: `${subject.logicalId}-${newId(engine.state)}`,
    at: engine.state.now,
    operationId: operation?.id ?? last?.id ?? '',
    operationType: operation?.type ?? last?.type ?? '',
    logicalId: subject.logicalId,
    physicalId: subject.physicalId,
    type: subject.type,
    status: subject.status,
    ...(reason === undefined ? {} : { reason }),
    ...(token === undefined ? {} : { token }),
  });
}
