import type { PollTools } from './poll-tools.js';

interface Waiter {
  readonly begin: () => void;
  readonly fail: (error: unknown) => void;
}

/**
 * So many a second; what was not used of the second before may be used at once. First come first served, but who has a
 * reason to expect something new comes before who has none.
 */
export function openSlots({ now, sleep, perSecond }: Pick<PollTools, 'now' | 'sleep' | 'perSecond'>): {
  take(expecting: boolean): Promise<void>;
} {
  const gap = 1_000 / perSecond;
  const expecting: Waiter[] = [];
  const others: Waiter[] = [];
  let next = Number.NEGATIVE_INFINITY;
  let isServing = false;

  /** Between its last look for who waits and its end nothing else runs, so that nobody is left waiting. */
  const serve = async (): Promise<void> => {
    isServing = true;
    try {
      while (expecting.length + others.length > 0) {
        const at = Math.max(now() - 1_000 + gap, next);
        if (at > now()) await sleep(Math.ceil(at - now()));
        next = at + gap;
        (expecting.shift() ?? others.shift())?.begin();
      }
    } catch (error) {
      for (const waiter of [...expecting.splice(0), ...others.splice(0)]) waiter.fail(error);
    } finally {
      isServing = false;
    }
  };
  return {
    take: (isExpecting) =>
      new Promise<void>((begin, fail) => {
        (isExpecting ? expecting : others).push({ begin, fail });
        if (!isServing) serve();
      }),
  };
}
