import type { Diagnostic } from '../../model/diagnostic.js';
import { problem } from '../cloudformation/problem.js';
import type { Assembly } from './assembly.js';
import type { Candidates } from './candidates.js';
import type { StackArtifact } from './stack-artifact.js';

/**
 * Stacks of one app with the same name in the same account and region are one stack to CloudFormation:
 * each deploy takes away what the other made. The CDK's own tools do not refuse it.
 *
 * @param here those that are read at this stage
 */
export function sameName(stack: StackArtifact, here: Candidates, { byStackName }: Assembly): readonly Diagnostic[] {
  const named = byStackName.get(stack.stackName) ?? [];
  const others = named.filter((one) => one !== stack && here.has(one.part) && isSame(one, stack));
  if (others.length === 0) return [];
  const names = others.slice(0, 5).map(({ displayName }) => displayName);
  const message =
    `The stack ${stack.displayName} is deployed as ${stack.stackName}, and so is ${names.join(', ')}, in the same account and ` +
    'region: each would replace the other. Give them different values of stackName.';
  return [problem('warning', 'cdk/same-stack-name', message, stack.at)];
}

/** What is open in an environment is the same only where it is open in both: with one set and one open it may differ. */
function isSame(one: StackArtifact, other: StackArtifact): boolean {
  return one.account === other.account && one.region === other.region;
}
