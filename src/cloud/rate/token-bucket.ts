import type { CallLimit } from './api-limits.js';

/** Milliseconds without a refusal after which the rate goes up by a step. */
const recovery = 10_000;
/** Part of the full rate that it goes up by. */
const step = 0.1;
/** Part of the full rate that it never falls below: refused calls wait for themselves too, and others may be why they are. */
const least = 1 / 4;

/**
 * Tokens that come back with time: one for each call. The rate halves when the service refuses a call for its
 * number, and comes back slowly, since others call in the same account.
 */
export interface TokenBucket {
  /** Milliseconds until a token is there; 0 when it was taken. */
  take(now: number): number;
  /** A call that began at `begunAt` was refused. Calls that were on their way together count as one refusal. */
  refused(now: number, begunAt: number): void;
  /** Calls a second at present. */
  rate(now: number): number;
}

export function tokenBucket({ burst, perSecond }: CallLimit, now: number): TokenBucket {
  let tokens = burst;
  let share = 1;
  let at = now;
  let changedAt = now;
  let refusedAt = -Infinity;
  const recover = (time: number): void => {
    const steps = Math.floor((time - changedAt) / recovery);
    if (steps <= 0) return;
    share = Math.min(1, share + steps * step);
    changedAt += steps * recovery;
  };
  const refill = (time: number): void => {
    recover(time);
    // A clock that was set back gives nothing.
    if (time > at) tokens = Math.min(burst, tokens + ((time - at) / 1_000) * perSecond * share);
    at = time;
  };
  return {
    take(time) {
      refill(time);
      if (tokens < 1) return Math.ceil(((1 - tokens) / (perSecond * share)) * 1_000);
      tokens -= 1;
      return 0;
    },
    refused(time, begunAt) {
      refill(time);
      tokens = Math.min(tokens, 0);
      changedAt = time;
      if (begunAt <= refusedAt) return;
      refusedAt = time;
      share = Math.max(least, share / 2);
    },
    rate(time) {
      recover(time);
      return perSecond * share;
    },
  };
}
