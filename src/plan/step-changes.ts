import type { StepChange } from '../model/plan.js';
import type { DraftStep } from './choose-steps.js';
import { sortedBy } from './compare.js';
import { canonicalJson } from './fingerprint.js';
import type { RunView } from './run-view.js';

/** What a step does to resources, by logical id; undefined where nobody knows. */
export function changesOf({ place, key, kind }: DraftStep, view: RunView): readonly StepChange[] | undefined {
  const { changes, removals } = view.input;
  const isRenamed = kind === 'delete' && view.pairs.some(({ proposed }) => proposed?.key === key);
  const own = isRenamed ? removals?.get(place) : (removals?.get(place) ?? changes.get(key));
  return own && sortedBy(own, (change) => `${change.logicalId}\n${canonicalJson(change)}`);
}
