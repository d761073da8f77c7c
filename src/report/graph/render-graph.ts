import type { z } from 'zod';
import type { Edge } from '../../model/edge.js';
import { projectEdge } from '../json/project-items.js';
import type { graphReport } from '../json/schema.js';
import { stringify } from '../json/stringify.js';
import { arrowStyleOf, edgeLabel } from '../mermaid/changed-edges.js';
import { flowchart } from '../mermaid/flowchart.js';
import { compareText } from '../sort-findings.js';
import { dotGraph } from './dot.js';

export interface GraphOptions {
  readonly format: 'mermaid' | 'dot' | 'json';
  /** The stage that the edges are of, for those who read the JSON. */
  readonly stage?: string;
}

/** GitHub and mermaid's own default refuse larger drawings. */
const MERMAID_EDGES = 500;

/** The graph of a whole estate; edges whose views disagree stand out. */
export function renderGraph(edges: readonly Edge[], { format, stage }: GraphOptions): string {
  const sorted = [...edges].sort((a, b) => compareText(a.key, b.key));
  switch (format) {
    case 'mermaid':
      return `${mermaidNote(sorted.length)}${flowchart(sorted.map(arrowOf))}\n`;
    case 'dot':
      return dotGraph(sorted.map(arrowOf));
    case 'json':
      return stringify(graphReportOf(sorted, stage));
  }
}

/** `graph --format json`: see schema/graph.schema.json. */
function graphReportOf(edges: readonly Edge[], stage: string | undefined): z.infer<typeof graphReport> {
  return { schemaVersion: 1, ...(stage === undefined ? {} : { stage }), edges: edges.map(projectEdge) };
}

function arrowOf(edge: Edge) {
  return { from: edge.from, to: edge.to, label: edgeLabel(edge), style: arrowStyleOf(edge) };
}

function mermaidNote(edges: number): string {
  if (edges <= MERMAID_EDGES) return '';
  return `%% ${edges} edges: mermaid draws ${MERMAID_EDGES} unless maxEdges is raised; --format dot has no such limit\n`;
}
