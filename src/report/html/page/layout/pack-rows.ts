import type { Point } from './geometry.js';

interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Packed extends Size {
  /** The upper left corner of each, in the order given. */
  readonly places: readonly Point[];
}

/** Rectangles in rows, the highest first, so that a row wastes little; about `ratio` times wider than high. */
export function packRows(sizes: readonly Size[], ratio: number, gap: number): Packed {
  const area = sizes.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
  const most = Math.max(Math.sqrt(area * ratio), ...sizes.map(({ width }) => width));
  const order = [...sizes.keys()].sort((a, b) => (sizes[b]?.height ?? 0) - (sizes[a]?.height ?? 0) || a - b);
  const places: Point[] = sizes.map(() => ({ x: 0, y: 0 }));
  let [x, y, rowHeight, width] = [0, 0, 0, 0];
  for (const index of order) {
    const size = sizes[index] ?? { width: 0, height: 0 };
    if (x > 0 && x + size.width > most) [x, y, rowHeight] = [0, y + rowHeight + gap, 0];
    places[index] = { x, y };
    rowHeight = Math.max(rowHeight, size.height);
    width = Math.max(width, x + size.width);
    x += size.width + gap;
  }
  return { places, width, height: y + rowHeight };
}
