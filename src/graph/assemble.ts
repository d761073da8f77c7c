import type { Answer, Edge, Evidence, View } from '../model/edge.js';
import { compareLocations } from '../model/location.js';
import type { Claim } from './claim.js';
import { printNode } from './node-ref.js';
import type { ViewDefaults } from './views.js';

/** Merges claims into edges: one edge for each kind, mechanism, from and to; in key order. */
export function assembleEdges(claims: Iterable<Claim>, defaults: ViewDefaults): readonly Edge[] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = edgeKey(claim);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [claim]);
    else group.push(claim);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, group]) => {
      const edge = assembleEdge(key, group, defaults);
      return edge === undefined ? [] : [edge];
    });
}

export function edgeKey(claim: Pick<Claim, 'kind' | 'mechanism' | 'from' | 'to'>): string {
  return `${claim.kind} ${claim.mechanism} ${printNode(claim.from)} → ${printNode(claim.to)}`;
}

function assembleEdge(key: string, claims: readonly Claim[], defaults: ViewDefaults): Edge | undefined {
  const [first] = claims;
  if (first === undefined) return undefined;
  const filled = defaults(claims);
  const evidence = evidenceOf([...claims, ...filled]);
  const reason = [...claims, ...filled].find((claim) => claim.reason !== undefined)?.reason;
  const details = [...new Set(claims.flatMap((claim) => claim.detail ?? []))];
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
    ...(details.length === 0 ? {} : { detail: details.join(', ') }),
    location: first.location,
  };
}

function evidenceOf(claims: readonly Claim[]): readonly Evidence[] {
  const seen: Evidence[] = [];
  for (const { view, answer, note, location } of claims) {
    const one = { view, answer, note, location };
    if (!seen.some((other) => sameEvidence(one, other))) seen.push(one);
  }
  return seen;
}

function sameEvidence(a: Evidence, b: Evidence): boolean {
  return (
    a.view === b.view && a.answer === b.answer && a.note === b.note && compareLocations(a.location, b.location) === 0
  );
}

/** One yes is enough; a place that does not know outweighs one that says no. */
const STRENGTH: readonly Answer[] = ['yes', 'unknown', 'no'];

function answerOf(evidence: readonly Evidence[], view: View): Answer {
  const answers = new Set(evidence.filter((one) => one.view === view).map((one) => one.answer));
  return STRENGTH.find((answer) => answers.has(answer)) ?? 'n/a';
}
