import { isNewAnyway, type Settled } from './settle-phases.js';
import { importLabel, weakReference } from './stack-template.js';

/**
 * What is to be told with a stack whose outputs change, by its place: who reads one by `Fn::GetStackOutput` and goes on
 * with the old value, as no step between makes it read the new one. CloudFormation does not say so.
 */
export function staleReads({ view, obstacles }: Settled): ReadonlyMap<string, readonly string[]> {
  const told = new Map<string, string[]>();
  for (const [at, problem] of obstacles) {
    const fate = view.phasing.fates.get(at);
    if (fate === undefined || weakReference(fate.name) === undefined) continue;
    const readers = fate.remaining.filter((user) => !(view.stepAt.has(user.place) && isNewAnyway(user, view)));
    const { place } = fate.provider;
    for (const { key } of readers) {
      const text = `${key} reads ${importLabel(fate.name)}, which changes, and may keep the old value until something else of it changes: ${problem}`;
      told.set(place, [...(told.get(place) ?? []), text]);
    }
  }
  return told;
}
