import { html, svg } from '../dom.js';
import type { Model } from '../model.js';
import { HEALTH_WORDS, KINDS } from '../words.js';

/** What the lines mean; only what this estate has. */
export function drawLegend({ data }: Model): HTMLElement {
  const kinds = KINDS.filter((kind) => data.edges.some((edge) => edge.kind === kind));
  const removed = data.edges.some(({ change }) => change === 'removed');
  return html(
    'details',
    { class: 'legend', open: true },
    html('summary', {}, 'Legend'),
    html(
      'ul',
      {},
      ...kinds.map((kind) => row(swatch(kind), kind)),
      row(swatch('call', 'h-wrong'), HEALTH_WORDS.wrong),
      row(swatch('call', 'h-unknown'), HEALTH_WORDS.unknown),
      removed ? row(swatch('call', 'change-removed'), 'removed') : undefined,
    ),
  );
}

function row(sign: SVGElement, text: string): HTMLElement {
  return html('li', {}, sign, text);
}

/** A short line as the map draws it. */
export function swatch(kind: string, more = ''): SVGSVGElement {
  const sign = more === 'h-wrong' ? '!' : more === 'h-unknown' ? '?' : '';
  return svg(
    'svg',
    { class: `swatch link k-${kind} ${more}`, viewBox: '0 0 30 14', width: 30, height: 14, 'aria-hidden': 'true' },
    svg('path', { class: 'line', d: 'M1 7H29', 'stroke-width': 2 }),
    sign === ''
      ? undefined
      : svg(
          'g',
          { class: `badge ${more}` },
          svg('circle', { cx: 15, cy: 7, r: 6.5 }),
          svg('text', { x: 15, y: 10.5 }, sign),
        ),
  );
}
