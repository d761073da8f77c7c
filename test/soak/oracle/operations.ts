import type { EventFact, Facts } from '../facts.js';
import type { AnnouncedCall, Case } from './case.js';

/** What the cloud's own events say that was done to a stack, from one begin to its end. */
export interface Operation extends Partial<AnnouncedCall> {
  readonly stackName: string;
  readonly stackId: string;
  readonly token: string;
  readonly begun: number;
  readonly ended: number;
  /** Status of its last event, a rollback's of its own included. */
  readonly end: string;
}

/**
 * Those since the run began, in the order of their beginning: all events of a stack about itself that carry one token. A
 * deletion that was refused, as an export is in use, leaves an event and is none.
 */
export function operationsIn({ before, after, calls }: Pick<Case, 'before' | 'after' | 'calls'>): readonly Operation[] {
  const operations = after.all.flatMap((stack) => {
    const own = eventsSince(before, stack.id, stack.events).filter(({ physicalId }) => physicalId === stack.id);
    const moving = own.filter(({ status }) => status.endsWith('_IN_PROGRESS') && status !== 'REVIEW_IN_PROGRESS');
    return [...new Set(moving.map(({ token = '' }) => token))].flatMap((token) => {
      const events = own.filter((event) => (event.token ?? '') === token && event.status !== 'REVIEW_IN_PROGRESS');
      const [first, last] = [events[0], events.at(-1)];
      if (first === undefined || last === undefined) return [];
      const { name: stackName, id: stackId } = stack;
      return [{ ...calls.get(token), stackName, stackId, token, begun: first.at, ended: last.at, end: last.status }];
    });
  });
  return operations.sort((a, b) => a.begun - b.begun);
}

export function eventsSince(before: Facts, stackId: string, events: readonly EventFact[]): readonly EventFact[] {
  const known = before.all.find(({ id }) => id === stackId)?.events.length ?? 0;
  return events.slice(known);
}
