import type { Watched } from './goal.js';

/**
 * Milliseconds until the next look. An operation is looked at every 1 to 5 s, the longer it has run the more seldom, so
 * that what is lost by looking late is about a hundredth of what it took; a change set is usually there within seconds.
 */
export function pollPause(watched: Watched, waited: number, count: number): number {
  switch (watched) {
    case 'operation':
      return Math.round(Math.min(5_000, Math.max(1_000, waited / 60)));
    case 'change-set':
      return Math.round(Math.min(5_000, Math.max(1_000, waited / 6)));
    case 'stack':
      return Math.round(Math.min(5_000, 1_000 * 1.5 ** (count - 1)));
    default:
      return watched satisfies never;
  }
}
