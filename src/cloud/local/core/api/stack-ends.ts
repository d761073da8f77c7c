import { isList, textOf } from '../../template/json.js';
import { type Engine, findStack } from '../engine.js';
import { faults, reasons } from '../errors.js';
import { noteOnStack } from '../events.js';
import { refusedExports } from '../exports.js';
import { failForward } from '../fail-forward.js';
import { permits } from '../permitted.js';
import { schedule } from '../queue.js';
import { startOperation } from '../start-operation.js';
import type { StackRecord } from '../state.js';
import { type Action, type Call, nameIn, neededStack, once, refuseNested } from './call.js';

/** Of a name without a stack it succeeds as well. */
export const deleteStack: Action = (call) => {
  const name = call.input.need('StackName');
  const stack = findStack(call.region, name);
  return once(call, stack?.name ?? nameIn(name), call.input.text('ClientRequestToken'), () => {
    if (stack === undefined || stack.status === 'DELETE_COMPLETE' || stack.status === 'DELETE_IN_PROGRESS') return {};
    checkDeletable(call, stack);
    const refused = refusedExports(call.engine, stack, []);
    // The deletion is accepted and does not begin: only an event says why.
    if (refused !== undefined) noteOnStack(call.engine, stack, refused, call.input.text('ClientRequestToken'));
    else begin(call, stack);
    return {};
  });
};

function checkDeletable({ input, region }: Call, stack: StackRecord): void {
  // What a clean-up could not delete has no root that would.
  const parent = region.stacks.find(({ id }) => id === stack.parentId);
  if (Object.values(parent?.resources ?? {}).some(({ physicalId }) => physicalId === stack.id)) refuseNested(stack);
  if (stack.terminationProtection) throw faults.protectedFromDeletion(stack.name);
  if (!permits(stack.status, 'delete')) throw faults.cannotDelete(stack.name, stack.status);
  if (input.text('DeletionMode') === 'FORCE_DELETE_STACK' && !permits(stack.status, 'force-delete'))
    throw faults.cannotForceDelete(stack.name);
  if (input.texts('RetainResources').length > 0 && !permits(stack.status, 'force-delete'))
    throw faults.cannotRetain(stack.name);
}

function begin({ engine, input }: Call, stack: StackRecord): void {
  const mode = input.text('DeletionMode');
  if (mode !== undefined) stack.deletionMode = mode;
  startOperation(engine, stack, 'DELETE_STACK', stack.definition ?? emptyDefinition, {
    token: input.text('ClientRequestToken'),
    retain: input.texts('RetainResources'),
    force: mode === 'FORCE_DELETE_STACK',
    reason: reasons.userInitiated,
  });
}

/** Of a stack that was only reviewed. */
const emptyDefinition = {
  body: '{"Resources":{}}',
  parameters: [],
  values: [],
  resolved: [],
  tags: [],
  capabilities: [],
  notificationArns: [],
};

export const cancelUpdateStack: Action = (call) => {
  const stack = existingStack(call);
  return once(call, stack.name, call.input.text('ClientRequestToken'), () => {
    refuseNested(stack);
    const { operation } = stack;
    if (!permits(stack.status, 'cancel') || operation === undefined) throw faults.cannotCancel();
    failForward(call.engine, stack, operation, reasons.userInitiated);
    schedule(call.engine.state, call.engine.state.now, { kind: 'begin', stackId: stack.id });
    return {};
  });
};

export const continueUpdateRollback: Action = (call) => {
  const stack = existingStack(call);
  return once(call, stack.name, call.input.text('ClientRequestToken'), () => {
    refuseNested(stack);
    const before = stack.stable;
    if (!permits(stack.status, 'continue-rollback') || before === undefined)
      throw faults.cannotContinueRollback(stack.id, stack.status);
    const skip = skippedResources(call, stack);
    const OperationId = startOperation(call.engine, stack, 'CONTINUE_ROLLBACK', before.definition, {
      token: call.input.text('ClientRequestToken'),
      skip,
      reason: reasons.userInitiated,
    });
    return { OperationId };
  });
};

/** Only what failed to be rolled back may be left as it is. */
function skippedResources({ input }: Call, stack: StackRecord): readonly string[] {
  const skip = input.json('ResourcesToSkip');
  const names = isList(skip) ? skip.map((item) => textOf(item) ?? '') : [];
  const failed = new Set(
    Object.values(stack.resources).flatMap(({ logicalId, status }) => (status === 'UPDATE_FAILED' ? [logicalId] : [])),
  );
  const wrong = names.filter((name) => !failed.has(name));
  if (wrong.length > 0) throw faults.notToBeSkipped(wrong);
  return names;
}

/** Back to the last stable state; where there never was one the stack is deleted. */
export const rollbackStack: Action = (call) => {
  const stack = existingStack(call);
  return once(call, stack.name, call.input.text('ClientRequestToken'), () => {
    refuseNested(stack);
    if (!permits(stack.status, 'roll-back')) throw faults.cannotRollBack(stack.id, stack.status);
    return { StackId: stack.id, OperationId: rollBack(call.engine, stack, call.input.text('ClientRequestToken')) };
  });
};

function rollBack(engine: Engine, stack: StackRecord, token: string | undefined): string {
  const choices = { token, reason: reasons.userInitiated };
  if (stack.stable !== undefined) return startOperation(engine, stack, 'ROLLBACK', stack.stable.definition, choices);
  return startOperation(engine, stack, 'DELETE_STACK', stack.definition ?? emptyDefinition, choices);
}

function existingStack(call: Call): StackRecord {
  const stack = neededStack(call);
  if (stack.status === 'DELETE_COMPLETE') throw faults.noStack(stack.name);
  return stack;
}
