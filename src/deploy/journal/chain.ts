import { canonicalJson, digestOf } from '../../plan/fingerprint.js';
import type { Chained, JournalRecord } from '../journal-record.js';

/** What the first record names as the one before it. */
export const beginning = '0'.repeat(64);

/** The record as it is written after `last`. */
export function chainRecord(last: Chained | undefined, at: number, record: JournalRecord): Chained {
  const body = { seq: last === undefined ? 0 : last.seq + 1, at, previous: last?.hash ?? beginning, record };
  return { ...body, hash: hashOf(body) };
}

/** One line with its end; equal records give equal bytes. */
export function lineOf(chained: Chained): string {
  return `${canonicalJson(chained)}\n`;
}

/** Hash over everything but the hash. It shows accidents and edits; whoever may write the file can also forge it whole. */
export function hashOf({ seq, at, previous, record }: Omit<Chained, 'hash'>): string {
  return digestOf(canonicalJson({ seq, at, previous, record }));
}
