import { deniedChanges } from '../../plan/stack-policy.js';
import { readPatiently } from '../stack/patient-read.js';
import type { StackTools } from '../stack/stack-tools.js';
import { inTurn } from './in-turn.js';
import { atOnce } from './read-stacks.js';
import type { SeenStack } from './seen-stack.js';

/**
 * What stack policies and termination protection stand against, in words. Neither is ever lifted here: whoever set them
 * does that.
 */
export async function forbidden(seen: readonly SeenStack[], tools: StackTools): Promise<readonly string[]> {
  return (await inTurn(seen, atOnce, (one) => againstStack(one, tools))).flat();
}

async function againstStack({ stack, steps }: SeenStack, tools: StackTools): Promise<readonly string[]> {
  const [first] = steps;
  if (first === undefined) return [];
  const { stackName, target } = first;
  if (steps.some(({ kind }) => kind === 'delete'))
    return stack.terminationProtection ? [`${stackName} is to be deleted, and its termination protection is on`] : [];
  const changes = steps.flatMap((step) => step.changes);
  if (changes.length === 0) return [];
  const cloud = tools.cloud.at(target);
  const policy = await readPatiently(tools, `${stackName} policy`, () => cloud.stackPolicy(stack.stackId));
  if (policy === undefined) return [];
  return deniedChanges(policy, changes).map(({ logicalId, type, action, certainty }) => {
    const may = certainty === 'certain' ? 'is' : 'may be';
    return `${stackName}: its stack policy does not permit that ${logicalId} (${type}) ${may} ${action}`;
  });
}
