import type { StackDescription, StackEvent } from '../../cloud/port.js';
import type { WritingCall } from '../journal-record.js';
import { isInReview } from '../stack-status.js';
import { firstFailureIn, isOfStackItself, wordsOf } from './first-failure.js';
import type { Intent, OwnOperation } from './goal.js';

/**
 * The newest operation that one of the intents began, as the events tell it.
 *
 * @param events oldest first
 */
export function ownOperationIn(events: readonly StackEvent[], intents: readonly Intent[]): OwnOperation | undefined {
  const calls = new Map(intents.filter(begins).map(({ token, call }) => [token, call]));
  const callOf = (event: StackEvent): WritingCall | undefined => calls.get(event.token ?? '');
  const own = events.filter((event) => callOf(event) !== undefined);
  const newest = own.findLast((event) => isOfStackItself(event) && !isInReview(event.status));
  const call = newest && callOf(newest);
  if (newest === undefined || call === undefined) return undefined;
  const executed = own.filter((event) => callOf(event) === 'execute-change-set');
  const failure = firstFailureIn(executed.length > 0 ? executed : own);
  return {
    call,
    stackId: newest.stackId,
    status: newest.status,
    at: newest.at,
    executed: executed.some(isOfStackItself),
    ...(newest.operationId !== undefined && { operationId: newest.operationId }),
    ...(failure !== undefined && { failure: wordsOf(failure) }),
  };
}

const begins = ({ call }: Intent): boolean => call !== 'create-change-set' && call !== 'delete-change-set';

/** The newest event of the stack about itself: it carries the token of whoever began its operation. */
export function newestOperation(events: readonly StackEvent[], { stackId }: StackDescription): StackEvent | undefined {
  return events.findLast((event) => event.stackId === stackId && isOfStackItself(event) && !isInReview(event.status));
}

/**
 * Whether the stack's newest operation is one of this run's. Undefined where no event tells.
 *
 * @param tokens of all that this run announced for the stack
 */
export function lastIsOurs(
  events: readonly StackEvent[],
  stack: StackDescription,
  tokens: ReadonlySet<string>,
): boolean | undefined {
  const newest = newestOperation(events, stack);
  if (newest === undefined) return undefined;
  if (!tokens.has(newest.token ?? '')) return false;
  const own = events.filter((event) => event.stackId === stack.stackId);
  const [last] = stack.lastOperations;
  const operations = new Set(own.filter(({ token }) => tokens.has(token ?? '')).map(({ operationId }) => operationId));
  // Where the description names another operation, one of the two is behind.
  return last === undefined || operations.has(last.id) || [...operations].every((id) => id === undefined);
}
