import type { RecordStore } from '../../model/deployed-record.js';
import type { CloudName } from '../running/cloud-name.js';
import type { EnvironmentView } from '../running/environment.js';
import { gitRecords } from '../snapshot/git-records.js';
import { joinedRecords, objectRecords } from './object-records.js';

export interface RecordOptions {
  readonly cloud: CloudName;
  readonly directory: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
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
  if (kept !== undefined && options.cloud === 'local') return { own: kept, all: kept };
  const git = gitRecords(options);
  return { own: kept ?? git, all: kept === undefined ? git : joinedRecords([kept, git]) };
}
