import type { Health, MapAnswer, MapPlace } from '../../map-data.js';
import { button, html } from '../dom.js';
import { swatch } from '../map/legend.js';
import { edgeAt, type Model, nodeTitle, placeText } from '../model.js';
import type { Selection } from '../state/state.js';
import { HEALTH_WORDS, verbOf } from '../words.js';

export type Select = (selection: Selection | undefined) => void;

export function heading(kind: string, ...title: readonly (Node | string)[]): HTMLElement {
  return html('header', { class: 'title' }, html('p', { class: 'kind' }, kind), html('h2', {}, ...title));
}

export function section(title: string, ...children: readonly (Node | undefined)[]): HTMLElement {
  return html('section', {}, html('h3', {}, title), ...children);
}

/** `file:line:column`, selectable as one. */
export function placeLine(model: Model, at: MapPlace): HTMLElement {
  return html('code', { class: 'place' }, placeText(model, at));
}

export function facts(rows: readonly (readonly [name: string, value: string | Node | undefined])[]): HTMLElement {
  const shown = rows.filter(([, value]) => value !== undefined && value !== '');
  return html(
    'dl',
    { class: 'facts' },
    ...shown.flatMap(([name, value]) => [html('dt', {}, name), html('dd', {}, value)]),
  );
}

const SIGNS: Readonly<Record<MapAnswer, string>> = { yes: '✓', no: '✕', unknown: '?', 'n/a': '–' };

/**
 * The answer in words with a sign before it, so that it is told by more than a colour.
 *
 * @param view where there is room for the sign alone: the words are there for those who do not see it
 */
export function answerChip(answer: MapAnswer, view?: string): HTMLElement {
  const name = answer === 'n/a' ? 'na' : answer;
  const words = view === undefined ? ` ${answer}` : html('span', { class: 'unseen' }, `${view} ${answer} `);
  return html('span', { class: `answer a-${name}` }, html('span', { 'aria-hidden': 'true' }, SIGNS[answer]), words);
}

export function healthChip(health: Health, trouble?: string): HTMLElement {
  const signs = { ok: '✓', unknown: '?', wrong: '!' } as const;
  return html(
    'span',
    { class: `health h-${health}` },
    html('span', { 'aria-hidden': 'true' }, signs[health]),
    ` ${trouble ?? HEALTH_WORDS[health]}`,
  );
}

/** Edges as lines to press, `from` or `to` left out where it is what the panel is about. */
export function edgeButtons(
  model: Model,
  edges: readonly number[],
  select: Select,
  about: 'from' | 'to' | undefined,
): HTMLElement {
  return html('ul', { class: 'rows' }, ...edges.map((edge) => html('li', {}, edgeButton(model, edge, select, about))));
}

function edgeButton(model: Model, number: number, select: Select, about: 'from' | 'to' | undefined): HTMLElement {
  const edge = edgeAt(model, number);
  const { from, to, kind, health, mechanism, trouble } = edge;
  const words = [
    ...(about === 'from' ? [] : [nodeTitle(model, from, edge.fromQualifier)]),
    verbOf(edge),
    ...(about === 'to' ? [] : [nodeTitle(model, to, edge.toQualifier)]),
  ].join(' ');
  return button(
    { class: 'row', 'data-focus': `edge-${number}` },
    () => select({ kind: 'edge', edge: number }),
    swatch(kind),
    html(
      'span',
      { class: 'words' },
      words,
      html('small', {}, ` ${mechanism}`),
      health === 'ok' ? undefined : healthChip(health, trouble),
    ),
  );
}

export function nodeButton(model: Model, node: number, select: Select, qualifier?: string): HTMLElement {
  const title = nodeTitle(model, node, qualifier);
  return button({ class: 'link-like', 'data-focus': `node-${node}` }, () => select({ kind: 'node', node }), title);
}
