import { button, html } from '../dom.js';
import type { Viewport } from './viewport.js';

export interface ToolActions {
  readonly fitAll: () => void;
  readonly openAll: () => void;
  readonly closeAll: () => void;
}

export function toolbar(view: Viewport, { fitAll, openAll, closeAll }: ToolActions): HTMLElement {
  const tool = (label: string, sign: string, act: () => void) =>
    button({ class: 'tool', 'aria-label': label, title: label }, act, sign);
  return html(
    'div',
    { class: 'tools', role: 'group', 'aria-label': 'Map' },
    tool('Zoom in', '+', () => view.zoomBy(ZOOM)),
    tool('Zoom out', '−', () => view.zoomBy(1 / ZOOM)),
    tool('Fit', '⤢', fitAll),
    button({ class: 'tool wide', title: 'Draw every service with its nodes' }, openAll, 'Open all'),
    button({ class: 'tool wide', title: 'Draw every service as one box' }, closeAll, 'Close all'),
  );
}

/** One press of a key or a button. */
export const ZOOM = 1.3;
