import type { Edge } from '../model/edge.js';
import type { Claim } from './claim.js';
import { printNode } from './node-ref.js';

/** Claims about one edge, with the edge that they made when they were last assembled. */
export class ClaimGroup {
  readonly key: string;
  readonly claims: readonly Claim[];
  /** The claims that filled in what these leave open, and the edge of both. */
  assembled?: { readonly filled: readonly Claim[]; readonly edge: Edge };

  constructor(key: string, claims: readonly Claim[]) {
    this.key = key;
    this.claims = claims;
  }

  get first(): Claim {
    const [first] = this.claims;
    if (first === undefined) throw new Error(`nothing claims ${this.key}`);
    return first;
  }

  joined(other: ClaimGroup): ClaimGroup {
    return new ClaimGroup(this.key, [...this.claims, ...other.claims]);
  }
}

/** Claims by edge: one group for each kind, mechanism, from and to. */
export function groupClaims(claims: Iterable<Claim>): ReadonlyMap<string, ClaimGroup> {
  const lists = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = edgeKey(claim);
    const there = lists.get(key);
    if (there === undefined) lists.set(key, [claim]);
    else there.push(claim);
  }
  const groups = new Map<string, ClaimGroup>();
  for (const [key, list] of lists) groups.set(key, new ClaimGroup(key, list));
  return groups;
}

export function edgeKey({ kind, mechanism, from, to }: Pick<Claim, 'kind' | 'mechanism' | 'from' | 'to'>): string {
  return `${kind} ${mechanism} ${printNode(from)} → ${printNode(to)}`;
}
