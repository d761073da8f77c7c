import type { StackKey } from '../../model/names.js';
import { ownEntry } from '../../model/own-entry.js';
import type { DeployedStack, PackagedStack } from '../../model/plan.js';
import { placeOf } from '../../plan/place.js';
import { stackDifferences } from '../../plan/stack-differences.js';
import type { DeployedState } from './deployed-stacks.js';

type Texts = Readonly<Record<string, string>>;

/**
 * Parameters of the stacks with what bindings will give them, where that is certain: the stack that gives it stays as
 * it is. Without it whatever hangs on a binding would look as if it may change, and data as if it may be lost.
 */
export function withKnownBindings(
  stacks: readonly PackagedStack[],
  { stacks: deployed, foreignOutputs }: Pick<DeployedState, 'stacks' | 'foreignOutputs'>,
): ReadonlyMap<StackKey, Texts> {
  const before = new Map(deployed.map((stack) => [placeOf(stack.target, stack.stackName), stack]));
  const stays = staying(stacks, before);
  const given = (stack: PackagedStack): Texts => {
    const known = stack.bindings.flatMap((binding) => {
      const place = giverOf(stack, binding);
      const outputs = stays(place) ? before.get(place)?.outputs : foreignOutputs.get(place);
      const value = outputs && ownEntry(outputs, binding.output);
      return value === undefined ? [] : [[binding.parameter, value] as const];
    });
    return Object.fromEntries([...Object.entries(stack.parameters), ...known]);
  };
  return new Map(stacks.map((stack) => [stack.key, given(stack)]));
}

function giverOf({ target }: PackagedStack, { stackName, region }: PackagedStack['bindings'][number]): string {
  return placeOf({ account: target.account, region: region ?? target.region }, stackName);
}

/** Whether a stack of the estate and all that bindings give it are as deployed; not so in a circle. */
function staying(stacks: readonly PackagedStack[], before: ReadonlyMap<string, DeployedStack>) {
  const proposed = new Map(stacks.map((stack) => [placeOf(stack.target, stack.stackName), stack]));
  const decided = new Map<string, boolean>();
  const stays = (place: string): boolean => {
    const known = decided.get(place);
    if (known !== undefined) return known;
    decided.set(place, false);
    const [now, old] = [proposed.get(place), before.get(place)];
    const isSame = now !== undefined && old !== undefined && stackDifferences(now, old).length === 0;
    const result = isSame && now.bindings.every((binding) => stays(giverOf(now, binding)));
    decided.set(place, result);
    return result;
  };
  return stays;
}
