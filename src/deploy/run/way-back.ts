import { codeKeysOf, type ObjectAddress } from '../../package/code-keys.js';
import { mask } from '../stack/stack-content.js';
import type { StackTools } from '../stack/stack-tools.js';
import { inTurn } from './in-turn.js';
import { isThere } from './is-there.js';
import { atOnce } from './read-stacks.js';
import type { RunTools } from './run-tools.js';
import type { SeenStack } from './seen-stack.js';

/**
 * Why stacks could not be brought back to what they are now, in words: an object in S3 that they were made of is gone, or a secret
 * would be given up that nobody can read.
 */
export async function withoutWayBack(
  seen: readonly SeenStack[],
  tools: StackTools,
  objectExists: RunTools['objectExists'],
): Promise<readonly string[]> {
  const lost = await inTurn(seen, atOnce, (one) => lostObjects(one, tools, objectExists));
  return [...lost.flat(), ...seen.flatMap((one) => lostSecrets(one, tools))];
}

async function lostObjects(
  { steps: [step], template }: SeenStack,
  tools: StackTools,
  objectExists: RunTools['objectExists'],
): Promise<readonly string[]> {
  if (step === undefined) return [];
  const lost: string[] = [];
  for (const address of codeKeysOf(template, step.target)) {
    const found =
      objectExists === undefined ? await ownIsThere(address, tools) : await objectExists(step.target, address);
    if (found !== false) continue;
    const what = `${address.bucket}/${address.key}`;
    lost.push(`${step.stackName} could not be brought back: ${what}, which it was made of, is gone`);
  }
  return lost;
}

/** What other buckets hold is not known here. */
async function ownIsThere({ key }: ObjectAddress, { artefacts }: StackTools): Promise<boolean | undefined> {
  const digest = /^artefacts\/([0-9a-f]{64})$/.exec(key)?.[1];
  return digest === undefined ? undefined : isThere(digest, artefacts);
}

/** A step that no longer has a secret as such gives up what it is; only who gave it can give it again. */
function lostSecrets({ steps, stack }: SeenStack, { secret }: StackTools): readonly string[] {
  const kept = Object.entries(stack.parameters).flatMap(([name, value]) => (value === mask ? [name] : []));
  return steps.flatMap(({ deploy, stackName }) => {
    if (deploy === undefined) return [];
    const lost = kept.filter((name) => !deploy.noEcho.includes(name) && secret(deploy.key, name) === undefined);
    return lost.map((name) => sayLost(stackName, name));
  });
}

const sayLost = (stackName: string, name: string): string =>
  `${stackName} could not be brought back: its NoEcho parameter ${name} is given up, and nobody can read its value; give that value in stackgate.yml for the way back, or leave the parameter as it is and refer to Parameter Store or Secrets Manager beside it`;
