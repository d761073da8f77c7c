import type { Place } from '../../../iam/place.js';
import type { Resource } from '../../../model/service.js';
import type { Candidate } from './names-index.js';

/** Which of the resources of one name are meant; `ambiguous` where two of them are always there. */
export type Chosen = { readonly meant: readonly Candidate[] } | { readonly ambiguous: readonly [Resource, Resource] };

/**
 * Those for which least had to be assumed. Where conditions keep one of several, each may be it. Two that are
 * certainly deployed cannot both have the name: nobody knows which one is meant.
 */
export function chooseCandidates(candidates: readonly Candidate[], place: Place): Chosen {
  if (candidates.length < 2 || place.region === '*' || place.account === '*') return { meant: candidates };
  const least = Math.min(...candidates.map(({ assumed }) => assumed.length));
  const closest = candidates.filter(({ assumed }) => assumed.length === least);
  const [first, second] = closest.filter(({ isCertain }) => isCertain);
  if (first === undefined) return { meant: closest };
  return second === undefined ? { meant: [first] } : { ambiguous: [first.resource, second.resource] };
}

/** In words that tell what to do. */
export function ambiguityInWords([one, other]: readonly [Resource, Resource]): string {
  const called = ({ service, id }: Resource) => `${service}:${id}`;
  const both = `${called(one)} and ${called(other)} have this name`;
  return `${both}; rename one, or state the region and account of each service in stackgate.yml`;
}
