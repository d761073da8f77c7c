import { button, html, replace } from './dom.js';
import { swatch } from './map/legend.js';
import { edgeAt, type Model, nodeTitle, placeText } from './model.js';
import { findingCards } from './panels/finding-cards.js';
import { answerChip, healthChip, type Select } from './panels/parts.js';
import type { State } from './state/state.js';
import type { Visible } from './state/visible.js';
import { count, VIEWS } from './words.js';

export interface EdgeList {
  readonly element: HTMLElement;
  readonly draw: (state: State, visible: Visible) => void;
}

type Column = 'edge' | 'from' | 'to' | 'views';

const COLUMNS: readonly (readonly [Column, string])[] = [
  ['edge', 'Edge'],
  ['from', 'From'],
  ['to', 'To'],
  ['views', 'Views'],
];
/** Rows that are made at once; the rest on demand, so that thousands of edges open as fast as ten. */
const STEP = 200;
const RANK = { wrong: 0, unknown: 1, ok: 2 } as const;

/** Every edge as a row, so that nothing is only in the drawing; and the findings, where there are any. */
export function edgeList(model: Model, select: Select): EdgeList {
  const element = html('section', { class: 'list', 'aria-label': 'Edges' });
  let column: Column = 'views';
  let descending = false;
  let shown = STEP;
  let tab: 'edges' | 'findings' = 'edges';
  let last: { state: State; visible: Visible } | undefined;

  function draw(state: State, visible: Visible): void {
    if (last?.visible !== visible) shown = STEP;
    last = { state, visible };
    const edges = sorted(visible.edges);
    const { findings, judged } = model.data;
    replace(
      element,
      html(
        'div',
        { class: 'tabs', role: 'group', 'aria-label': 'Table' },
        tabButton('edges', count(edges.length, 'edge')),
        judged === undefined ? undefined : tabButton('findings', count(findings.length, 'finding')),
      ),
      tab === 'findings'
        ? html('div', { class: 'cards' }, ...findingCards(model, findings, select))
        : html('div', { class: 'scroll' }, table(state, edges.slice(0, shown)), rest(edges.length)),
    );
  }

  function again(): void {
    if (last !== undefined) draw(last.state, last.visible);
  }

  function tabButton(name: typeof tab, text: string): HTMLElement {
    const press = () => {
      tab = name;
      again();
    };
    return button({ 'aria-pressed': tab === name ? 'true' : 'false', 'data-focus': `tab-${name}` }, press, text);
  }

  function sorted(edges: readonly number[]): readonly number[] {
    const keys = new Map(edges.map((edge) => [edge, keyOf(edge)]));
    const order = [...edges].sort((a, b) => compare(keys.get(a), keys.get(b)) || a - b);
    return descending ? order.reverse() : order;
  }

  function keyOf(number: number): string {
    const edge = edgeAt(model, number);
    if (column === 'views') return String(RANK[edge.health]);
    return column === 'edge' ? `${edge.kind} ${edge.mechanism}` : nodeTitle(model, edge[column]);
  }

  function table(state: State, edges: readonly number[]): HTMLElement {
    return html(
      'table',
      {},
      html('thead', {}, html('tr', {}, ...COLUMNS.map(headCell), html('th', { scope: 'col' }, 'Where'))),
      html('tbody', {}, ...edges.map((edge) => row(state, edge))),
    );
  }

  function headCell([name, title]: (typeof COLUMNS)[number]): HTMLElement {
    const sort = name === column ? (descending ? 'descending' : 'ascending') : 'none';
    const press = () => {
      descending = name === column && !descending;
      column = name;
      again();
    };
    const sign = sort === 'none' ? '' : descending ? ' ↓' : ' ↑';
    return html(
      'th',
      { scope: 'col', 'aria-sort': sort },
      button({ 'data-focus': `sort-${name}` }, press, title + sign),
    );
  }

  function row({ selection }: State, number: number): HTMLElement {
    const edge = edgeAt(model, number);
    const chosen = selection?.kind === 'edge' && selection.edge === number;
    const pick = () => select({ kind: 'edge', edge: number });
    const element = html(
      'tr',
      { class: chosen ? 'chosen' : undefined, 'data-edge': number },
      html(
        'td',
        {},
        swatch(edge.kind),
        ` ${edge.kind} `,
        html('small', {}, edge.mechanism),
        ...(edge.change === undefined ? [] : [' ', html('small', { class: 'change' }, edge.change)]),
      ),
      html(
        'th',
        { scope: 'row' },
        button(
          { class: 'link-like', 'data-focus': `row-${number}`, 'aria-current': chosen ? 'true' : undefined },
          pick,
          nodeTitle(model, edge.from, edge.fromQualifier),
        ),
      ),
      html('td', {}, nodeTitle(model, edge.to, edge.toQualifier)),
      viewsCell(number),
      html('td', {}, html('code', { class: 'place' }, placeText(model, edge.at))),
    );
    element.addEventListener('click', (event) => event.target instanceof HTMLButtonElement || pick());
    return element;
  }

  function viewsCell(number: number): HTMLElement {
    const { views, health, trouble } = edgeAt(model, number);
    const answers = views.map((answer, view) => {
      const chip = answerChip(answer, VIEWS[view]);
      chip.title = `${VIEWS[view]}: ${answer}`;
      return chip;
    });
    return html('td', { class: 'answers' }, ...answers, health === 'ok' ? undefined : healthChip(health, trouble));
  }

  function rest(all: number): HTMLElement | undefined {
    if (all === 0) return html('p', { class: 'hint' }, 'No edge matches.');
    if (all <= shown) return undefined;
    const press = () => {
      shown += STEP;
      again();
    };
    return button(
      { class: 'more', 'data-focus': 'more' },
      press,
      `Show more (${(all - shown).toLocaleString('en-US')} left)`,
    );
  }

  return { element, draw };
}

/** By code unit: the same order for everyone. */
function compare(a = '', b = ''): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
