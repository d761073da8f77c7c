import type { Clock } from '../../cloud/port.js';
import type { Chained, JournalRecord } from '../journal-record.js';
import type { JournalStore } from '../stores.js';
import { chainRecord, lineOf } from './chain.js';

/** A run's journal open for writing, by the one who holds the stage's lease. */
export interface Journal {
  /**
   * Returns when the record is durable; only then may what it announces be done. Calls that overlap are
   * written in the order in which they were made, those that come during a write together after it. After one
   * failed all later ones fail alike.
   */
  append(record: JournalRecord): Promise<void>;
  /** All that are durable, oldest first. */
  readonly records: readonly Chained[];
}

interface WritableJournal extends Journal {
  readonly records: Chained[];
}

/** @param from what `readJournal` found; nothing for a new run */
export function openJournal(
  store: JournalStore,
  run: string,
  clock: Pick<Clock, 'now'>,
  from: { readonly records: readonly Chained[]; readonly bytes: number } = { records: [], bytes: 0 },
): Journal {
  let bytes = from.bytes;
  let tail: Promise<void> = Promise.resolve();
  let waiting: JournalRecord[] = [];
  const journal: WritableJournal = {
    records: [...from.records],
    append(record) {
      waiting.push(record);
      // The first in line takes all that wait; the others find nothing left to write.
      tail = tail.then(writeWaiting);
      return tail;
    },
  };

  async function writeWaiting(): Promise<void> {
    if (waiting.length === 0) return;
    const chained: Chained[] = [];
    for (const record of waiting) {
      chained.push(chainRecord(chained.at(-1) ?? journal.records.at(-1), clock.now(), record));
    }
    waiting = [];
    const lines = chained.map(lineOf).join('');
    await store.append(run, lines, bytes);
    bytes += Buffer.byteLength(lines);
    journal.records.push(...chained);
  }

  return journal;
}
