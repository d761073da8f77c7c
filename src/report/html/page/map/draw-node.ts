import { svg } from '../dom.js';
import { ICONS } from '../icons.js';
import type { Box } from '../layout/geometry.js';
import { type Model, nodeAt, nodeTitle } from '../model.js';
import { categoryOf, categoryText, count } from '../words.js';
import { fitText } from './fit-text.js';

export function drawNode(model: Model, node: number, box: Box): SVGGElement {
  const item = nodeAt(model, node);
  const category = categoryOf(item);
  const room = box.width - 52;
  const edges = model.edgesOfNode[node]?.length ?? 0;
  const label = `${nodeTitle(model, node)}, ${categoryText(item)}, ${count(edges, 'edge')}`;
  return svg(
    'g',
    {
      class: `node c-${category}${item.service === undefined ? ' outside' : ''}`,
      transform: `translate(${box.x} ${box.y})`,
      'data-node': node,
      'data-at': `n${node}`,
      role: 'button',
      tabindex: -1,
      'aria-label': label,
    },
    svg('title', {}, nodeTitle(model, node)),
    svg('rect', { class: 'card', width: box.width, height: box.height, rx: 8 }),
    svg('rect', { class: 'plate', x: 8, y: 8, width: 28, height: 28, rx: 6 }),
    svg('path', { class: 'icon', d: ICONS[category], transform: 'translate(14 14)' }),
    svg('text', { class: 'name', x: 44, y: 19 }, fitText(item.name, room, '550 12.5px')),
    svg('text', { class: 'type', x: 44, y: 34 }, fitText(categoryText(item), room, '400 11px')),
  );
}
