import type { z } from 'zod';
import type { Edge } from '../../model/edge.js';
import type { ConstructNames } from '../../model/result.js';
import { projectEdgeOf } from '../json/project-items.js';
import type { graphReport } from '../json/schema.js';
import { stringify } from '../json/stringify.js';
import { compareText } from '../sort-findings.js';
import { dotGraph } from './dot.js';
import { mermaidGraph } from './mermaid.js';

type GraphReport = z.infer<typeof graphReport>;

export interface GraphOptions {
  readonly format: 'mermaid' | 'dot' | 'json';
  /** The stage that the edges are of, for those who read the JSON. */
  readonly stage?: string;
  /** Construct paths for the JSON. */
  readonly constructs?: ConstructNames;
}

/** The graph of a whole estate; edges whose views disagree stand out. */
export function renderGraph(edges: readonly Edge[], { format, stage, constructs }: GraphOptions): string {
  const sorted = [...edges].sort((a, b) => compareText(a.key, b.key));
  switch (format) {
    case 'mermaid':
      return mermaidGraph(sorted);
    case 'dot':
      return dotGraph(sorted);
    case 'json':
      return stringify(graphReportOf(sorted.map(projectEdgeOf(constructs)), stage));
  }
}

/** `graph --format json`: see schema/graph.schema.json. */
function graphReportOf(edges: GraphReport['edges'], stage: string | undefined): GraphReport {
  return { schemaVersion: 1, ...(stage === undefined ? {} : { stage }), edges };
}
