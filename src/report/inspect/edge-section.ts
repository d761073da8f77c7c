import type { EdgeItem } from '../json/project-items.js';
import { disagreement, NOT_KNOWN } from '../mermaid/changed-edges.js';
import { count } from '../plural.js';
import { place } from '../text/findings.js';
import { type Paint, plain } from '../text/terminal.js';
import { alignRows, paragraph } from '../text/wrap.js';
import { atStages } from './at-stages.js';
import { portions } from './portions.js';

export type StagedEdge = EdgeItem & { readonly stages?: readonly string[] };

interface Group {
  readonly title: string;
  readonly rank: 0 | 1 | 2;
  readonly edges: StagedEdge[];
}

const HEAD = ['edge', 'from', 'to', 'declared', 'granted', 'wired', 'where'];

/** All edges: those whose views disagree first, by how; then what is not known, by why; then the rest. */
export function edgeSection(edges: readonly StagedEdge[], paint: Paint, width: number): readonly string[] {
  if (edges.length === 0) return [];
  const groups = grouped(edges);
  // Aligned over all groups, so that the eye runs down one column.
  const [head = '', ...rows] = alignRows(
    [
      HEAD.map((title) => paint('dim', title)),
      ...groups.flatMap((group) => group.edges.map((edge) => row(edge, paint))),
    ],
    '    ',
    52,
  );
  const pieces = portions(
    rows,
    groups.map((group) => group.edges.length),
  );
  const lines = groups.flatMap((group, index) => [
    '',
    ...paragraph(`${group.title} · ${count(group.edges.length, 'edge')}`, width, '  ').map((line) =>
      paint(STYLES[group.rank], line),
    ),
    ...(pieces[index] ?? []),
  ]);
  return ['', paint('bold', 'Edges'), head, ...lines.slice(1)];
}

const STYLES = ['red', 'yellow', 'green'] as const;

function grouped(edges: readonly StagedEdge[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const edge of edges) {
    const { title, rank } = titleOf(edge);
    const group = groups.get(title) ?? { title, rank, edges: [] };
    groups.set(title, group);
    group.edges.push(edge);
  }
  return [...groups.values()].sort((a, b) => a.rank - b.rank || b.edges.length - a.edges.length);
}

function titleOf(edge: StagedEdge): Pick<Group, 'title' | 'rank'> {
  const trouble = disagreement(edge);
  const why = edge.reason === undefined ? '' : `: ${plain(reasonOf(edge, edge.reason), 300)}`;
  if (trouble === undefined) return { title: `in order${why}`, rank: 2 };
  return { title: `${trouble}${why}`, rank: trouble === NOT_KNOWN ? 1 : 0 };
}

/** The names of the ends stand in the row, so that edges which share a reason can share its line. */
function reasonOf({ from, to }: StagedEdge, reason: string): string {
  const names = [to.id, from.id].flatMap((id) => [id, /\$\{\w+:([^{}]+)\}/u.exec(id)?.[1] ?? '']);
  return names.reduce((text, name) => (name.length < 3 ? text : text.replaceAll(name, '…')), reason);
}

function row(edge: StagedEdge, paint: Paint): readonly string[] {
  return [
    `${edge.kind} ${edge.mechanism}`,
    nodeText(edge.from),
    nodeText(edge.to),
    answerText(edge.declared, paint),
    answerText(edge.granted, paint),
    answerText(edge.wired, paint),
    `${place(edge.location)}${atStages(edge.stages)}`,
  ];
}

function nodeText({ service, id, external, qualifier }: EdgeItem['from']): string {
  const name = service === null ? (external ?? id) : `${service}:${id}`;
  return plain(qualifier === undefined ? name : `${name}@${qualifier}`, 120);
}

function answerText(answer: EdgeItem['granted'], paint: Paint): string {
  if (answer === 'no') return paint('red', answer);
  return answer === 'unknown' ? paint('yellow', answer) : answer;
}
