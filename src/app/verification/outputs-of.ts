import type { Cloud } from '../../cloud/port.js';
import { CloudError } from '../../cloud/port.js';
import type { PlanStep } from '../../model/plan.js';

const patience = { attempts: 8, milliseconds: 2_000 } as const;

/**
 * Outputs of a service's stacks by name. One that two of its stacks have with different values is left out: nobody can
 * say which is meant.
 *
 * @throws CloudError where the stacks cannot be read, also after some time
 */
export async function outputsOf(
  stacks: readonly Pick<PlanStep, 'stackName' | 'target'>[],
  cloud: Cloud,
  sleep: (milliseconds: number) => Promise<void>,
): Promise<ReadonlyMap<string, string>> {
  const outputs = new Map<string, string>();
  const differing = new Set<string>();
  for (const { stackName, target } of stacks) {
    const read = () => cloud.at(target).describeStack(stackName);
    for (const [name, value] of Object.entries((await patiently(read, sleep))?.outputs ?? {})) {
      if ((outputs.get(name) ?? value) !== value) differing.add(name);
      outputs.set(name, value);
    }
  }
  for (const name of differing) outputs.delete(name);
  return outputs;
}

/** Throttled or without an answer, it is asked again. */
async function patiently<Result>(
  read: () => Promise<Result>,
  sleep: (milliseconds: number) => Promise<void>,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof CloudError) || !error.retryable || attempt === patience.attempts) throw error;
      await sleep(patience.milliseconds * attempt);
    }
  }
}
