import { digestOf } from '../../plan/fingerprint.js';

/** Milliseconds. */
const first = 500;
const longest = 20_000;

/**
 * How long to wait before trying again: doubling, up to 20 s, of which a part between a half and the whole is taken.
 * The part comes from the seed, so that many steps do not come back at the same moment and a run can be repeated.
 *
 * @param attempt from 1
 */
export function backOff(attempt: number, seed: string): number {
  const full = Math.min(longest, first * 2 ** Math.min(attempt - 1, 10));
  const part = Number.parseInt(digestOf(`${seed}\u0000${attempt}`).slice(0, 8), 16) / 0xffffffff;
  return Math.round(full * (0.5 + part / 2));
}
