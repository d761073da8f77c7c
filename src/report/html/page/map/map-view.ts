import { button, html, svg } from '../dom.js';
import type { Box } from '../layout/geometry.js';
import type { Scene } from '../layout/scene.js';
import type { Model } from '../model.js';
import type { Selection } from '../state/state.js';
import { drawGround, drawGroup } from './draw-group.js';
import { drawHeads, drawLink, endName } from './draw-link.js';
import { drawNode } from './draw-node.js';
import { drawLegend } from './legend.js';
import { type Direction, nextIn } from './neighbour.js';
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
  readonly mark: (selection: Selection | undefined, show: boolean) => void;
  readonly fit: () => void;
}

/** More lines than this are drawn lighter, but for those in trouble and those that are selected. */
const DENSE = 60;
const EMPTY: Scene = { width: 0, height: 0, groups: [], nodes: new Map(), links: [] };
const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** The drawing, and how pointer and keys move about in it. */
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

  const element = html(
    'section',
    { class: 'map', 'aria-label': 'Map' },
    html(
      'p',
      { id: 'map-keys', class: 'unseen' },
      'Arrow keys go from box to box, Enter selects, Space opens or closes a service, plus and minus zoom, 0 fits. All edges stand in the table as well.',
    ),
    surface,
    nothing,
    toolbar(),
    drawLegend(model),
  );

  function toolbar(): HTMLElement {
    const tool = (label: string, sign: string, act: () => void) =>
      button({ class: 'tool', 'aria-label': label, title: label }, act, sign);
    return html(
      'div',
      { class: 'tools', role: 'toolbar', 'aria-label': 'Map' },
      tool('Zoom in', '+', () => view.zoomBy(1.3)),
      tool('Zoom out', '−', () => view.zoomBy(1 / 1.3)),
      tool('Fit', '⤢', fitAll),
      button({ class: 'tool wide', title: 'Draw every service with its nodes' }, actions.openAll, 'Open all'),
      button({ class: 'tool wide', title: 'Draw every service as one box' }, actions.closeAll, 'Close all'),
    );
  }

  /** What is in trouble lies on top. */
  function drawLinks(): readonly SVGElement[] {
    const numbered = [...scene.links.entries()];
    return (['ok', 'unknown', 'wrong'] as const).flatMap((health) =>
      numbered.flatMap(([index, link]) => (link.health === health ? [drawLink(model, link, index)] : [])),
    );
  }

  function draw(next: Scene, held?: number): void {
    const before = boxOfGroup(scene, held);
    scene = next;
    content.replaceChildren(
      svg('g', {}, ...scene.groups.filter(({ open }) => open).map(drawGround)),
      svg('g', {}, ...drawLinks()),
      // Lines pass behind a closed service.
      svg('g', {}, ...scene.groups.filter(({ open }) => !open).map(drawGround)),
      svg('g', {}, ...scene.groups.map((group) => drawGroup(model, group))),
      svg('g', {}, ...[...scene.nodes].map(([node, box]) => drawNode(model, node, box))),
    );
    surface.classList.toggle('dense', scene.links.length > DENSE);
    nothing.hidden = scene.groups.length > 0;
    content.querySelector('[data-at]')?.setAttribute('tabindex', '0');
    const after = boxOfGroup(scene, held);
    if (before !== undefined && after !== undefined) view.hold(before, after);
    else fitAll();
  }

  function mark(selection: Selection | undefined, show: boolean): void {
    const { links, nodes, groups } = marked(model, scene, selection);
    surface.classList.toggle('focused', selection !== undefined && links.size + nodes.size + groups.size > 0);
    for (const link of content.querySelectorAll('[data-link]')) {
      const index = Number(link.getAttribute('data-link'));
      link.classList.toggle('hot', links.has(index));
    }
    for (const node of content.querySelectorAll('[data-node]'))
      node.classList.toggle('hot', nodes.has(Number(node.getAttribute('data-node'))));
    for (const group of content.querySelectorAll('[data-group]'))
      group.classList.toggle('hot', groups.has(Number(group.getAttribute('data-group'))));
    if (!show) return;
    const box = boxOfSelection(scene, selection, links);
    if (box !== undefined) view.reveal(box);
  }

  function pressed(target: Element | null): void {
    const toggle = target?.closest('[data-toggle]')?.getAttribute('data-toggle');
    const node = target?.closest('[data-node]')?.getAttribute('data-node');
    const link = target?.closest('[data-link]')?.getAttribute('data-link');
    const group = target?.closest('[data-group]')?.getAttribute('data-group');
    if (toggle != null) actions.toggle(Number(toggle));
    else if (node != null) actions.select({ kind: 'node', node: Number(node) });
    else if (link != null) selectLink(Number(link));
    else if (group != null) actions.select({ kind: 'group', group: Number(group) });
    else actions.select(undefined);
  }

  function selectLink(index: number): void {
    const link = scene.links[index];
    const [only] = link?.edges ?? [];
    if (link === undefined || only === undefined) return;
    const { edges, fromNode, toNode, fromGroup, toGroup } = link;
    if (edges.length === 1) actions.select({ kind: 'edge', edge: only });
    else
      actions.select({
        kind: 'bundle',
        edges,
        from: endName(model, fromNode, fromGroup),
        to: endName(model, toNode, toGroup),
      });
  }

  function key(event: KeyboardEvent): void {
    const at = (event.target as Element | null)?.closest('[data-at]') ?? null;
    const direction = DIRECTIONS[event.key];
    if (direction !== undefined && event.shiftKey) view.panBy(...PANS[direction]);
    else if (direction !== undefined && at !== null) go(at, direction);
    else if (event.key === '+' || event.key === '=') view.zoomBy(1.3);
    else if (event.key === '-') view.zoomBy(1 / 1.3);
    else if (event.key === '0') fitAll();
    else if (event.key === 'Enter' && at !== null) pressed(at);
    else if (event.key === ' ' && at?.hasAttribute('data-group')) {
      const place = at.getAttribute('data-at');
      actions.toggle(Number(at.getAttribute('data-group')));
      content.querySelector<SVGElement>(`[data-at="${place}"]`)?.focus();
    } else return;
    event.preventDefault();
  }

  function go(from: Element, direction: Direction): void {
    const to = nextIn(scene, from.getAttribute('data-at') ?? '', direction);
    const element = to === undefined ? null : content.querySelector<SVGElement>(`[data-at="${to.at}"]`);
    if (to === undefined || element === null) return;
    from.setAttribute('tabindex', '-1');
    element.setAttribute('tabindex', '0');
    element.focus({ preventScroll: true });
    view.reveal(to.box);
  }

  surface.addEventListener('click', (event) => pressed(event.target as Element | null));
  surface.addEventListener('dblclick', (event) => {
    const group = (event.target as Element | null)?.closest('[data-group]')?.getAttribute('data-group');
    if (group != null) actions.toggle(Number(group));
  });
  surface.addEventListener('keydown', key);
  return { element, draw, mark, fit: fitAll };
}

const PANS: Readonly<Record<Direction, [number, number]>> = {
  left: [80, 0],
  right: [-80, 0],
  up: [0, 80],
  down: [0, -80],
};

function boxOfGroup(scene: Scene, group: number | undefined): Box | undefined {
  return scene.groups.find((one) => one.group === group)?.box;
}

/** Which lines, nodes and groups stand out for a selection. */
function marked(model: Model, scene: Scene, selection: Selection | undefined) {
  const links = new Set<number>();
  const nodes = new Set<number>();
  const groups = new Set<number>();
  for (const [index, link] of scene.links.entries()) {
    if (!concerns(model, link, selection)) continue;
    links.add(index);
    if (link.fromNode === undefined) groups.add(link.fromGroup);
    else nodes.add(link.fromNode);
    if (link.toNode === undefined) groups.add(link.toGroup);
    else nodes.add(link.toNode);
  }
  if (selection?.kind === 'node') {
    if (scene.nodes.has(selection.node)) nodes.add(selection.node);
    else groups.add(model.data.nodes[selection.node]?.service ?? -1);
  }
  if (selection?.kind === 'group') {
    groups.add(selection.group);
    for (const node of scene.nodes.keys())
      if ((model.data.nodes[node]?.service ?? -1) === selection.group) nodes.add(node);
  }
  return { links, nodes, groups };
}

function concerns(model: Model, link: Scene['links'][number], selection: Selection | undefined): boolean {
  switch (selection?.kind) {
    case undefined:
      return false;
    case 'edge':
      return link.edges.includes(selection.edge);
    case 'bundle':
      return link.edges.some((edge) => selection.edges.includes(edge));
    case 'group':
      return link.fromGroup === selection.group || link.toGroup === selection.group;
    case 'node': {
      const own = model.edgesOfNode[selection.node] ?? [];
      return link.edges.some((edge) => own.includes(edge));
    }
  }
}

function boxOfSelection(scene: Scene, selection: Selection | undefined, links: ReadonlySet<number>): Box | undefined {
  if (selection?.kind === 'node') return scene.nodes.get(selection.node);
  if (selection?.kind === 'group') return boxOfGroup(scene, selection.group);
  const [first] = links;
  const points = first === undefined ? [] : (scene.links[first]?.points ?? []);
  if (points.length === 0) return undefined;
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
