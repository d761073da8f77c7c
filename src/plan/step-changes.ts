import type { StepChange } from '../model/plan.js';
import type { DraftStep } from './choose-steps.js';
import { sortedBy } from './compare.js';
import { canonicalJson } from './fingerprint.js';
import { resourceChanges } from './phases/export-fates.js';
import type { RunView } from './run-view.js';

/** What a step does to resources, by logical id; undefined where nobody knows. */
export function changesOf(step: DraftStep, view: RunView): readonly StepChange[] | undefined {
  const { place, key, kind } = step;
  const { changes, removals } = view.input;
  const isRenamed = kind === 'delete' && view.pairs.some(({ proposed }) => proposed?.key === key);
  const stated = isRenamed ? removals?.get(place) : (removals?.get(place) ?? changes.get(key));
  // Where it takes imports anew, their other values count.
  const retaken = view.phasing.retaken.get(place) ?? new Set<string>();
  const own = retaken.size === 0 || kind !== 'update' ? stated : resourceChanges(step, retaken, view);
  return own && sortedBy(own, (change) => `${change.logicalId}\n${canonicalJson(change)}`);
}
