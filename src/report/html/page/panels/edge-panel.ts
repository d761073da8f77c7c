import type { MapEdge } from '../../map-data.js';
import { html } from '../dom.js';
import { edgeAt, type Model } from '../model.js';
import { QUESTIONS, VIEWS, verbOf } from '../words.js';
import { findingCards } from './finding-cards.js';
import { answerChip, facts, heading, healthChip, nodeButton, placeLine, type Select, section } from './parts.js';

/** An edge with its three views, each with what says so and where. */
export function edgePanel(model: Model, number: number, select: Select): HTMLElement {
  const edge = edgeAt(model, number);
  const findings = model.findingsOfEdge.get(number) ?? [];
  return html(
    'div',
    { class: 'panel' },
    heading(
      `${edge.kind} · ${edge.mechanism}${edge.change === undefined ? '' : ` · ${edge.change}`}`,
      nodeButton(model, edge.from, select, edge.fromQualifier),
      html('span', { class: 'verb' }, ` ${verbOf(edge)} `),
      nodeButton(model, edge.to, select, edge.toQualifier),
    ),
    html('p', { class: 'verdict' }, healthChip(edge.health, edge.trouble)),
    edge.reason === undefined ? undefined : html('p', { class: 'reason' }, edge.reason),
    html('div', { class: 'views' }, ...VIEWS.map((_, view) => viewCard(model, edge, view))),
    findings.length === 0 ? undefined : section('Findings', ...findingCards(model, findings, undefined)),
    facts([
      ['about', edge.detail],
      ['stages', edge.stages?.map((stage) => model.data.stages[stage] ?? '').join(', ')],
      ['stands at', placeLine(model, edge.at)],
    ]),
  );
}

function viewCard(model: Model, { views, evidence }: MapEdge, view: number): HTMLElement {
  const name = VIEWS[view] ?? 'declared';
  const answer = views[view] ?? 'n/a';
  const own = evidence.filter(([of]) => of === view);
  return html(
    'section',
    { class: `view a-${answer === 'n/a' ? 'na' : answer}` },
    html('h3', {}, name, answerChip(answer)),
    html('p', { class: 'question' }, QUESTIONS[name]),
    own.length === 0 ? html('p', { class: 'none' }, noneText(answer)) : undefined,
    html(
      'ul',
      {},
      ...own.map(([, says, note, at]) =>
        html('li', {}, own.length > 1 ? answerChip(says) : undefined, html('span', {}, note), placeLine(model, at)),
      ),
    ),
  );
}

function noneText(answer: string): string {
  if (answer === 'n/a') return 'This view has nothing to say of this edge.';
  return answer === 'unknown' ? 'What was read does not tell.' : 'Nothing in the definitions says so.';
}
