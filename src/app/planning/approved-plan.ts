import type { PackagedStack, Plan } from '../../model/plan.js';
import { canonicalJson } from '../../plan/fingerprint.js';

/**
 * What is approved is what is deployed: the stacks of a plan out of a file that would be deployed with something else
 * here, in words. Empty when it may run. Whether a stack in the cloud moved is asked before the run begins.
 *
 * @param packaged what the working tree would be deployed as
 * @param bodies templates between that a plan made now has: steps between are approved with what they deploy
 */
export function differsFromApproved(
  plan: Plan,
  packaged: readonly PackagedStack[],
  bodies: ReadonlyMap<string, string> = new Map(),
): readonly string[] {
  const here = new Map(packaged.map((stack) => [stack.key, stack]));
  return plan.steps.flatMap(({ stack, deploy, part }) => {
    if (deploy === undefined) return [];
    if (part !== undefined && part.kind !== 'complete')
      return bodies.has(deploy.templateDigest)
        ? []
        : [`${stack} would go other ways than approved: the step that ${part.text}`];
    const found = here.get(stack);
    if (found === undefined) return [`${stack} is in the plan, but no definition here has it`];
    const parts = differences(deploy, found);
    return parts.length === 0 ? [] : [`${stack} would not be deployed as approved; it differs in: ${parts.join(', ')}`];
  });
}

function differences(approved: PackagedStack, here: PackagedStack): readonly string[] {
  const keys = Object.keys(WORDS) as (keyof typeof WORDS)[];
  return keys
    .filter((key) => canonicalJson(approved[key] ?? null) !== canonicalJson(here[key] ?? null))
    .map((key) => WORDS[key]);
}

/** Its key is the same, and its bytes are as many as the template says. */
const WORDS: Readonly<Record<Exclude<keyof PackagedStack, 'key' | 'templateBytes'>, string>> = {
  service: 'its service',
  stackName: 'its name',
  target: 'account or region',
  templateDigest: 'the template',
  parameters: 'parameters',
  noEcho: 'secret parameters',
  bindings: 'outputs that it takes',
  tags: 'tags',
  capabilities: 'capabilities',
  artefacts: 'artefacts',
  stubs: 'stand-ins',
  settings: 'role, notifications or rollback triggers',
};
