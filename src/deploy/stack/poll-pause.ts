import type { Watched } from './goal.js';

/** Milliseconds between two looks at an operation: where it may end by now, and where it hardly does. */
const near = 2_000;
const far = 5_000;

/**
 * Milliseconds until the next look. Near the time that the step is estimated to take, an operation is looked at every 2 s, before that every 5 s,
 * and long after it the more seldom the longer it runs; a change set is usually there after some seconds.
 *
 * @param estimate seconds of the step
 */
export function pollPause(watched: Watched, waited: number, count: number, estimate: number): number {
  switch (watched) {
    case 'operation':
      return operationPause(waited, 1_000 * estimate);
    case 'change-set':
      return count === 1 ? 2_000 : Math.round(Math.min(5_000, Math.max(1_000, waited / 6)));
    case 'stack':
      return Math.round(Math.min(5_000, 1_000 * 1.5 ** (count - 1)));
    default:
      return watched satisfies never;
  }
}

/** An end before its time is a failure, mostly: seen within 5 s too. Estimates know nothing of what was never measured. */
function operationPause(waited: number, expected: number): number {
  const likely = 0.75 * expected;
  // The look after this one is the first where it may have ended.
  if (waited < likely) return Math.max(near, Math.min(far, likely - waited));
  if (waited < 1.5 * expected) return near;
  return Math.round(Math.min(far, Math.max(near, waited / 60)));
}
