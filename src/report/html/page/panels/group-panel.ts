import { button, html } from '../dom.js';
import { edgeAt, groupName, groupOf, type Model, nodeAt, OUTSIDE, serviceAt } from '../model.js';
import { categoryText, count } from '../words.js';
import { findingCards } from './finding-cards.js';
import { edgeButtons, facts, heading, nodeButton, placeLine, type Select, section } from './parts.js';

export interface GroupActions {
  readonly select: Select;
  readonly toggle: (group: number) => void;
  readonly only: (group: number) => void;
  readonly isOpen: (group: number) => boolean;
}

/** A service: what it has, and what of it is used by others and the other way round. */
export function groupPanel(model: Model, group: number, actions: GroupActions): HTMLElement {
  const service = serviceAt(model, group);
  const members = model.data.nodes.flatMap((_, node) => (groupOf(model, node) === group ? [node] : []));
  const own = [...new Set(members.flatMap((node) => model.edgesOfNode[node] ?? []))].sort((a, b) => a - b);
  const sides = own.map((edge) => ({
    edge,
    from: groupOf(model, edgeAt(model, edge).from),
    to: groupOf(model, edgeAt(model, edge).to),
  }));
  const pick = (wanted: (side: (typeof sides)[number]) => boolean) => sides.filter(wanted).map(({ edge }) => edge);
  const findings = model.data.findings.filter((finding) => finding.service === group && finding.edges.length === 0);
  const open = actions.isOpen(group);
  return html(
    'div',
    { class: 'panel' },
    heading(group === OUTSIDE ? 'what no service here defines' : 'service', groupName(model, group)),
    html(
      'p',
      { class: 'acts' },
      button({ 'data-focus': 'toggle' }, () => actions.toggle(group), open ? 'Close on the map' : 'Open on the map'),
      group === OUTSIDE ? undefined : button({ 'data-focus': 'only' }, () => actions.only(group), 'Show only this one'),
    ),
    facts([
      ['format', service === undefined ? undefined : (service.format ?? 'no longer here')],
      ['owner', service?.owner],
      ['stands at', service?.at === undefined ? undefined : placeLine(model, service.at)],
    ]),
    findings.length === 0 ? undefined : section('Findings', ...findingCards(model, findings, actions.select)),
    edgeSection(
      'Out',
      pick(({ from, to }) => from === group && to !== group),
    ),
    edgeSection(
      'In',
      pick(({ from, to }) => to === group && from !== group),
    ),
    edgeSection(
      'Inside',
      pick(({ from, to }) => from === group && to === group),
    ),
    section(
      `Has · ${count(members.length, 'node')}`,
      html(
        'ul',
        { class: 'plain' },
        ...members.map((node) =>
          html(
            'li',
            {},
            nodeButton(model, node, actions.select),
            html('small', {}, ` ${categoryText(nodeAt(model, node))}`),
          ),
        ),
      ),
    ),
  );

  function edgeSection(title: string, edges: readonly number[]): HTMLElement {
    const name = `${title} · ${count(edges.length, 'edge')}`;
    return section(name, edges.length === 0 ? undefined : edgeButtons(model, edges, actions.select, undefined));
  }
}
