import type { Neighbour } from '../model/plan.js';
import { providerPlace } from './binding-values.js';
import { sortedBy } from './compare.js';
import { stackFingerprint } from './fingerprint.js';
import type { StackPair } from './pair-stacks.js';
import { placeOf } from './place.js';
import { exportsAfter, exportsBefore, importsAfter, type RunView } from './run-view.js';

/** Stacks that no step touches but that exchange an export or an output with one: if they moved, the plan is not the same. */
export function neighboursOf(view: RunView): readonly Neighbour[] {
  const given = new Set(view.steps.flatMap((step) => givesOf(step, view)));
  const taken = new Set(view.steps.flatMap((step) => takesOf(step, view)));
  const near = view.pairs.filter(
    (pair) =>
      !view.stepAt.has(pair.place) &&
      (givesOf(pair, view).some((name) => taken.has(name)) || takesOf(pair, view).some((name) => given.has(name))),
  );
  return sortedBy(near, ({ key, place }) => `${key}\n${place}`).flatMap(({ deployed }) =>
    deployed === undefined
      ? []
      : [
          {
            stack: deployed.key,
            stackName: deployed.stackName,
            target: deployed.target,
            fingerprint: stackFingerprint(deployed),
          },
        ],
  );
}

/** Its outputs, and its exports now and after the run. */
function givesOf(pair: StackPair, view: RunView): readonly string[] {
  const names = new Set([...exportsBefore(pair), ...exportsAfter(pair, view.input)]);
  return [`stack ${pair.place}`, ...[...names].map((name) => `export ${placeOf(pair.target, name)}`)];
}

function takesOf(pair: StackPair, view: RunView): readonly string[] {
  const names = new Set([...importsAfter(pair, view.input), ...(pair.deployed?.imports ?? [])]);
  return [
    ...(pair.proposed?.bindings ?? []).map((binding) => `stack ${providerPlace(pair, binding)}`),
    ...[...names].map((name) => `export ${placeOf(pair.target, name)}`),
  ];
}
