import type { Box, Point } from '../layout/geometry.js';

const LEAST = 0.05;
const MOST = 3;
/** Fitting never makes things larger than they are. */
const FIT_MOST = 1.15;
/** What the legend and the buttons take. */
const MARGIN = { left: 28, right: 28, top: 52, bottom: 78 } as const;
/** Pixels that a pointer moves before a press becomes a drag. */
const STEADY = 4;

export interface Viewport {
  readonly fit: (box: Box) => void;
  readonly zoomBy: (factor: number) => void;
  readonly panBy: (x: number, y: number) => void;
  /** Brings a box into sight, moving no more than needed. */
  readonly reveal: (box: Box) => void;
  /** Keeps what was drawn at one place where it is on the screen, now that it is drawn at another. */
  readonly hold: (before: Point, after: Point) => void;
}

/** Pan by dragging, zoom by the wheel or two fingers; `content` is what moves. */
export function viewport(surface: SVGSVGElement, content: SVGGElement): Viewport {
  let [x, y, k] = [0, 0, 1];
  const pointers = new Map<number, Point>();
  let dragging = false;

  function apply(): void {
    content.setAttribute('transform', `translate(${x} ${y}) scale(${k})`);
    surface.classList.toggle('far', k < 0.42);
  }

  function zoomAt(factor: number, at: Point): void {
    const next = Math.min(MOST, Math.max(LEAST, k * factor));
    x = at.x - ((at.x - x) * next) / k;
    y = at.y - ((at.y - y) * next) / k;
    k = next;
    apply();
  }

  function size() {
    const { width, height } = surface.getBoundingClientRect();
    return { width: Math.max(width, 1), height: Math.max(height, 1) };
  }

  function fit(box: Box): void {
    const { width, height } = size();
    const [wide, high] = [width - MARGIN.left - MARGIN.right, height - MARGIN.top - MARGIN.bottom];
    k = Math.min(FIT_MOST, Math.max(LEAST, Math.min(wide / Math.max(box.width, 1), high / Math.max(box.height, 1))));
    x = MARGIN.left + (wide - box.width * k) / 2 - box.x * k;
    y = MARGIN.top + (high - box.height * k) / 2 - box.y * k;
    apply();
  }

  function reveal(box: Box): void {
    const { width, height } = size();
    if (k < 0.5) k = 0.8;
    x += shiftInto(x + box.x * k, box.width * k, width);
    y += shiftInto(y + box.y * k, box.height * k, height);
    apply();
  }

  function local({ clientX, clientY }: MouseEvent): Point {
    const { left, top } = surface.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }

  function moved(event: PointerEvent): void {
    const before = pointers.get(event.pointerId);
    if (before === undefined) return;
    const now = local(event);
    if (!dragging && Math.hypot(now.x - before.x, now.y - before.y) < STEADY) return;
    if (!dragging) surface.setPointerCapture(event.pointerId);
    dragging = true;
    const [other] = [...pointers].filter(([id]) => id !== event.pointerId).map(([, point]) => point);
    pointers.set(event.pointerId, now);
    x += (now.x - before.x) / pointers.size;
    y += (now.y - before.y) / pointers.size;
    apply();
    if (other !== undefined) pinch(before, now, other);
  }

  function pinch(before: Point, now: Point, other: Point): void {
    const ratio = distance(now, other) / Math.max(1, distance(before, other));
    zoomAt(ratio, { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
  }

  surface.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    dragging = false;
    pointers.set(event.pointerId, local(event));
  });
  surface.addEventListener('pointermove', moved);
  for (const end of ['pointerup', 'pointercancel', 'pointerleave'] as const)
    surface.addEventListener(end, ({ pointerId }) => pointers.delete(pointerId));
  // The click that ends a drag selects nothing.
  surface.addEventListener('click', (event) => dragging && event.stopImmediatePropagation(), { capture: true });
  surface.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const pixels = event.deltaMode === 1 ? event.deltaY * 16 : event.deltaY;
      zoomAt(Math.exp(-Math.max(-160, Math.min(160, pixels)) / 320), local(event));
    },
    { passive: false },
  );

  return {
    fit,
    reveal,
    zoomBy(factor) {
      const { width, height } = size();
      zoomAt(factor, { x: width / 2, y: height / 2 });
    },
    panBy(dx, dy) {
      x += dx;
      y += dy;
      apply();
    },
    hold(before, after) {
      x += (before.x - after.x) * k;
      y += (before.y - after.y) * k;
      apply();
    },
  };
}

function shiftInto(start: number, length: number, room: number): number {
  const margin = 40;
  if (length > room - 2 * margin) return room / 2 - (start + length / 2);
  if (start < margin) return margin - start;
  const over = start + length - (room - margin);
  return over > 0 ? -over : 0;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
