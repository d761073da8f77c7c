import { withConstructNames } from '../construct-names.js';
import type { Inspection } from '../inspection.js';
import { mergeStages } from '../json/merge-stages.js';
import { projectEdge } from '../json/project-items.js';
import { projectService } from '../json/project-service.js';
import { disagreement, NOT_KNOWN } from '../mermaid/changed-edges.js';
import { count } from '../plural.js';
import { compareSeverity } from '../sort-findings.js';
import { place, SEVERITY_STYLES } from '../text/findings.js';
import { joinLines, type Paint, painter, plain, type TextOptions } from '../text/terminal.js';
import { paragraph } from '../text/wrap.js';
import { edgeSection, type StagedEdge } from './edge-section.js';
import { namedItem } from './named-item.js';
import { serviceSection } from './service-section.js';

/** What was read, for people: how much, each service, all edges with their three views, what was hard to read. */
export function renderInspectText(inspection: Inspection, { color, width = 100 }: TextOptions): string {
  const paint = painter(color);
  const stages = inspection.stages.map(withConstructNames);
  const services = mergeStages(stages, (view) =>
    view.services.map((service) => namedItem(projectService(service, view.statements), view.constructs)),
  );
  const edges = mergeStages(stages, (view) => view.edges.map(projectEdge));
  const names = new Set(services.map(({ name }) => name));
  const functions = new Set(services.flatMap(({ name, functions: own }) => own.map((item) => `${name}/${item.name}`)));
  return joinLines([
    paint('bold', headline(inspection, names.size, functions.size)),
    ...edgeSummary(edges, paint),
    ...readingSummary(inspection, paint),
    ...services.flatMap((service) => serviceSection(service, paint, width)),
    ...edgeSection(edges, paint, width),
    ...diagnosticSection(inspection, paint, width),
  ]);
}

function headline({ stages }: Inspection, services: number, functions: number): string {
  const names = stages.map(({ stage }) => plain(stage, 60)).join(', ');
  const parts = [count(services, 'service'), count(functions, 'function')];
  return `${parts.join(', ')} · ${stages.length === 1 ? 'stage' : 'stages'} ${names}`;
}

function edgeSummary(edges: readonly StagedEdge[], paint: Paint): readonly string[] {
  if (edges.length === 0) return ['  no edges: nothing that was read calls, tells or imports anything'];
  const troubles = edges.map(disagreement);
  const unknown = troubles.filter((trouble) => trouble === NOT_KNOWN).length;
  const wrong = troubles.filter((trouble) => trouble !== undefined).length - unknown;
  const parts = [
    ...(wrong === 0 ? [] : [paint('red', `views disagree on ${wrong.toLocaleString('en-US')}`)]),
    ...(unknown === 0 ? [] : [paint('yellow', `not known of ${unknown.toLocaleString('en-US')}`)]),
  ];
  const rest = parts.length === 0 ? 'all in order' : parts.join(', ');
  return [`  ${count(edges.length, 'edge')}: ${rest}`];
}

function readingSummary({ diagnostics }: Inspection, paint: Paint): readonly string[] {
  const parts = (['error', 'warning', 'note'] as const).flatMap((severity) => {
    const amount = diagnostics.filter((one) => one.severity === severity).length;
    return amount === 0 ? [] : [paint(SEVERITY_STYLES[severity], count(amount, severity))];
  });
  return parts.length === 0 ? [] : [`  ${parts.join(', ')} from reading, at the end`];
}

function diagnosticSection({ diagnostics }: Inspection, paint: Paint, width: number): readonly string[] {
  if (diagnostics.length === 0) return [];
  const sorted = [...diagnostics].sort((a, b) => compareSeverity(a.severity, b.severity));
  const lines = sorted.flatMap(({ severity, code, message, location }) => [
    `  ${place(location)}  ${paint(SEVERITY_STYLES[severity], severity)}  ${paint('dim', plain(code, 80))}`,
    ...paragraph(plain(message), width, '    '),
  ]);
  return ['', paint('bold', 'Reading'), ...lines];
}
