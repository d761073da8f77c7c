export interface Point {
  readonly x: number;
  readonly y: number;
}

/** From the upper left corner; units are pixels at zoom 1. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export function shifted<T extends Point>(thing: T, by: Point): T {
  return { ...thing, x: thing.x + by.x, y: thing.y + by.y };
}

export function middleOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** The middle of the side of a box that looks left or right, towards a point. */
export function sideTowards(box: Box, towards: Point): Point {
  const middle = middleOf(box);
  return { x: towards.x >= middle.x ? box.x + box.width : box.x, y: middle.y };
}

/** A smooth path near the points, from the first to the last: a quadratic spline through the middles between them. */
export function curve(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const last = rest.pop();
  if (first === undefined || last === undefined) return '';
  let path = `M${at(first)}`;
  for (const [index, point] of rest.entries()) {
    const next = rest[index + 1] ?? last;
    const end = index === rest.length - 1 ? last : between(point, next);
    path += `Q${at(point)} ${at(end)}`;
  }
  return rest.length === 0 ? `${path}L${at(last)}` : path;
}

/** A point of the curve, at a part of its length from 0 to 1. */
export function along(points: readonly Point[], part: number): Point {
  const track = sampled(points);
  const lengths = track.map((point, index) => distance(point, track[Math.max(0, index - 1)] ?? point));
  let left = lengths.reduce((sum, length) => sum + length, 0) * part;
  for (const [index, length] of lengths.entries()) {
    if (left <= length && length > 0) return mix(track[index - 1] ?? ORIGIN, track[index] ?? ORIGIN, left / length);
    left -= length;
  }
  return track.at(-1) ?? ORIGIN;
}

const ORIGIN: Point = { x: 0, y: 0 };
const SAMPLES = 6;

/** Points on the curve itself, which passes beside its control points. */
function sampled(points: readonly Point[]): readonly Point[] {
  const [first, ...rest] = points;
  const last = rest.pop();
  if (first === undefined || last === undefined) return points;
  const track = [first];
  let start = first;
  for (const [index, point] of rest.entries()) {
    const end = index === rest.length - 1 ? last : between(point, rest[index + 1] ?? last);
    for (let step = 1; step <= SAMPLES; step++) {
      const t = step / SAMPLES;
      track.push(mix(mix(start, point, t), mix(point, end, t), t));
    }
    start = end;
  }
  return rest.length === 0 ? [first, last] : track;
}

function mix(a: Point, b: Point, t: number): Point {
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function between(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function at({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
