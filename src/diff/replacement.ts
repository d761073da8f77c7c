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
  const certain = forcing.filter((difference) => isCertain(facts.replaces, difference));
  const by = certain.length > 0 ? forcing.filter(({ undecided }) => !undecided) : [...forcing, ...allowing];
  return { by: by.map(({ path }) => path), certainty: certain.length > 0 ? 'certain' : 'possible' };
}

/**
 * Which item of a list became which is not known, so a property inside items may seem changed where
 * they only moved. Where the list itself is listed (a table's KeySchema), any change of it counts.
 */
function isCertain(listed: readonly string[], { path, inList, undecided }: PropertyDifference): boolean {
  if (undecided) return false;
  return !inList || listed.some((name) => path.startsWith(`${name}.`));
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
