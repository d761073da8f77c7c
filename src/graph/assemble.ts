import type { Answer, Edge, Evidence, View } from '../model/edge.js';
import { compareLocations } from '../model/location.js';
import type { Claim } from './claim.js';
import type { ClaimGroup } from './claim-group.js';
import type { ViewDefaults } from './views.js';

/** Makes one edge of each group of claims; in key order. */
export function assembleEdges(groups: Iterable<ClaimGroup>, defaults: ViewDefaults): readonly Edge[] {
  return [...groups].sort((a, b) => (a.key < b.key ? -1 : 1)).map((group) => assembleEdge(group, defaults));
}

/** The edge of before where the claims are those of before and what fills them up is the same. */
function assembleEdge(group: ClaimGroup, defaults: ViewDefaults): Edge {
  const filled = defaults(group);
  const before = group.assembled;
  if (before !== undefined && sameClaims(before.filled, filled)) return before.edge;
  const edge = edgeOf(group, filled);
  group.assembled = { filled, edge };
  return edge;
}

function sameClaims(a: readonly Claim[], b: readonly Claim[]): boolean {
  return a.length === b.length && a.every((claim, at) => sameEvidence(claim, b[at]));
}

function edgeOf({ key, first, claims }: ClaimGroup, filled: readonly Claim[]): Edge {
  const evidence = evidenceOf(claims, filled);
  const reason = claims.find((claim) => claim.reason !== undefined)?.reason;
  const detail = detailOf(claims);
  return {
    key,
    kind: first.kind,
    mechanism: first.mechanism,
    from: first.from,
    to: first.to,
    declared: answerOf(evidence, 'declared'),
    granted: answerOf(evidence, 'granted'),
    wired: answerOf(evidence, 'wired'),
    evidence,
    ...(reason === undefined ? {} : { reason }),
    ...(detail === undefined ? {} : { detail }),
    location: first.location,
  };
}

function detailOf(claims: readonly Claim[]): string | undefined {
  const details = new Set<string>();
  for (const { detail } of claims) if (detail !== undefined) details.add(detail);
  return details.size === 0 ? undefined : [...details].join(', ');
}

function evidenceOf(...lists: readonly (readonly Claim[])[]): readonly Evidence[] {
  const seen: Evidence[] = [];
  for (const claims of lists)
    for (const claim of claims)
      if (!seen.some((other) => sameEvidence(claim, other))) {
        const { view, answer, note, location } = claim;
        seen.push({ view, answer, note, location });
      }
  return seen;
}

function sameEvidence(a: Evidence, b: Evidence | undefined): boolean {
  return (
    b !== undefined &&
    a.view === b.view &&
    a.answer === b.answer &&
    a.note === b.note &&
    (a.location === b.location || compareLocations(a.location, b.location) === 0)
  );
}

/** One yes is enough; a place that does not know outweighs one that says no. */
const STRENGTH: Readonly<Record<Answer, number>> = { yes: 3, unknown: 2, no: 1, 'n/a': 0 };

function answerOf(evidence: readonly Evidence[], view: View): Answer {
  let strongest: Answer = 'n/a';
  for (const one of evidence)
    if (one.view === view && STRENGTH[one.answer] > STRENGTH[strongest]) strongest = one.answer;
  return strongest;
}
