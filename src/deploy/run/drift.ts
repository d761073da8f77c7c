import { CloudError, type CloudFormation, type DriftedResource } from '../../cloud/port.js';
import { readPatiently } from '../stack/patient-read.js';
import type { StackTools } from '../stack/stack-tools.js';
import { inTurn } from './in-turn.js';
import { atOnce } from './read-stacks.js';
import type { SeenStack } from './seen-stack.js';

/** Milliseconds: how long detections are waited for, and how often they are asked. */
const longest = 5 * 60_000;
const pause = 5_000;
/** Resources that are named of a stack. */
const shown = 5;

/**
 * What differs from its template in stacks that are about to be changed, in words. Detections are begun for all of them before
 * the first is waited for. Nothing of it is certain: CloudFormation finds drift where there is none, too.
 */
export async function driftOf(seen: readonly SeenStack[], tools: StackTools): Promise<readonly string[]> {
  const begun = tools.cloud.clock.now();
  const detections = await inTurn(seen, atOnce, (one) => begin(one, tools));
  const found = await inTurn(detections, atOnce, (one) => outcomeOf(one, begun, tools));
  return found.filter((text) => text !== undefined);
}

interface Detection {
  readonly name: string;
  readonly stackId: string;
  readonly cloud: CloudFormation;
  /** Or why it could not be begun. */
  readonly id: string | { readonly failed: string };
}

async function begin({ stack, steps: [step] }: SeenStack, tools: StackTools): Promise<Detection> {
  const { stackName: name, stackId } = stack;
  const cloud = tools.cloud.at(step.target);
  const id = await told(() => readPatiently(tools, `${name} drift`, () => cloud.detectDrift(stackId)));
  return { name, stackId, cloud, id };
}

/** A refusal is worth a word and nothing more. */
async function told<T>(work: () => Promise<T>): Promise<T | { readonly failed: string }> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof CloudError)) throw error;
    return { failed: error.message };
  }
}

async function outcomeOf(
  { name, stackId, cloud, id }: Detection,
  begun: number,
  tools: StackTools,
): Promise<string | undefined> {
  if (typeof id !== 'string') return `drift of ${name} is not known: ${id.failed}`;
  for (;;) {
    const seen = await told(() => readPatiently(tools, `${name} drift status`, () => cloud.driftDetection(id)));
    if ('failed' in seen) return `drift of ${name} is not known: ${seen.failed}`;
    if (seen.status === 'failed') return `drift of ${name} is not known: ${seen.reason ?? 'its detection failed'}`;
    if (seen.status === 'complete') return seen.drifted === true ? drifted(name, stackId, cloud, tools) : undefined;
    if (tools.cloud.clock.now() - begun >= longest)
      return `drift of ${name} is not known: its detection takes too long`;
    await tools.sleep(pause);
  }
}

async function drifted(name: string, stackId: string, cloud: CloudFormation, tools: StackTools): Promise<string> {
  const resources = await told(() => readPatiently(tools, `${name} drifts`, () => cloud.driftedResources(stackId)));
  if ('failed' in resources) return `${name} has drifted; what differs is not known: ${resources.failed}`;
  const more = resources.length > shown ? ` and ${resources.length - shown} more` : '';
  return `${name} is not as its template says: ${resources.slice(0, shown).map(sayDrifted).join('; ')}${more}`;
}

function sayDrifted({ logicalId, type, how, paths }: DriftedResource): string {
  if (how === 'deleted') return `${logicalId} (${type}) was deleted`;
  return `${logicalId} (${type}) ${paths.length === 0 ? 'was changed' : `differs in ${paths.slice(0, shown).join(', ')}`}`;
}
