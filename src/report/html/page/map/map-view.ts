import { html, svg } from '../dom.js';
import type { Scene } from '../layout/scene.js';
import type { Model } from '../model.js';
import type { Selection } from '../state/state.js';
import { drawGround, drawGroup } from './draw-group.js';
import { drawHeads, drawLink, endName } from './draw-link.js';
import { drawNode } from './draw-node.js';
import { listenToKeys } from './keys.js';
import { drawLegend } from './legend.js';
import { boxOfGroup, boxOfSelection, marksOf, showMarks } from './marks.js';
import { toolbar } from './toolbar.js';
import { viewport } from './viewport.js';

export interface MapActions {
  readonly select: (selection: Selection | undefined) => void;
  readonly toggle: (group: number) => void;
  readonly openAll: () => void;
  readonly closeAll: () => void;
}

export interface MapView {
  readonly element: HTMLElement;
  /** @param held the group whose place on the screen stays; all is fitted without one */
  readonly draw: (scene: Scene, held?: number) => void;
  /** @param show whether to bring the selection into sight */
  readonly mark: (selection: Selection | undefined, show: boolean) => void;
  readonly fitAll: () => void;
}

/** More lines than this are drawn lighter, but for those in trouble and those that are selected. */
const DENSE = 60;
const EMPTY: Scene = { width: 0, height: 0, groups: [], nodes: new Map(), links: [] };

/** The drawing, and what pointer and keys do in it. */
export function mapView(model: Model, actions: MapActions): MapView {
  let scene = EMPTY;
  const content = svg('g', { class: 'content' });
  const surface = svg(
    'svg',
    { class: 'surface', role: 'group', 'aria-label': 'Map of services and edges', 'aria-describedby': 'map-keys' },
    drawHeads(),
    content,
  );
  const view = viewport(surface, content);
  const nothing = html('p', { class: 'nothing', hidden: true }, 'Nothing matches. Take a filter away.');
  const fitAll = () => view.fit({ x: 0, y: 0, width: scene.width, height: scene.height });
  const press = (element: Element) => pressed(element, scene, model, actions);

  function draw(next: Scene, held?: number): void {
    const before = boxOfGroup(scene, held);
    scene = next;
    content.replaceChildren(...layersOf(model, scene));
    surface.classList.toggle('dense', scene.links.length > DENSE);
    nothing.hidden = scene.groups.length > 0;
    content.querySelector('[data-at]')?.setAttribute('tabindex', '0');
    const after = boxOfGroup(scene, held);
    if (before !== undefined && after !== undefined) view.hold(before, after);
    else fitAll();
  }

  function mark(selection: Selection | undefined, show: boolean): void {
    const marks = marksOf(model, scene, selection);
    showMarks(surface, marks);
    const box = show ? boxOfSelection(scene, selection, marks) : undefined;
    if (box !== undefined) view.reveal(box);
  }

  surface.addEventListener('click', ({ target }) => target instanceof Element && press(target));
  surface.addEventListener('dblclick', ({ target }) => {
    const group = target instanceof Element ? numberAt(target, 'data-group') : undefined;
    if (group !== undefined) actions.toggle(group);
  });
  listenToKeys(surface, { scene: () => scene, view, fitAll, press, toggle: actions.toggle });
  const element = html(
    'section',
    { class: 'map', 'aria-label': 'Map' },
    html('p', { id: 'map-keys', class: 'unseen' }, KEYS),
    surface,
    nothing,
    toolbar(view, { ...actions, fitAll }),
    drawLegend(model),
  );
  return { element, draw, mark, fitAll };
}

const KEYS =
  'Arrow keys go from box to box, Enter selects, Space opens or closes a service, plus and minus zoom, 0 fits. All edges stand in the table as well.';

/** From the ground up. Lines pass behind closed services and behind nodes; those in trouble lie over the others. */
function layersOf(model: Model, { groups, links, nodes }: Scene): readonly SVGElement[] {
  const numbered = [...links.entries()];
  const lines = (['ok', 'unknown', 'wrong'] as const).flatMap((health) =>
    numbered.flatMap(([index, link]) => (link.health === health ? [drawLink(model, link, index)] : [])),
  );
  return [
    svg('g', {}, ...groups.filter(({ open }) => open).map(drawGround)),
    svg('g', {}, ...lines),
    svg('g', {}, ...groups.filter(({ open }) => !open).map(drawGround)),
    svg('g', {}, ...groups.map((group) => drawGroup(model, group))),
    svg('g', {}, ...[...nodes].map(([node, box]) => drawNode(model, node, box))),
  ];
}

/** What a click or Enter means, by the nearest thing that is drawn there. */
function pressed(target: Element, scene: Scene, model: Model, { select, toggle }: MapActions): void {
  const [toggled, node] = [numberAt(target, 'data-toggle'), numberAt(target, 'data-node')];
  const [link, group] = [numberAt(target, 'data-link'), numberAt(target, 'data-group')];
  if (toggled !== undefined) toggle(toggled);
  else if (node !== undefined) select({ kind: 'node', node });
  else if (link !== undefined) select(selectionOfLink(model, scene, link));
  else if (group !== undefined) select({ kind: 'group', group });
  else select(undefined);
}

function selectionOfLink(model: Model, { links }: Scene, index: number): Selection | undefined {
  const link = links[index];
  const [only] = link?.edges ?? [];
  if (link === undefined || only === undefined) return undefined;
  const { edges, fromNode, toNode, fromGroup, toGroup } = link;
  if (edges.length === 1) return { kind: 'edge', edge: only };
  return { kind: 'bundle', edges, from: endName(model, fromNode, fromGroup), to: endName(model, toNode, toGroup) };
}

function numberAt(element: Element, name: string): number | undefined {
  const value = element.closest(`[${name}]`)?.getAttribute(name);
  return value == null ? undefined : Number(value);
}
