import type { PackagedStack, Plan } from '../model/plan.js';
import { canonicalJson } from '../plan/fingerprint.js';

/**
 * What is approved is what is deployed: the stacks of a plan out of a file that would be deployed with something else
 * here, in words. Empty when it may run. Whether a stack in the cloud moved is asked before the run begins.
 *
 * @param packaged what the working tree would be deployed as
 */
export function differsFromApproved(plan: Plan, packaged: readonly PackagedStack[]): readonly string[] {
  const here = new Map(packaged.map((stack) => [stack.key, stack]));
  return plan.steps.flatMap(({ stack, deploy }) => {
    if (deploy === undefined) return [];
    const found = here.get(stack);
    if (found === undefined) return [`${stack} is in the plan, but no definition here has it`];
    const parts = differences(deploy, found);
    return parts.length === 0 ? [] : [`${stack} would not be deployed as approved: ${parts.join(', ')} differ here`];
  });
}

function differences(approved: PackagedStack, here: PackagedStack): readonly string[] {
  const keys = [...new Set([...Object.keys(approved), ...Object.keys(here)])] as (keyof PackagedStack)[];
  return keys.filter((key) => canonicalJson(approved[key]) !== canonicalJson(here[key])).map((key) => WORDS[key]);
}

const WORDS: Readonly<Record<keyof PackagedStack, string>> = {
  key: 'its key',
  service: 'its service',
  stackName: 'its name',
  target: 'account or region',
  templateDigest: 'the template',
  templateBytes: 'the size of the template',
  parameters: 'parameters',
  noEcho: 'secret parameters',
  bindings: 'outputs that it takes',
  tags: 'tags',
  capabilities: 'capabilities',
  artefacts: 'artefacts',
  stubs: 'stand-ins',
};
