import type { PlanRefusal } from '../../model/plan.js';
import { bindingValue } from '../binding-values.js';
import type { ExpandedStep } from '../plan-steps.js';
import type { RunView } from '../run-view.js';

/** UTF-8 bytes of a template in S3; beyond, CloudFormation says "Template may not exceed 1000000 bytes in size". */
export const templateLimit = 1_000_000;

export function* refuseTooLarge(expanded: readonly ExpandedStep[]): Generator<PlanRefusal> {
  for (const { step } of expanded) {
    const { stack, deploy, part } = step;
    if (deploy === undefined || deploy.templateBytes <= templateLimit) continue;
    const what =
      part === undefined || part.kind === 'complete' ? 'The template' : `A template between, which ${part.text},`;
    yield {
      code: 'too-large',
      stack,
      subject: String(deploy.templateBytes),
      message: `${what} of ${stack} has ${deploy.templateBytes} bytes; CloudFormation takes ${templateLimit}. Split the stack.`,
    };
  }
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
