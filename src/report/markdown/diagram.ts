import type { CheckResult } from '../../model/result.js';
import { arrowOf, changedEdges } from '../mermaid/changed-edges.js';
import { flowchart } from '../mermaid/flowchart.js';
import { count } from '../plural.js';

/** The edges that change, drawn; in words what the lines mean, and what is not drawn. */
export function diagramLines(result: CheckResult, most: number): readonly string[] {
  const edges = changedEdges(result);
  const drawn = edges.slice(0, most);
  if (drawn.length === 0) return [];
  const left = edges.length - drawn.length;
  const more =
    left > 0 ? ` ${count(left, 'more edge')} that ${left === 1 ? 'changes is' : 'change are'} not drawn.` : '';
  return ['```mermaid', flowchart(drawn.map(arrowOf)), '```', ...(more === '' ? [] : [`<sub>${more.trim()}</sub>`])];
}
