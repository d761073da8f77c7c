import type { Clock } from './port.js';

/** The machine's time. */
export const realClock: Clock = {
  now: Date.now,
  sleep: (milliseconds) => new Promise((wake) => setTimeout(wake, Math.max(0, milliseconds))),
};
