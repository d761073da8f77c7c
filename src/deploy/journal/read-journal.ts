import type { Chained, JournalRecord } from '../journal-record.js';
import { beginning, hashOf, lineOf } from './chain.js';

/** A journal as it stands in the store. */
export type JournalReading =
  | {
      readonly kind: 'whole';
      readonly records: readonly Chained[];
      /** Bytes of the whole lines; less than the file has where the last line is torn. */
      readonly bytes: number;
      /** True where the process was killed while it wrote the last line: nobody acted on it, it is cut off. */
      readonly torn: boolean;
    }
  /** Line numbers begin at 1. Nothing may be written on the word of such a journal. */
  | { readonly kind: 'corrupt'; readonly line: number; readonly reason: string; readonly before: readonly Chained[] };

/** @param text all bytes of the journal, as UTF-8 */
export function readJournal(text: string): JournalReading {
  const end = text.lastIndexOf('\n') + 1;
  const records: Chained[] = [];
  for (const [index, line] of text.slice(0, end).split('\n').slice(0, -1).entries()) {
    const chained = parseLine(line);
    const reason = chained === undefined ? 'it is no record' : breach(chained, line, records);
    if (chained === undefined || reason !== undefined) {
      return { kind: 'corrupt', line: index + 1, reason: reason ?? '', before: records };
    }
    records.push(chained);
  }
  return { kind: 'whole', records, bytes: Buffer.byteLength(text.slice(0, end)), torn: end < text.length };
}

function parseLine(line: string): Chained | undefined {
  try {
    const value = JSON.parse(line) as Partial<Chained> | null;
    const shaped =
      typeof value?.seq === 'number' &&
      typeof value.at === 'number' &&
      typeof value.previous === 'string' &&
      typeof value.hash === 'string' &&
      typeof value.record === 'object';
    return shaped ? (value as Chained) : undefined;
  } catch {
    return undefined;
  }
}

/** What is wrong with a record where it stands, in words. */
function breach(chained: Chained, line: string, before: readonly Chained[]): string | undefined {
  const last = before.at(-1);
  const expected = last === undefined ? 0 : last.seq + 1;
  if (chained.seq !== expected) return `number ${chained.seq} stands where ${expected} belongs`;
  if (chained.previous !== (last?.hash ?? beginning)) return 'it does not follow from the line before it';
  if (chained.hash !== hashOf(chained)) return 'its content does not have its checksum';
  if (lineOf(chained) !== `${line}\n`) return 'it is not written as a journal writes it';
  return misplaced(chained.record, before);
}

function misplaced(record: JournalRecord, before: readonly Chained[]): string | undefined {
  if ((record.kind === 'opened') !== (before.length === 0)) {
    return record.kind === 'opened' ? 'a run is opened once' : 'a run begins with `opened`';
  }
  if (record.kind === 'taken-over' && record.epoch <= epochOf(before)) return 'epochs only rise';
  return undefined;
}

/** The epoch under which the last record was written; 0 for an empty journal. */
export function epochOf(records: readonly Chained[]): number {
  for (const { record } of [...records].reverse()) {
    if (record.kind === 'taken-over' || record.kind === 'opened') return record.epoch;
  }
  return 0;
}
