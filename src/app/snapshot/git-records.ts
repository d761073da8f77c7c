import { AppError } from '../../model/app-error.js';
import type { DeployedRecord, RecordStore } from '../../model/deployed-record.js';
import { canonicalJson } from '../../plan/fingerprint.js';
import { gitPlaceOf } from '../../read/files/git-repository.js';
import type { Snapshot } from '../../snapshot/snapshot.js';
import type { OpenedSnapshot } from '../../snapshot/snapshot-json.js';
import { parseRecord } from '../promotion/record-text.js';
import { findSnapshot } from './find-snapshot.js';
import { type KeepOptions, keepSnapshot, requireKept } from './keep-snapshot.js';

/** Records beside the snapshots of their stages, in refs of this clone. */
export function gitRecords(options: Omit<KeepOptions, 'stage'> & { readonly cloud: Snapshot['cloud'] }): RecordStore {
  const { directory, cloud } = options;
  return {
    async read(stage) {
      const found = findSnapshot(directory, stage);
      if (found.kind === 'none') return undefined;
      if (found.kind === 'unusable')
        throw new AppError(
          'state-unusable',
          `the record of ${stage} in ${found.ref} cannot be trusted: ${found.reason}`,
        );
      const { record } = found.snapshot;
      return record === undefined ? undefined : parseRecord(canonicalJson(record), stage, found.ref);
    },
    async write(record) {
      requireKept(
        keepSnapshot({ ...options, stage: record.stage }, (before) =>
          withRecord(before ?? empty(record, cloud, gitPlaceOf(directory)?.prefix ?? ''), record),
        ),
      );
    },
  };
}

function withRecord({ snapshot, texts }: OpenedSnapshot, record: DeployedRecord): OpenedSnapshot {
  return { snapshot: { ...snapshot, record }, texts };
}

/** Nothing is compared with a snapshot that has no reading. */
function empty({ stage, run, at }: DeployedRecord, cloud: Snapshot['cloud'], folder: string): OpenedSnapshot {
  return {
    snapshot: { schemaVersion: 1, stage, cloud, folder, run, at, readings: [], stacks: [] },
    texts: new Map(),
  };
}
