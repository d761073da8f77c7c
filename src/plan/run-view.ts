import type { StackKey } from '../model/names.js';
import type { DraftStep } from './choose-steps.js';
import { isOwned, type StackPair } from './pair-stacks.js';
import { noPhasing, type Phasing } from './phases/phasing.js';
import { placeOf } from './place.js';
import type { PlanInput } from './plan-input.js';
import { standingOf } from './stack-standing.js';

/** What the passes look things up in: the input, its stacks and the chosen steps, by the names that they go by. */
export interface RunView {
  readonly input: PlanInput;
  readonly pairs: readonly StackPair[];
  readonly pairAt: ReadonlyMap<string, StackPair>;
  readonly steps: readonly DraftStep[];
  readonly stepAt: ReadonlyMap<string, DraftStep>;
  /** The step that deploys the proposed stack of this key. */
  readonly deployOf: ReadonlyMap<StackKey, DraftStep>;
  /** Steps on what is deployed under this key: two after a rename. */
  readonly onDeployed: ReadonlyMap<StackKey, readonly DraftStep[]>;
  /** Who exports a name after the run, by `placeOf` of the export; one of them where two do, which is refused. */
  readonly exporters: ReadonlyMap<string, StackPair>;
  /** Who imports a name now, by `placeOf` of the export. */
  readonly importers: ReadonlyMap<string, readonly StackPair[]>;
  readonly phasing: Phasing;
}

export function viewOf(
  input: PlanInput,
  pairs: readonly StackPair[],
  steps: readonly DraftStep[],
  phasing: Phasing = noPhasing,
): RunView {
  return {
    phasing,
    input,
    pairs,
    pairAt: new Map(pairs.map((pair) => [pair.place, pair])),
    steps,
    stepAt: new Map(steps.map((step) => [step.place, step])),
    deployOf: new Map(
      steps.flatMap((step) => (step.proposed === undefined ? [] : [[step.proposed.key, step] as const])),
    ),
    onDeployed: grouped(steps.flatMap((step) => (step.deployed === undefined ? [] : [[step.deployed.key, step]]))),
    exporters: new Map(
      pairs.flatMap((pair) => exportsAfter(pair, input).map((name) => [placeOf(pair.target, name), pair] as const)),
    ),
    importers: grouped(
      pairs.flatMap((pair) => (pair.deployed?.imports ?? []).map((name) => [placeOf(pair.target, name), pair])),
    ),
  };
}

/** Names of the exports that a stack has when the run is through. */
export function exportsAfter({ proposed, deployed }: StackPair, input: PlanInput): readonly string[] {
  if (proposed !== undefined) return [...new Set(input.exportsOf.get(proposed.key))].sort();
  return deployed === undefined || isOwned(deployed, input.stage) ? [] : Object.keys(deployed.exports).sort();
}

/** Names that a stack imports when the run is through. */
export function importsAfter({ proposed, deployed }: StackPair, input: PlanInput): readonly string[] {
  if (proposed !== undefined) return [...new Set(input.importsOf.get(proposed.key))].sort();
  return deployed === undefined || isOwned(deployed, input.stage) ? [] : [...new Set(deployed.imports)].sort();
}

/** Exports that are in the cloud now. A stack whose first deploy was rolled back has none. */
export function exportsBefore({ deployed }: StackPair): readonly string[] {
  if (deployed === undefined || standingOf(deployed.status) === 'never-created') return [];
  return Object.keys(deployed.exports).sort();
}

function grouped<Item>(entries: readonly (readonly [string, Item])[]): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const [key, item] of entries) {
    const there = groups.get(key);
    if (there === undefined) groups.set(key, [item]);
    else there.push(item);
  }
  return groups;
}
