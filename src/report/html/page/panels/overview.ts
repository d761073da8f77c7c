import { html } from '../dom.js';
import type { Model } from '../model.js';
import { placeText } from '../model.js';
import type { Visible } from '../state/visible.js';
import { count } from '../words.js';
import { findingCards } from './finding-cards.js';
import { edgeButtons, heading, type Select, section } from './parts.js';

const MOST = 12;

/** What the page shows while nothing is selected: how it stands, and where to begin. */
export function overview(model: Model, visible: Visible, rules: ReadonlySet<string>, select: Select): HTMLElement {
  const { data } = model;
  const health = (wanted: string) => visible.edges.filter((edge) => data.edges[edge]?.health === wanted);
  const [wrong, unknown] = [health('wrong'), health('unknown')];
  const open = data.findings.filter(({ status, rule }) => status === 'open' && (rules.size === 0 || rules.has(rule)));
  return html(
    'div',
    { class: 'panel' },
    heading(data.stages.length === 1 ? `stage ${data.stages[0]}` : `stages ${data.stages.join(', ')}`, 'How it stands'),
    data.judged === undefined
      ? undefined
      : html('p', { class: `judged v-${data.judged.verdict}` }, data.judged.summary),
    html(
      'ul',
      { class: 'numbers' },
      number(visible.edges.length - wrong.length - unknown.length, 'agree', 'ok'),
      number(wrong.length, 'disagree', 'wrong'),
      number(unknown.length, 'not known', 'unknown'),
    ),
    html('p', { class: 'hint' }, 'Edges by whether what is declared, what is granted and what is wired agree.'),
    wrong.length === 0 ? undefined : section('Views disagree', some(wrong)),
    unknown.length === 0 ? undefined : section('Not known', some(unknown)),
    open.length === 0
      ? undefined
      : section('Findings', ...findingCards(model, open.slice(0, MOST), select), more(open.length)),
    data.diagnostics.length === 0
      ? undefined
      : section('What was hard to read', diagnostics(), more(data.diagnostics.length)),
    section(
      'How to read it',
      html(
        'p',
        {},
        'Click a line for its three views, a box for what goes in and out. An arrow points the way the work flows; only imports point at what is needed.',
      ),
      data.judged === undefined
        ? html(
            'p',
            {},
            'This page was drawn without judging. ',
            html('code', {}, 'stackgate check --format html'),
            ' draws the same map with findings, and a filter for them.',
          )
        : undefined,
    ),
  );

  function some(edges: readonly number[]): HTMLElement {
    return html('div', {}, edgeButtons(model, edges.slice(0, MOST), select, undefined), more(edges.length));
  }

  function diagnostics(): HTMLElement {
    return html(
      'ul',
      { class: 'plain' },
      ...data.diagnostics
        .slice(0, MOST)
        .map(({ severity, message, at }) =>
          html(
            'li',
            {},
            html('strong', {}, severity),
            ` ${message} `,
            html('code', { class: 'place' }, placeText(model, at)),
          ),
        ),
    );
  }
}

function more(amount: number): HTMLElement | undefined {
  return amount <= MOST ? undefined : html('p', { class: 'hint' }, `and ${count(amount - MOST, 'more', 'more')}`);
}

function number(amount: number, word: string, health: string): HTMLElement {
  return html('li', { class: `h-${health}` }, html('b', {}, amount.toLocaleString('en-US')), html('span', {}, word));
}
