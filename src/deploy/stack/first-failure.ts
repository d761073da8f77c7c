import type { StackEvent } from '../../cloud/port.js';

const stackType = 'AWS::CloudFormation::Stack';

/** The event is about the stack itself, not about one of its resources, nested stacks included. */
export function isOfStackItself(event: StackEvent): boolean {
  return event.type === stackType && event.physicalId === event.stackId;
}

/** AWS has no code for it, only these words: what it stops since something else failed. */
const cancelled = /^Resource (?:creation|update|deletion) cancelled\b/i;

/**
 * What went wrong first; a resource's failure before the stack's own, which only sums up.
 *
 * @param events oldest first
 */
export function firstFailureIn(events: readonly StackEvent[]): StackEvent | undefined {
  const failures = events.filter(({ status, reason = '' }) => status.endsWith('_FAILED') && !cancelled.test(reason));
  return failures.find((event) => !isOfStackItself(event)) ?? failures[0] ?? reasonedRollback(events);
}

/**
 * What went wrong first in the stack's newest operation, a rollback's where it has one; undefined where no event says.
 *
 * @param events oldest first
 */
export function lastFailureIn(events: readonly StackEvent[]): StackEvent | undefined {
  const begun = events.findLastIndex((event) => isOfStackItself(event) && event.status.endsWith('_IN_PROGRESS'));
  const failure = firstFailureIn(events.slice(begun + 1));
  return failure !== undefined && isOfStackItself(failure) && failure.reason === undefined ? undefined : failure;
}

/** A stack that could not even begin says why in the event of its rollback. */
function reasonedRollback(events: readonly StackEvent[]): StackEvent | undefined {
  return events.find(
    (event) => isOfStackItself(event) && event.status.includes('ROLLBACK_IN_PROGRESS') && event.reason !== undefined,
  );
}

export function isNestedStack(event: StackEvent): boolean {
  return event.type === stackType && !isOfStackItself(event) && event.physicalId !== '';
}

/** `Charge (AWS::Lambda::Function): AccessDenied …` */
export function wordsOf({ logicalId, type, reason, status }: StackEvent): string {
  return `${logicalId} (${type}): ${reason ?? status}`;
}
