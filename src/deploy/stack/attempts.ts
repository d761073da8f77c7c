import type { CloudErrorCode } from '../../cloud/port.js';
import type { WritingCall } from '../journal-record.js';
import type { Attempt, Knowledge } from './goal.js';

export function lastAttempt({ attempts }: Knowledge, call: WritingCall): Attempt | undefined {
  return attempts.findLast((attempt) => attempt.call === call);
}

/** The refusal; undefined for what was done, may have been done or may be tried again. */
export function answeredWith(
  attempt: Attempt | undefined,
): { readonly code: CloudErrorCode; readonly message: string } | undefined {
  return typeof attempt?.answer === 'object' ? attempt.answer : undefined;
}

/** Whether this run announced it, in this epoch or an earlier one. */
export function wasAnnounced({ attempts, earlier }: Knowledge, call: WritingCall): boolean {
  return [...earlier, ...attempts].some((intent) => intent.call === call);
}
