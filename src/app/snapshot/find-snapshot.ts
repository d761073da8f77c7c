import { readCommitFiles } from '../../read/files/git-folder.js';
import { commitsOf, gitPlaceOf, objectOf, resolveCommit } from '../../read/files/git-repository.js';
import { snapshotRef } from '../../snapshot/ref-name.js';
import { snapshotBytes } from '../../snapshot/snapshot.js';
import { type OpenedSnapshot, readSnapshot } from '../../snapshot/snapshot-json.js';

export type FoundSnapshot =
  | ({ readonly kind: 'found'; readonly ref: string; readonly at: string } & OpenedSnapshot)
  | { readonly kind: 'none' }
  /**
   * There is one and it says nothing that can be relied on; `at` is its commit, or what stands in its place. `elsewhere`: it is
   * sound, and another folder's.
   */
  | {
      readonly kind: 'unusable';
      readonly ref: string;
      readonly at: string;
      readonly reason: string;
      readonly isCommit?: false;
      readonly elsewhere?: true;
    };

/** Commits of a stage's ref that are looked through for a run. */
const mostBack = 1_000;

/** The snapshot of a stage in this clone, checked whole. */
export function findSnapshot(directory: string, stage: string): FoundSnapshot {
  const ref = snapshotRef(stage);
  const place = ref === undefined ? undefined : gitPlaceOf(directory);
  if (ref === undefined || place === undefined) return { kind: 'none' };
  const commit = resolveCommit(directory, ref);
  if (commit !== undefined) return snapshotAt(directory, stage, ref, commit);
  const at = objectOf(directory, ref);
  if (at === undefined) return { kind: 'none' };
  return { kind: 'unusable', ref, at, reason: 'it is no commit that this clone has', isCommit: false };
}

/**
 * The one that was recorded before a run recorded its first; `none` where that was the first of all. The one before the newest
 * may be of a later run, which was taken back already.
 */
export function snapshotBeforeRun(directory: string, stage: string, run: string): FoundSnapshot {
  const ref = snapshotRef(stage);
  const message = snapshotMessage(stage, run);
  const first = ref && commitsOf(directory, ref, mostBack).findLast(({ subject }) => subject === message);
  const parent = first && resolveCommit(directory, `${first.commit}^`);
  return ref === undefined || parent === undefined ? { kind: 'none' } : snapshotAt(directory, stage, ref, parent);
}

/** Subject of the commit that a snapshot is. */
export function snapshotMessage(stage: string, run: string): string {
  return `${stage} as deployed by ${run}`;
}

function snapshotAt(directory: string, stage: string, ref: string, at: string): FoundSnapshot {
  const place = gitPlaceOf(directory);
  if (place === undefined) return { kind: 'none' };
  const content = readCommitFiles(directory, at, snapshotBytes);
  if (!content.ok) return { kind: 'unusable', ref, at, reason: content.reason };
  const read = readSnapshot(content.files, stage);
  if (read.kind === 'unusable') return { kind: 'unusable', ref, at, reason: read.reason };
  const { folder } = read.snapshot;
  if (folder === place.prefix) return { ...read, kind: 'found', ref, at };
  const reason = `it is of the folder ${JSON.stringify(folder === '' ? '.' : folder)}, not of this one`;
  return { kind: 'unusable', ref, at, reason, elsewhere: true };
}
