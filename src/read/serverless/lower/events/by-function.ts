import { get, printValue } from '../../../../model/walk.js';
import type { FunctionEvent } from '../lowering.js';

/** Events by their function's key, in order. */
export function byFunction<Event extends Pick<FunctionEvent, 'fn'>>(
  events: readonly Event[],
): ReadonlyMap<string, readonly Event[]> {
  const groups = new Map<string, Event[]>();
  for (const event of events) groups.set(event.fn.key, [...(groups.get(event.fn.key) ?? []), event]);
  return groups;
}

/**
 * The same, those of one source next to each other: the order in which the framework's custom resources wait for
 * one another.
 *
 * @param key where the event names its source
 */
export function bySource(
  events: readonly FunctionEvent[],
  key: string,
): readonly (readonly [string, readonly FunctionEvent[]])[] {
  const sources = new Map<string, (readonly [string, readonly FunctionEvent[]])[]>();
  for (const group of byFunction(events)) {
    const source = get(group[1][0]?.value ?? events[0]?.value, key);
    const name = source ? printValue(source) : '';
    sources.set(name, [...(sources.get(name) ?? []), group]);
  }
  return [...sources.values()].flat();
}
