import type { ServiceName, StackKey } from '../model/names.js';
import type { DeployedStack, PackagedStack, Target } from '../model/plan.js';
import { ownerOf } from '../model/stack-tags.js';
import { sortedBy } from './compare.js';
import { canonicalJson } from './fingerprint.js';
import { placeOf } from './place.js';
import type { PlanInput } from './plan-input.js';
import { standingOf } from './stack-standing.js';

/** One place in the cloud: what shall be there and what is. At least one of both. */
export interface StackPair {
  readonly place: string;
  readonly key: StackKey;
  readonly service: ServiceName;
  readonly stackName: string;
  readonly target: Target;
  readonly proposed?: PackagedStack;
  /** Absent also where a stack of that name has nothing (see `standingOf`). */
  readonly deployed?: DeployedStack;
}

/**
 * Proposed and deployed stacks by place, in the order of places. Lists inside a stack are brought in
 * order too, so that nothing after this sees in which order the input came.
 */
export function pairStacks({ proposed, deployed }: PlanInput): readonly StackPair[] {
  const there = firstByPlace(deployed.filter(({ status }) => standingOf(status) !== 'absent'));
  const wanted = firstByPlace(proposed.map(inOrder));
  const pairs = [...new Set([...wanted.keys(), ...there.keys()])].map((place) =>
    pairOf(place, wanted.get(place), there.get(place)),
  );
  return sortedBy(
    pairs.filter((pair) => pair !== undefined),
    ({ place }) => place,
  );
}

/** Two proposed stacks for one place are refused (`refuseTaken`); the rest of the plan goes on with one of them. */
function firstByPlace<Item extends { readonly target: Target; readonly stackName: string }>(
  stacks: readonly Item[],
): ReadonlyMap<string, Item> {
  const byPlace = new Map<string, Item>();
  for (const stack of stacks) {
    const place = placeOf(stack.target, stack.stackName);
    const there = byPlace.get(place);
    if (there === undefined || canonicalJson(stack) < canonicalJson(there)) byPlace.set(place, stack);
  }
  return byPlace;
}

function pairOf(
  place: string,
  proposed: PackagedStack | undefined,
  deployed: DeployedStack | undefined,
): StackPair | undefined {
  const one = proposed ?? deployed;
  if (one === undefined) return undefined;
  const { key, service, stackName, target } = one;
  return { place, key, service, stackName, target, ...(proposed && { proposed }), ...(deployed && { deployed }) };
}

function inOrder(stack: PackagedStack): PackagedStack {
  return {
    ...stack,
    noEcho: [...stack.noEcho].sort(),
    capabilities: [...stack.capabilities].sort(),
    bindings: sortedBy(stack.bindings, canonicalJson),
    artefacts: sortedBy(stack.artefacts, canonicalJson),
    stubs: sortedBy(stack.stubs, canonicalJson),
  };
}

/** Only what says itself that it is of this stage may be deleted. */
export function isOwned(deployed: DeployedStack, stage: string): boolean {
  const owner = ownerOf(deployed.tags);
  return owner.stage === stage && owner.service !== undefined;
}
