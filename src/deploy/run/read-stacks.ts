import type { StackDescription } from '../../cloud/port.js';
import type { Target } from '../../model/plan.js';
import { placeOf } from '../../plan/place.js';
import { readPatiently } from '../stack/patient-read.js';
import type { StackTools } from '../stack/stack-tools.js';
import { inTurn } from './in-turn.js';

export interface StackPlace {
  readonly stackName: string;
  readonly target: Target;
}

/** So few stacks are asked for one by one: the list of an account may be long. */
const few = 3;
/** Reads at once, so that hundreds of stacks are looked at in seconds and no quota is used up. */
export const atOnce = 8;

/**
 * Stacks by `placeOf`; those that are not there are left out. Where more than a few are asked for in an account and
 * region, one list answers for all.
 */
export async function readStacks(
  places: readonly StackPlace[],
  tools: StackTools,
): Promise<ReadonlyMap<string, StackDescription>> {
  const groups = new Map<string, StackPlace[]>();
  for (const place of places) {
    const key = placeOf(place.target, '');
    groups.set(key, [...(groups.get(key) ?? []), place]);
  }
  const found = new Map<string, StackDescription>();
  for (const group of groups.values())
    for (const [place, stack] of await readGroup(group, tools)) found.set(place, stack);
  return found;
}

async function readGroup(
  group: readonly StackPlace[],
  tools: StackTools,
): Promise<readonly (readonly [string, StackDescription])[]> {
  const stacks = group.length <= few ? await oneByOne(group, tools) : await fromList(group, tools);
  return group.flatMap(({ target, stackName }) => {
    const stack = stacks.get(stackName);
    return stack === undefined ? [] : [[placeOf(target, stackName), stack] as const];
  });
}

type ByName = ReadonlyMap<string, StackDescription | undefined>;

async function oneByOne(group: readonly StackPlace[], tools: StackTools): Promise<ByName> {
  const read = async ({ target, stackName }: StackPlace) =>
    [stackName, await describe(target, stackName, tools)] as const;
  return new Map(await inTurn(group, atOnce, read));
}

function describe(target: Target, stackName: string, tools: StackTools): Promise<StackDescription | undefined> {
  return readPatiently(tools, `${stackName} read`, () => tools.cloud.at(target).describeStack(stackName));
}

async function fromList([first]: readonly StackPlace[], tools: StackTools): Promise<ByName> {
  if (first === undefined) return new Map();
  const { target } = first;
  const seed = `${placeOf(target, '')} stacks`;
  const listed = await readPatiently(tools, seed, () => tools.cloud.at(target).listStacks());
  return new Map(listed.map((stack) => [stack.stackName, stack]));
}
