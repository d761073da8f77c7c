import type { DeployedRecord } from '../model/deployed-record.js';
import type { ServiceName, StackKey, StageName } from '../model/names.js';
import type { Target } from '../model/plan.js';

/**
 * What is deployed at a stage, as a check reads it: the files that its definitions were read from, as they were, and what the
 * repository answered besides. It is kept as one commit, the files in folders and this as `stackgate-snapshot.json`.
 */
export interface Snapshot {
  readonly schemaVersion: 1;
  readonly stage: StageName;
  /** Where it was deployed to. What the embedded cloud has is never put in the place of what AWS has. */
  readonly cloud: 'local' | 'aws';
  /** The folder that was deployed, from the top of its git repository, `/` at its end; empty at the top. */
  readonly folder: string;
  /** The run that recorded it. */
  readonly run: string;
  /** What the run deployed from: the commit of the work tree; absent without one. */
  readonly commit?: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** One for each state of the repository that something deployed was read from; the newest first. */
  readonly readings: readonly SnapshotReading[];
  /** By key. */
  readonly stacks: readonly SnapshotStack[];
  /** What promotion asks; absent where no run was accepted through it. */
  readonly record?: DeployedRecord;
}

/** One reading of the repository, and the services whose deployed form it is. */
export interface SnapshotReading {
  /** Folder of its files in the commit, such as `1`. */
  readonly id: string;
  readonly run: string;
  readonly commit?: string;
  readonly services: readonly ServiceName[];
  /** SHA-256 of each file's content, hex, by path. */
  readonly files: Readonly<Record<string, string>>;
  /** What the repository said of paths whose content is not kept. */
  readonly facts: FileFacts;
}

/** Answers of a repository that a reading depends on besides the text of files. */
export interface FileFacts {
  /** `--packaged`. */
  readonly packaged: boolean;
  /** Files that were looked for and are there, without those whose content is kept. */
  readonly present: readonly string[];
  /** Digest of files and folders, by path: what code is compared by. */
  readonly digests: Readonly<Record<string, string>>;
  /** The same without the definitions in them. */
  readonly codeDigests: Readonly<Record<string, string>>;
}

/** One root stack. No NoEcho value is in it, and no output that is made from a secret. */
export interface SnapshotStack {
  readonly key: StackKey;
  readonly service: ServiceName;
  readonly stackName: string;
  readonly target: Target;
  readonly templateDigest: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly tags: Readonly<Record<string, string>>;
  readonly outputs: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string>>;
  readonly imports: readonly string[];
}

/** The file that says what the rest of the commit is. */
export const snapshotFile = 'stackgate-snapshot.json';

/** Bytes that one may have: it is fetched and read by every check. */
export const snapshotBytes = 64 * 1024 * 1024;

/** Content of a commit by path. */
export type SnapshotFiles = ReadonlyMap<string, string | Uint8Array>;

/** Texts of the files of one reading, by their own path. */
export type ReadingTexts = ReadonlyMap<string, string>;
