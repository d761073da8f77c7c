import type { Due, Scheduled } from './due.js';
import type { CloudState } from './state.js';

export function schedule(state: CloudState, at: number, due: Due): void {
  const sequence = state.sequence++;
  const entry: Scheduled = { ...due, at, sequence };
  const place = state.queue.findIndex((other) => other.at > at);
  if (place < 0) state.queue.push(entry);
  else state.queue.splice(place, 0, entry);
}

/** Nothing of this stack's present phase shall happen any more. */
export function dropDue(state: CloudState, stackId: string): void {
  state.queue = state.queue.filter((entry) => !('stackId' in entry) || entry.stackId !== stackId);
}
