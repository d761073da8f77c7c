import type { Edge } from '../../model/edge.js';
import { arrowStyleOf, edgeLabel } from '../mermaid/changed-edges.js';
import { flowchart } from '../mermaid/flowchart.js';
import { betweenServices } from './between-services.js';

/** More than this nobody can follow; mermaid itself refuses 500 edges and 50,000 characters. */
const LEGIBLE_EDGES = 200;
const MOST_TEXT = 50_000;

/** Each edge; where these are too many, one arrow for all edges from one service to another. */
export function mermaidGraph(edges: readonly Edge[]): string {
  const each = flowchart(edges.map(arrowOf));
  if (edges.length <= LEGIBLE_EDGES && each.length <= MOST_TEXT) return `${each}\n`;
  const note = `%% ${edges.length} edges, drawn between services; --format html and --format dot show each of them\n`;
  return `${note}${flowchart(betweenServices(edges))}\n`;
}

function arrowOf(edge: Edge) {
  return { from: edge.from, to: edge.to, label: edgeLabel(edge), style: arrowStyleOf(edge) };
}
