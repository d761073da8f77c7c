import type { PropertyDifference } from './property-diff.js';
import { factsOf } from './resource-table.js';

export interface Replacement {
  /** Dotted properties that force it. */
  readonly by: readonly string[];
  readonly certainty: 'certain' | 'possible';
}

/** Whether an update that makes these differences replaces the resource; undefined when it does not. */
export function replacementBy(type: string, differences: readonly PropertyDifference[]): Replacement | undefined {
  const facts = factsOf(type);
  if (facts === undefined || differences.length === 0) return undefined;
  const forcing = differences.filter((difference) => matches(facts.replaces, difference));
  const allowing = differences.filter((difference) => matches(facts.mayReplace, difference));
  if (forcing.length === 0 && allowing.length === 0) return undefined;
  const isCertain = forcing.some(({ undecided, inList }) => !undecided && !inList);
  const by = isCertain ? forcing.filter(({ undecided }) => !undecided) : [...forcing, ...allowing];
  return { by: by.map(({ path }) => path), certainty: isCertain ? 'certain' : 'possible' };
}

/**
 * A listed property, one below it, or one that holds it and could not be taken apart. A list that
 * grew or shrank is not the last: a new index of a table is no change of an index's keys.
 */
function matches(listed: readonly string[], { path, before, after }: PropertyDifference): boolean {
  const isList = before?.kind === 'list' || after?.kind === 'list';
  return listed.some(
    (name) => name === path || path.startsWith(`${name}.`) || (!isList && name.startsWith(`${path}.`)),
  );
}
