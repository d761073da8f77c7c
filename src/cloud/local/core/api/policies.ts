import { templateAt } from '../definition.js';
import { faults } from '../errors.js';
import { rememberStack } from '../past.js';
import { parsePolicy } from '../policy.js';
import { type Action, type Call, neededStack } from './call.js';

/** Undefined where the call has none. @throws ServiceFault where it is no policy */
export function policyBody({ engine, input }: Call, inline: string, url: string): string | undefined {
  const at = input.text(url);
  const body = input.text(inline) ?? (at === undefined ? undefined : templateAt(engine, at));
  if (body !== undefined && parsePolicy(body) === undefined)
    throw faults.invalid('Error validating stack policy: Invalid stack policy');
  return body;
}

export const setStackPolicy: Action = (call) => {
  const stack = neededStack(call);
  const body = policyBody(call, 'StackPolicyBody', 'StackPolicyURL');
  if (body !== undefined) stack.stackPolicy = body;
  return {};
};

export const getStackPolicy: Action = (call) => {
  const { stackPolicy } = neededStack(call);
  return stackPolicy === undefined ? {} : { StackPolicyBody: stackPolicy };
};

export const updateTerminationProtection: Action = (call) => {
  const stack = neededStack(call);
  if (stack.parentId !== undefined) throw faults.nestedProtection(stack.name);
  rememberStack(call.engine, stack);
  stack.terminationProtection = call.input.flag('EnableTerminationProtection');
  return { StackId: stack.id };
};
