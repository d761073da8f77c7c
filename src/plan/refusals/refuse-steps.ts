import type { PlanRefusal } from '../../model/plan.js';
import { bindingValue } from '../binding-values.js';
import type { RunView } from '../run-view.js';

/** UTF-8 bytes of a template in S3; beyond, CloudFormation says "Template may not exceed 1000000 bytes in size". */
export const templateLimit = 1_000_000;

export function* refuseTooLarge({ steps }: RunView): Generator<PlanRefusal> {
  for (const { key, proposed } of steps)
    if (proposed !== undefined && proposed.templateBytes > templateLimit)
      yield {
        code: 'too-large',
        stack: key,
        subject: String(proposed.templateBytes),
        message: `The template of ${key} has ${proposed.templateBytes} bytes; CloudFormation takes ${templateLimit}. Split the stack.`,
      };
}

/** Termination protection is reported and never taken off. Making a stack anew deletes the failed one first. */
export function* refuseProtected({ steps }: RunView): Generator<PlanRefusal> {
  for (const { key, stackName, deployed, kind } of steps)
    if (deployed?.terminationProtection === true && kind !== 'update')
      yield {
        code: 'protected',
        stack: key,
        subject: stackName,
        message: `Stack ${stackName} (${key}) is to be deleted and is protected against termination. Take the protection off by hand if it may go.`,
      };
}

/** Outputs that will not be there when the step asks for them. */
export function* refuseMissingOutputs({ steps, stepAt, pairAt, input }: RunView): Generator<PlanRefusal> {
  const stepped = new Set(stepAt.keys());
  for (const step of steps)
    for (const binding of step.proposed?.bindings ?? []) {
      const { kind } = bindingValue(step, binding, pairAt, stepped, input);
      if (kind !== 'no-such-output' && kind !== 'goes-away') continue;
      const why = kind === 'goes-away' ? 'which this plan deletes' : 'which has no such output';
      yield {
        code: 'unknown-value',
        stack: step.key,
        subject: binding.parameter,
        message: `Parameter ${binding.parameter} of ${step.key} takes output ${binding.output} of stack ${binding.stackName}, ${why}.`,
      };
    }
}
