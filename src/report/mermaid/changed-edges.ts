import type { Edge } from '../../model/edge.js';
import type { CheckResult } from '../../model/result.js';
import { compareText, sortFindings } from '../sort-findings.js';
import type { Arrow, ArrowStyle } from './flowchart.js';

/** An edge that a change adds, alters or takes away; once, whatever number of stages have it. */
export interface ChangedEdge {
  readonly edge: Edge;
  readonly change: 'new' | 'changed' | 'removed';
  /** An open error or warning is about this edge, or its views disagree. */
  readonly wrong: boolean;
}

/** What is wrong first, then what crosses services, then the rest; in key order. */
export function changedEdges(result: CheckResult): readonly ChangedEdge[] {
  const open = sortFindings(result).open.filter(({ severity }) => severity !== 'note');
  const subjects = new Set(open.map(({ subject }) => subject));
  const found = new Map<string, ChangedEdge>();
  const add = (edge: Edge, change: ChangedEdge['change']) => {
    const wrong = subjects.has(edge.key) || (change !== 'removed' && arrowStyleOf(edge) === 'wrong');
    if (!found.has(edge.key)) found.set(edge.key, { edge, change, wrong });
  };
  for (const { edges, newEdges, changes, removedEdges = [] } of result.stages) {
    const changed = new Set(changes.filter(({ kind }) => kind === 'edge').map(({ subject }) => subject));
    for (const edge of edges) {
      if (newEdges.has(edge.key)) add(edge, 'new');
      else if (changed.has(edge.key) || subjects.has(edge.key)) add(edge, 'changed');
    }
    for (const edge of removedEdges) add(edge, 'removed');
  }
  return [...found.values()].sort((a, b) => rank(a) - rank(b) || compareText(a.edge.key, b.edge.key));
}

export function arrowOf({ edge, change, wrong }: ChangedEdge): Arrow {
  const { from, to, kind } = edge;
  if (change === 'removed') return { from, to, label: `${kind} (removed)`, style: 'removed' };
  const style = wrong ? 'wrong' : change === 'new' ? 'new' : 'plain';
  return { from, to, label: change === 'new' ? `${edgeLabel(edge)} (new)` : edgeLabel(edge), style };
}

/** The kind of an edge, and where its views disagree, how. */
export function edgeLabel(edge: Edge): string {
  const trouble = disagreement(edge);
  return trouble === undefined ? edge.kind : `${edge.kind}: ${trouble}`;
}

/** For a graph in which nothing is new: only what disagrees stands out. */
export function arrowStyleOf(edge: Edge): ArrowStyle {
  const trouble = disagreement(edge);
  return trouble === undefined || trouble === NOT_KNOWN ? 'plain' : 'wrong';
}

export const NOT_KNOWN = 'not known';

/** What the question needs of an edge; that of a JSON report will do. */
export type ViewedEdge = Pick<Edge, 'declared' | 'granted' | 'wired'> & {
  readonly from: { readonly service: string | null };
  readonly to: { readonly service: string | null };
};

/**
 * How the three views of an edge differ, in words; undefined where they agree. Inside one service
 * nothing needs a declaration.
 */
export function disagreement(edge: ViewedEdge): string | undefined {
  const { declared, granted, wired } = edge;
  const undeclared = declared === 'no' && edge.from.service !== edge.to.service;
  if (granted === 'yes' && undeclared) return 'granted, not declared';
  if (declared === 'yes' && granted === 'no') return 'declared, not granted';
  if (wired === 'yes' && granted === 'no') return 'wired, not permitted';
  if (wired === 'yes' && undeclared) return 'wired, not declared';
  if (declared === 'yes' && wired === 'no') return 'declared, not wired';
  if (declared === 'unknown' || granted === 'unknown' || wired === 'unknown') return NOT_KNOWN;
  return undefined;
}

function rank({ edge, wrong }: ChangedEdge): number {
  if (wrong) return 0;
  return edge.from.service === edge.to.service ? 2 : 1;
}
