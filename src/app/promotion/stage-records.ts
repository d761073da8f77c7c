import { AppError } from '../../model/app-error.js';
import type { RecordStore } from '../../model/deployed-record.js';
import { fetchRef } from '../../read/files/git-remote.js';
import { snapshotRef } from '../../snapshot/ref-name.js';
import type { CloudName } from '../running/cloud-name.js';
import type { EnvironmentView } from '../running/environment.js';
import { gitRecords } from '../snapshot/git-records.js';
import { joinedRecords, objectRecords } from './object-records.js';

export interface RecordOptions {
  readonly cloud: CloudName;
  readonly directory: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Name of the remote that has the records of other stages; only those of this clone count unless given. */
  readonly push?: string;
}

export interface StageRecords {
  /** Where the stage's own record is written: beside its journals. */
  readonly own: RecordStore;
  /** Where the record of another stage is read, whose bucket may be another account's: from git as well. */
  readonly all: RecordStore;
}

/** The embedded cloud has one folder for all stages, and needs no git. */
export function recordsOf({ objects }: EnvironmentView, options: RecordOptions): StageRecords {
  const kept = objects && objectRecords(objects);
  if (options.cloud === 'local') {
    const own = kept ?? noRecords;
    return { own, all: own };
  }
  const git = fetchedFirst(gitRecords(options), options);
  return { own: kept ?? git, all: kept === undefined ? git : joinedRecords([kept, git]) };
}

/** Of an embedded cloud that only a look is taken into, as nothing was deployed to it yet. */
const noRecords: RecordStore = { read: async () => undefined, write: async () => undefined };

/** Another job recorded it, in another clone. What cannot be fetched is not taken for what is not there. */
function fetchedFirst(records: RecordStore, { directory, push }: RecordOptions): RecordStore {
  return {
    async read(stage) {
      const ref = snapshotRef(stage);
      const fetched = push === undefined || ref === undefined ? undefined : fetchRef(directory, push, ref);
      if (fetched?.ok === false)
        throw new AppError(
          'state-unusable',
          `The record of ${stage} cannot be fetched from ${push}: ${fetched.reason}`,
        );
      return records.read(stage);
    },
    write: (record) => records.write(record),
  };
}
