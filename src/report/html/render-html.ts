import { pageScript, pageStyle } from './generated/page.js';
import { mapDataOf } from './map-data-of.js';
import type { MapInput } from './map-input.js';
import { pageFrame } from './page-frame.js';

/**
 * The map as one HTML file: the drawing, a table of all edges, and for each edge its three views with
 * their places. What it shows is in the file; it opens from a disk without a network.
 */
export function renderHtml(input: MapInput): string {
  const data = mapDataOf(input);
  return pageFrame({ title: `Stackgate map: ${data.title}`, style: pageStyle, script: pageScript, data });
}
