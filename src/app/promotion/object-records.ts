import type { DeployedRecord, RecordStore } from '../../model/deployed-record.js';
import type { KeptObjects } from './kept-objects.js';
import { parseRecord, recordText } from './record-text.js';

const keyOf = (stage: string): string => `deployed/${stage}.json`;

/** Records as objects, `deployed/<stage>.json`. */
export function objectRecords(objects: KeptObjects): RecordStore {
  return {
    async read(stage) {
      const kept = await objects.get(keyOf(stage));
      if (kept === undefined) return undefined;
      return parseRecord(Buffer.from(kept.bytes).toString('utf8'), stage, `${objects.name}, ${keyOf(stage)}`);
    },
    async write(record) {
      await objects.put(keyOf(record.stage), Buffer.from(recordText(record)));
    },
  };
}

/**
 * Several stores as one, where a stage's bucket belongs to another account than the one before it: all are written, and
 * of what they have the newest counts.
 */
export function joinedRecords(stores: readonly RecordStore[]): RecordStore {
  return {
    async read(stage) {
      let newest: DeployedRecord | undefined;
      for (const store of stores) {
        const record = await store.read(stage);
        if (record !== undefined && (newest === undefined || record.at > newest.at)) newest = record;
      }
      return newest;
    },
    async write(record) {
      for (const store of stores) await store.write(record);
    },
  };
}
