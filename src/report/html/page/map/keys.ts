import type { Scene } from '../layout/scene.js';
import { type Direction, nextIn } from './neighbour.js';
import { ZOOM } from './toolbar.js';
import type { Viewport } from './viewport.js';

export interface KeyActions {
  readonly scene: () => Scene;
  readonly view: Viewport;
  readonly fitAll: () => void;
  readonly press: (element: Element) => void;
  readonly toggle: (group: number) => void;
}

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

const PANS: Readonly<Record<Direction, readonly [x: number, y: number]>> = {
  left: [80, 0],
  right: [-80, 0],
  up: [0, 80],
  down: [0, -80],
};

/** The map by keys alone: one stop for the tabulator, arrows from box to box. */
export function listenToKeys(surface: SVGSVGElement, actions: KeyActions): void {
  surface.addEventListener('keydown', (event) => {
    const at = event.target instanceof Element ? event.target.closest('[data-at]') : null;
    const act = actOf(surface, event, at, actions);
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
}

function actOf(surface: Element, { key, shiftKey }: KeyboardEvent, at: Element | null, actions: KeyActions) {
  const { view, fitAll, press } = actions;
  const direction = DIRECTIONS[key];
  if (direction !== undefined && shiftKey) return () => view.panBy(...PANS[direction]);
  if (direction !== undefined && at !== null) return () => go(surface, at, direction, actions);
  if (key === '+' || key === '=') return () => view.zoomBy(ZOOM);
  if (key === '-') return () => view.zoomBy(1 / ZOOM);
  if (key === '0') return fitAll;
  if (key === 'Enter' && at !== null) return () => press(at);
  if (key === ' ' && at?.hasAttribute('data-group')) return () => toggleAt(surface, at, actions);
  return undefined;
}

function go(surface: Element, from: Element, direction: Direction, { scene, view }: KeyActions): void {
  const to = nextIn(scene(), from.getAttribute('data-at') ?? '', direction);
  const element = to === undefined ? null : stopAt(surface, to.at);
  if (to === undefined || element === null) return;
  from.setAttribute('tabindex', '-1');
  element.setAttribute('tabindex', '0');
  element.focus({ preventScroll: true });
  view.reveal(to.box);
}

/** All is drawn again; the focus goes to the same box. */
function toggleAt(surface: Element, at: Element, { toggle }: KeyActions): void {
  const stop = at.getAttribute('data-at') ?? '';
  toggle(Number(at.getAttribute('data-group')));
  stopAt(surface, stop)?.focus();
}

function stopAt(surface: Element, at: string): SVGElement | null {
  return surface.querySelector<SVGElement>(`[data-at="${at}"]`);
}
