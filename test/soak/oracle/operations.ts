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

const begins: ReadonlySet<string> = new Set(['CREATE_IN_PROGRESS', 'UPDATE_IN_PROGRESS', 'DELETE_IN_PROGRESS']);

/** Those since the run began, in the order of their beginning; without what goes back by itself. */
export function operationsIn({ before, after, calls }: Pick<Case, 'before' | 'after' | 'calls'>): readonly Operation[] {
  const operations = after.all.flatMap((stack) => {
    const own = eventsSince(before, stack.id, stack.events).filter(({ physicalId }) => physicalId === stack.id);
    const starts = own.flatMap(({ status, token }, at) =>
      begins.has(status) && startsAnew(own, at, token) ? [at] : [],
    );
    return starts.flatMap((at, index) => {
      const events = own.slice(at, starts[index + 1] ?? own.length);
      const [first, last] = [events[0], events.at(-1)];
      if (first === undefined || last === undefined) return [];
      const token = first.token ?? '';
      const { name: stackName, id: stackId } = stack;
      return [{ ...calls.get(token), stackName, stackId, token, begun: first.at, ended: last.at, end: last.status }];
    });
  });
  return operations.sort((a, b) => a.begun - b.begun);
}

/** A refused deletion says nothing but its reason, with a status that is no beginning. */
const startsAnew = (own: readonly EventFact[], at: number, token: string | undefined): boolean =>
  own[at - 1]?.token !== token || !begins.has(own[at - 1]?.status ?? '');

export function eventsSince(before: Facts, stackId: string, events: readonly EventFact[]): readonly EventFact[] {
  const known = before.all.find(({ id }) => id === stackId)?.events.length ?? 0;
  return events.slice(known);
}
