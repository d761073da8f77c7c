import type { Edge } from '../../model/edge.js';
import { projectEdge } from '../json/project-items.js';
import { stringify } from '../json/stringify.js';
import { arrowStyleOf, edgeLabel } from '../mermaid/changed-edges.js';
import { flowchart } from '../mermaid/flowchart.js';
import { compareText } from '../sort-findings.js';
import { dotGraph } from './dot.js';

export interface GraphOptions {
  readonly format: 'mermaid' | 'dot' | 'json';
}

/** GitHub and mermaid's own default refuse larger drawings. */
const MERMAID_EDGES = 500;

/** The graph of a whole estate; edges whose views disagree stand out. */
export function renderGraph(edges: readonly Edge[], { format }: GraphOptions): string {
  const sorted = [...edges].sort((a, b) => compareText(a.key, b.key));
  switch (format) {
    case 'mermaid':
      return `${mermaidNote(sorted.length)}${flowchart(sorted.map(arrowOf))}\n`;
    case 'dot':
      return dotGraph(sorted.map(arrowOf));
    case 'json':
      return stringify({ schemaVersion: 1, edges: sorted.map(projectEdge) });
  }
}

function arrowOf(edge: Edge) {
  return { from: edge.from, to: edge.to, label: edgeLabel(edge), style: arrowStyleOf(edge) };
}

function mermaidNote(edges: number): string {
  if (edges <= MERMAID_EDGES) return '';
  return `%% ${edges} edges: mermaid draws ${MERMAID_EDGES} unless maxEdges is raised; --format dot has no such limit\n`;
}
