import { withConstructNames } from '../construct-names.js';
import type { Inspection } from '../inspection.js';
import { mergeStages } from '../json/merge-stages.js';
import { type EdgeItem, projectEdge } from '../json/project-items.js';
import { projectService } from '../json/project-service.js';
import { count } from '../plural.js';
import { place, SEVERITY_STYLES } from '../text/findings.js';
import { joinLines, type Paint, painter, plain, type TextOptions } from '../text/terminal.js';
import { alignRows } from '../text/wrap.js';
import { namedItem } from './named-item.js';
import { serviceSection } from './service-section.js';

/** What was read, as tables for people: each service, then all edges with their three views, then what was hard to read. */
export function renderInspectText(inspection: Inspection, { color, width = 100 }: TextOptions): string {
  const paint = painter(color);
  const stages = inspection.stages.map(withConstructNames);
  const services = mergeStages(stages, (view) =>
    view.services.map((service) => namedItem(projectService(service, view.statements), view.constructs)),
  );
  const edges = mergeStages(stages, (view) => view.edges.map(projectEdge));
  return joinLines([
    headline(inspection, edges.length),
    ...services.flatMap((service) => serviceSection(service, paint, width)),
    ...edgeSection(edges, paint),
    ...diagnosticSection(inspection, paint),
  ]);
}

function headline({ stages, diagnostics }: Inspection, edges: number): string {
  const services = new Set(stages.flatMap((view) => view.services.map(({ name }) => name))).size;
  const names = stages.map(({ stage }) => plain(stage, 60)).join(', ');
  const problems = diagnostics.length === 0 ? '' : `, ${count(diagnostics.length, 'remark')} on reading`;
  return `${count(services, 'service')}, ${count(edges, 'edge')}${problems} · ${stages.length === 1 ? 'stage' : 'stages'} ${names}`;
}

function edgeSection(edges: readonly (EdgeItem & { stages?: readonly string[] })[], paint: Paint): readonly string[] {
  if (edges.length === 0) return [];
  const head = ['edge', 'from', 'to', 'declared', 'granted', 'wired', 'where'].map((title) => paint('dim', title));
  const rows = edges.map((edge) => [
    `${edge.kind} ${edge.mechanism}`,
    nodeText(edge.from),
    nodeText(edge.to),
    answerText(edge.declared, paint),
    answerText(edge.granted, paint),
    answerText(edge.wired, paint),
    `${place(edge.location)}${atStages(edge.stages)}${edge.reason === undefined ? '' : `  ${plain(edge.reason, 200)}`}`,
  ]);
  return ['', paint('bold', 'Edges'), ...alignRows([head, ...rows])];
}

function nodeText({ service, id, external, qualifier }: EdgeItem['from']): string {
  const name = service === null ? (external ?? id) : `${service}:${id}`;
  return plain(qualifier === undefined ? name : `${name}@${qualifier}`, 120);
}

function answerText(answer: EdgeItem['granted'], paint: Paint): string {
  if (answer === 'no') return paint('red', answer);
  return answer === 'unknown' ? paint('yellow', answer) : answer;
}

export function atStages(stages: readonly string[] | undefined): string {
  return stages === undefined ? '' : `  (${stages.map((stage) => plain(stage, 40)).join(', ')})`;
}

function diagnosticSection({ diagnostics }: Inspection, paint: Paint): readonly string[] {
  if (diagnostics.length === 0) return [];
  const rows = diagnostics.map(({ severity, code, message, location }) => [
    place(location),
    paint(SEVERITY_STYLES[severity], severity),
    paint('dim', plain(code, 80)),
    plain(message),
  ]);
  return ['', paint('bold', 'Reading'), ...alignRows(rows, '  ', 60)];
}
