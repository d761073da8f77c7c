import type { Health } from '../../map-data.js';
import { svg } from '../dom.js';
import { curve, type Point } from '../layout/geometry.js';
import type { SceneLink } from '../layout/scene-links.js';
import { edgeAt, groupName, type Model, nodeTitle } from '../model.js';
import { count, HEALTH_WORDS, KINDS, verbOf } from '../words.js';

const HEADS = [...KINDS, 'mixed', 'wrong', 'removed'];

/** Arrow heads, one for each colour of a line. */
export function drawHeads(): SVGDefsElement {
  return svg(
    'defs',
    {},
    ...HEADS.map((kind) =>
      svg(
        'marker',
        {
          id: `head-${kind}`,
          class: `head k-${kind}`,
          viewBox: '0 0 10 10',
          refX: 9,
          refY: 5,
          markerWidth: 8,
          markerHeight: 8,
          markerUnits: 'userSpaceOnUse',
          orient: 'auto',
        },
        svg('path', { d: 'M0 1 9.5 5 0 9z' }),
      ),
    ),
  );
}

export function drawLink(model: Model, link: SceneLink, index: number): SVGGElement {
  const { edges, kind, health, change, points } = link;
  const path = curve(points);
  const head = health === 'wrong' ? 'wrong' : change === 'removed' ? 'removed' : kind;
  const bundle = link.fromNode === undefined || link.toNode === undefined;
  const classes = ['link', `k-${kind}`, `h-${health}`, ...(change === undefined ? [] : [`change-${change}`])];
  return svg(
    'g',
    {
      class: classes.join(' '),
      'data-link': index,
      role: 'button',
      tabindex: -1,
      'aria-label': linkLabel(model, link),
    },
    svg('title', {}, linkLabel(model, link)),
    svg('path', { class: 'hit', d: path }),
    svg('path', {
      class: 'line',
      d: path,
      'marker-end': `url(#head-${head})`,
      'stroke-width': bundle ? Math.min(5, 1.5 + Math.log2(edges.length) * 0.7).toFixed(1) : 1.6,
    }),
    badgeOf(link, bundle),
  );
}

/** A small sign on a line or a box, so that trouble is told by more than a colour. */
export function drawBadge({ x, y }: Point, text: string, health: Health): SVGGElement {
  const width = 12 + text.length * 6;
  return svg(
    'g',
    { class: `badge h-${health}`, transform: `translate(${x} ${y})` },
    svg('rect', { x: -width / 2, y: -9, width, height: 18, rx: 9 }),
    svg('text', { y: 4 }, text),
  );
}

function badgeOf({ edges, health, change, badge }: SceneLink, bundle: boolean): SVGGElement | undefined {
  const sign = health === 'wrong' ? '!' : health === 'unknown' ? '?' : change === 'new' ? '+' : '';
  const amount = bundle && edges.length > 1 ? edges.length.toLocaleString('en-US') : '';
  const text = [amount, sign].filter((part) => part !== '').join(' ');
  return text === '' ? undefined : drawBadge(badge, text, health);
}

function linkLabel(model: Model, link: SceneLink): string {
  const [only] = link.edges;
  if (only !== undefined && link.edges.length === 1) {
    const edge = edgeAt(model, only);
    const { from, to, fromQualifier, toQualifier } = edge;
    const words = `${nodeTitle(model, from, fromQualifier)} ${verbOf(edge)} ${nodeTitle(model, to, toQualifier)}`;
    return `${words} (${edge.mechanism}; ${edge.trouble ?? HEALTH_WORDS[edge.health]})`;
  }
  return `${count(link.edges.length, 'edge')} from ${endName(model, link.fromNode, link.fromGroup)} to ${endName(model, link.toNode, link.toGroup)}; ${HEALTH_WORDS[link.health]}`;
}

export function endName(model: Model, node: number | undefined, group: number): string {
  return node === undefined ? groupName(model, group) : nodeTitle(model, node);
}
