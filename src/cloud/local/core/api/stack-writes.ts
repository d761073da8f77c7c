import { blueprintOf } from '../blueprint.js';
import { checkCapabilities } from '../capabilities.js';
import { differs } from '../changes.js';
import { readDefinition } from '../definition.js';
import { type Engine, findStack } from '../engine.js';
import { faults, reasons } from '../errors.js';
import { obsolete } from '../make-change-set.js';
import { messageOf } from '../message-of.js';
import { addStack, newIdentity } from '../new-stack.js';
import { startOperation } from '../start-operation.js';
import type { Definition, StackRecord } from '../state.js';
import { type Action, once, refuseNested } from './call.js';
import { checkName } from './names.js';
import { policyBody } from './policies.js';
import { checkNothingChangesType, checkUpdatable } from './updatable.js';

export const createStack: Action = (call) => {
  const { engine, region, target, input } = call;
  const name = input.need('StackName');
  checkName(name, 'stackName');
  return once(call, name, input.text('ClientRequestToken'), () => {
    if (findStack(region, name) !== undefined) throw faults.stackExists(name);
    if (input.flag('DisableRollback') && input.has('OnFailure'))
      throw faults.invalid('You can specify either DisableRollback or OnFailure, but not both.');
    const identity = newIdentity(engine, target, name);
    const definition = readDefinition(engine, identity, input, undefined);
    checkCapabilities(blueprintOf(engine, identity, definition).template, definition.capabilities, 'direct');
    const policy = policyBody(call, 'StackPolicyBody', 'StackPolicyURL');
    const stack = addStack(engine, identity, {
      terminationProtection: input.flag('EnableTerminationProtection'),
      ...(policy === undefined ? {} : { stackPolicy: policy }),
    });
    const OperationId = startOperation(engine, stack, 'CREATE_STACK', definition, {
      token: input.text('ClientRequestToken'),
      disableRollback: input.flag('DisableRollback'),
      onFailure: onFailure(input.text('OnFailure')),
      retainExceptOnCreate: input.flag('RetainExceptOnCreate'),
      reason: reasons.userInitiated,
    });
    return { StackId: stack.id, OperationId };
  });
};

function onFailure(text: string | undefined): 'ROLLBACK' | 'DELETE' | 'DO_NOTHING' {
  if (text === undefined || text === 'ROLLBACK') return 'ROLLBACK';
  if (text === 'DELETE' || text === 'DO_NOTHING') return text;
  throw faults.invalid(
    `1 validation error detected: Value '${text}' at 'onFailure' failed to satisfy constraint: Member must satisfy enum value set: [DO_NOTHING, ROLLBACK, DELETE]`,
  );
}

export const updateStack: Action = (call) => {
  const { engine, region, input } = call;
  const name = input.need('StackName');
  const stack = findStack(region, name);
  if (stack === undefined || stack.status === 'DELETE_COMPLETE') throw faults.noStack(name);
  return once(call, stack.name, input.text('ClientRequestToken'), () => {
    refuseNested(stack);
    checkUpdatable(stack, input.flag('DisableRollback'), 'update-stack');
    const definition = readDefinition(engine, stack, input, stack.definition);
    checkCapabilities(blueprintOf(engine, stack, definition).template, definition.capabilities, 'direct');
    checkNothingChangesType(engine, stack, definition);
    const policy = policyBody(call, 'StackPolicyBody', 'StackPolicyURL');
    const during = policyBody(call, 'StackPolicyDuringUpdateBody', 'StackPolicyDuringUpdateURL');
    if (!isUpdate(engine, stack, definition)) throw faults.noUpdates();
    if (policy !== undefined) stack.stackPolicy = policy;
    obsolete(engine, stack, undefined);
    const OperationId = startOperation(engine, stack, 'UPDATE_STACK', definition, {
      token: input.text('ClientRequestToken'),
      disableRollback: input.flag('DisableRollback'),
      policyDuringUpdate: during,
      reason: reasons.userInitiated,
    });
    return { StackId: stack.id, OperationId };
  });
};

/** What cannot be foreseen, as something it refers to is missing, is tried and fails as an update does. */
function isUpdate(engine: Engine, stack: StackRecord, definition: Definition): boolean {
  try {
    return differs(engine, stack, definition);
  } catch (error) {
    messageOf(error);
    return true;
  }
}
