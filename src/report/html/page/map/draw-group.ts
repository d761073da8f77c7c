import { svg } from '../dom.js';
import type { SceneGroup } from '../layout/scene.js';
import { groupName, type Model, OUTSIDE } from '../model.js';
import { count, HEALTH_WORDS } from '../words.js';
import { drawBadge } from './draw-link.js';
import { fitText } from './fit-text.js';

/** The ground of a group, under the lines. */
export function drawGround({ group, box, open }: SceneGroup): SVGRectElement {
  const { x, y, width, height } = box;
  const kind = `${open ? 'open' : 'closed'}${group === OUTSIDE ? ' outside' : ''}`;
  return svg('rect', { class: `ground ${kind}`, x, y, width, height, rx: 12, 'data-group': group });
}

/** Name, facts and the button that opens it, over the lines. */
export function drawGroup(model: Model, scene: SceneGroup): SVGGElement {
  const { group, box, open } = scene;
  const name = groupName(model, group);
  const room = box.width - 50;
  return svg(
    'g',
    { class: `group ${open ? 'open' : 'closed'}`, transform: `translate(${box.x} ${box.y})` },
    svg(
      'g',
      {
        class: 'head',
        'data-group': group,
        'data-at': `g${group}`,
        role: 'button',
        tabindex: -1,
        'aria-label': `${name}, ${factsOf(scene)}, ${HEALTH_WORDS[scene.health]} inside`,
      },
      svg('title', {}, name),
      svg('rect', { class: 'touch', width: box.width, height: open ? 36 : box.height, rx: 12 }),
      svg('text', { class: 'name', x: 14, y: 25 }, fitText(name, room, '650 13.5px')),
      open
        ? undefined
        : svg('text', { class: 'facts', x: 14, y: 43 }, fitText(factsOf(scene), room + 26, '400 11.5px')),
    ),
    open || scene.health === 'ok'
      ? undefined
      : drawBadge({ x: 2, y: 2 }, scene.health === 'wrong' ? '!' : '?', scene.health),
    drawToggle(scene, name),
  );
}

function drawToggle({ group, box, open }: SceneGroup, name: string): SVGGElement {
  return svg(
    'g',
    {
      class: 'toggle',
      transform: `translate(${box.width - 34} 7)`,
      'data-toggle': group,
      role: 'button',
      tabindex: -1,
      'aria-expanded': open ? 'true' : 'false',
      'aria-label': `${open ? 'close' : 'open'} ${name}`,
    },
    svg('title', {}, open ? 'Close' : 'Open'),
    svg('rect', { class: 'touch', width: 26, height: 26, rx: 6 }),
    svg('path', { d: open ? 'M8 15.5l5-5 5 5' : 'M8 10.5l5 5 5-5' }),
  );
}

function factsOf({ nodes, functions, inside }: SceneGroup): string {
  return [
    functions === 0 ? count(nodes, 'node') : count(functions, 'function'),
    ...(inside === 0 ? [] : [`${inside.toLocaleString('en-US')} inside`]),
  ].join(' · ');
}
