import type { CloudState } from './state.js';

export type Due =
  | { readonly kind: 'begin'; readonly stackId: string }
  | { readonly kind: 'task'; readonly stackId: string; readonly logicalId: string }
  | { readonly kind: 'change-set'; readonly changeSetId: string };

/** Something that happens by itself at `at` (milliseconds); `sequence` orders the same moment. */
export type Scheduled = Due & { readonly at: number; readonly sequence: number };

export function schedule(state: CloudState, at: number, due: Due): void {
  const sequence = state.sequence++;
  const entry: Scheduled = { ...due, at, sequence };
  const place = state.queue.findIndex((other) => other.at > at);
  if (place < 0) state.queue.push(entry);
  else state.queue.splice(place, 0, entry);
}

/** Nothing of this stack's present phase shall happen any more. */
export function dropTasks(state: CloudState, stackId: string): void {
  state.queue = state.queue.filter((entry) => entry.kind === 'change-set' || entry.stackId !== stackId);
}
