import { COMMENT_LIMIT, type Room } from './options.js';

/** What a person still reads; beyond it the full report serves better. */
const ALL: Room = { detailRows: 100, oldRows: 50, arrows: 24, findings: 100, services: 20, whole: true };

/** For files and the job summary, which are what a shortened comment points to: nothing is left out. */
const EVERYTHING: Room = { ...ALL, detailRows: 100_000, oldRows: 100_000, findings: 100_000, services: 100_000 };

/** Steps from everything to the verdict alone: what is missed least goes first. */
const STEPS: readonly Partial<Room>[] = [{ detailRows: 20 }, { detailRows: 0 }, { oldRows: 0 }, { arrows: 0 }];

/**
 * The largest text that fits in `limit` bytes. `render` must shrink with its room and, with room
 * for nothing, must fit: its names are clipped.
 */
export function shrinkToFit(render: (room: Room) => string, limit: number): string {
  const fits = (text: string) => Buffer.byteLength(text) <= limit;
  if (limit > COMMENT_LIMIT) {
    const whole = render(EVERYTHING);
    if (fits(whole)) return whole;
  }
  let room = ALL;
  let text = render(room);
  for (const step of STEPS) {
    if (fits(text)) return text;
    room = { ...room, ...step, whole: false };
    text = render(room);
  }
  if (fits(text)) return text;
  const least = largest(room.findings, (findings) => fits(render({ ...room, findings })));
  if (least !== undefined) return render({ ...room, findings: least });
  const services = largest(room.services, (few) => fits(render({ ...room, findings: 0, services: few })));
  return render({ ...room, findings: 0, services: services ?? 0 });
}

/** The largest number up to `most` for which `holds`; undefined where not even 0 does. */
function largest(most: number, holds: (amount: number) => boolean): number | undefined {
  if (!holds(0)) return undefined;
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
