import { codeKeysOf, type ObjectAddress } from '../../package/code-keys.js';
import { mask } from '../stack/stack-content.js';
import type { StackTools } from '../stack/stack-tools.js';
import { inTurn } from './in-turn.js';
import { isThere } from './is-there.js';
import { atOnce } from './read-stacks.js';
import type { RunTools } from './run-tools.js';
import type { SeenStack } from './seen-stack.js';

/** In words. */
export interface WayBack {
  /** Why stacks could not be brought back to what they are now. */
  readonly lost: readonly string[];
  /** Of which stacks nobody can tell. */
  readonly unknown: readonly string[];
}

/**
 * Whether stacks could be brought back to what they are now. They could not where an object in S3 that they were made of is gone,
 * or a secret would be given up that nobody can read.
 */
export async function wayBackOf(
  seen: readonly SeenStack[],
  tools: StackTools,
  objectExists: RunTools['objectExists'],
): Promise<WayBack> {
  const objects = await inTurn(seen, atOnce, (one) => lostObjects(one, tools, objectExists));
  const secrets = seen.flatMap((one) => lostSecrets(one, tools));
  return {
    lost: [...objects.flatMap(({ lost }) => lost), ...secrets],
    unknown: objects.flatMap(({ unknown }) => unknown),
  };
}

async function lostObjects(
  { steps: [step], template }: SeenStack,
  tools: StackTools,
  objectExists: RunTools['objectExists'],
): Promise<WayBack> {
  const lost: string[] = [];
  const unknown: string[] = [];
  for (const address of codeKeysOf(template, step.target)) {
    const found =
      objectExists === undefined ? await ownIsThere(address, tools) : await objectExists(step.target, address);
    const what = `${address.bucket}/${address.key}`;
    if (found === false)
      lost.push(`${step.stackName} could not be brought back: ${what}, which it was made of, is gone`);
    else if (found === undefined && objectExists !== undefined) unknown.push(what);
  }
  return { lost, unknown: unknown.length === 0 ? [] : [sayUnknown(step.stackName, unknown)] };
}

function sayUnknown(stackName: string, [first, ...others]: readonly string[]): string {
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return `whether ${stackName} could be brought back is not known: ${first}${more}, which it was made of, cannot be looked for`;
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
