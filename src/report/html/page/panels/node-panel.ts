import { button, html } from '../dom.js';
import { edgeAt, groupName, type Model, nodeAt, OUTSIDE } from '../model.js';
import { categoryText, count } from '../words.js';
import { findingCards } from './finding-cards.js';
import { edgeButtons, facts, heading, placeLine, type Select, section } from './parts.js';

/** What goes in and out of one function, table, topic or other resource. */
export function nodePanel(model: Model, node: number, select: Select): HTMLElement {
  const item = nodeAt(model, node);
  const own = model.edgesOfNode[node] ?? [];
  const out = own.filter((edge) => edgeAt(model, edge).from === node);
  const into = own.filter((edge) => edgeAt(model, edge).to === node && edgeAt(model, edge).from !== node);
  const findings = model.data.findings.filter((finding) => finding.node === node);
  const group = item.service ?? OUTSIDE;
  return html(
    'div',
    { class: 'panel' },
    heading(categoryText(item), item.name),
    facts([
      [
        'service',
        button(
          { class: 'link-like', 'data-focus': `group-${group}` },
          () => select({ kind: 'group', group }),
          groupName(model, group),
        ),
      ],
      ['id', item.id === item.name ? undefined : item.id],
      ['type', item.type],
      ['deployed as', item.physical],
      ['construct', item.constructPath],
      ['stands at', item.at === undefined ? undefined : placeLine(model, item.at)],
    ]),
    findings.length === 0 ? undefined : section('Findings', ...findingCards(model, findings, undefined)),
    direction(model, 'Out', out, select, 'from'),
    direction(model, 'In', into, select, 'to'),
  );
}

function direction(model: Model, title: string, edges: readonly number[], select: Select, about: 'from' | 'to') {
  const name = `${title} · ${count(edges.length, 'edge')}`;
  return section(name, edges.length === 0 ? undefined : edgeButtons(model, edges, select, about));
}
