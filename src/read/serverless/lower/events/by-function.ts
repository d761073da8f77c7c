import type { FunctionEvent } from '../lowering.js';

/** Events by their function's key, in order. */
export function byFunction<Event extends Pick<FunctionEvent, 'fn'>>(
  events: readonly Event[],
): ReadonlyMap<string, readonly Event[]> {
  const groups = new Map<string, Event[]>();
  for (const event of events) groups.set(event.fn.key, [...(groups.get(event.fn.key) ?? []), event]);
  return groups;
}
