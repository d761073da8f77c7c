import type { Edge, NodeRef } from '../../model/edge.js';
import type { CheckResult } from '../../model/result.js';
import { changedEdges } from '../mermaid/changed-edges.js';
import { escapeCode, escapeProse, escapeText } from './escape.js';
import { placeLink } from './findings-table.js';
import type { MarkdownOptions } from './options.js';
import type { Rows } from './rows.js';

/** What may be done that could not be done before. */
export function newAccess(result: CheckResult): Rows {
  const granted = changedEdges(result).filter(({ edge, change }) => change === 'new' && edge.granted === 'yes');
  const rows = granted.map(({ edge }) => () => [nodeText(edge.from), mayDo(edge), nodeText(edge.to)]);
  return { head: ['who', 'may now', 'on'], rows };
}

/** The actions, where the edge says them; else the kind of access. */
function mayDo(edge: Edge): string {
  const actions = (edge.detail ?? '').split(/,\s*/u).filter((action) => /^[a-z][a-z0-9-]*:[A-Za-z*?]+$/u.test(action));
  const [first, ...rest] = actions;
  if (first === undefined) return edge.kind;
  const second = rest.length === 1 ? ` and ${escapeCode(rest[0] ?? '')}` : ` and ${rest.length} more`;
  return `${escapeCode(first)}${rest.length === 0 ? '' : second}`;
}

function nodeText({ service, id, external }: NodeRef): string {
  return escapeText(service === null ? (external ?? id) : `${service}:${id}`, 160);
}

/** New and changed edges of which an end or a view is not known, and why. */
export function unknownEdges(result: CheckResult, options: MarkdownOptions): Rows {
  const unknown = changedEdges(result).filter(({ edge, change }) => change !== 'removed' && edge.reason !== undefined);
  const rows = unknown.map(({ edge }) => () => [
    `${nodeText(edge.from)} → ${nodeText(edge.to)}`,
    escapeProse(edge.reason ?? '', 300),
    placeLink(edge.location, options),
  ]);
  return { head: ['edge', 'why', 'where'], rows };
}
