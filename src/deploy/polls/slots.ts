import type { PollTools } from './poll-turns.js';

/** So many a second, first come first served; what was not used of the second before may be used at once. */
export function openSlots({ now, sleep, perSecond }: Pick<PollTools, 'now' | 'sleep' | 'perSecond'>): {
  take(): Promise<void>;
} {
  const gap = 1_000 / perSecond;
  let next = Number.NEGATIVE_INFINITY;
  return {
    async take() {
      const at = Math.max(now() - 1_000 + gap, next);
      next = at + gap;
      if (at > now()) await sleep(Math.ceil(at - now()));
    },
  };
}
