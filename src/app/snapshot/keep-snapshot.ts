import { AppError } from '../../model/app-error.js';
import { fetchRef, pushRef } from '../../read/files/git-remote.js';
import { gitPlaceOf } from '../../read/files/git-repository.js';
import { moveRef, writeCommit } from '../../read/files/git-write.js';
import { snapshotRef } from '../../snapshot/ref-name.js';
import { snapshotBytes } from '../../snapshot/snapshot.js';
import { type OpenedSnapshot, writeSnapshot } from '../../snapshot/snapshot-json.js';
import { type FoundSnapshot, findSnapshot, snapshotMessage } from './find-snapshot.js';

export interface KeepOptions {
  readonly directory: string;
  readonly stage: string;
  /** Name of the remote that it is pushed to. */
  readonly push?: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** How keeping it went; `reason` in words, for a note. */
export type Kept =
  | { readonly kind: 'kept'; readonly ref: string; readonly pushed: boolean }
  /** It is in this clone; the remote did not take it. */
  | { readonly kind: 'not-pushed'; readonly ref: string; readonly reason: string }
  | { readonly kind: 'not-kept'; readonly reason: string };

/**
 * Puts a new snapshot in the place of the one before, if that is still there when it is done; each is a commit on top of the
 * one before.
 *
 * @param make the new one, from what there is; a reason where there is to be none
 */
export function keepSnapshot(
  options: KeepOptions,
  make: (before: OpenedSnapshot | undefined) => OpenedSnapshot | { readonly reason: string },
): Kept {
  const { directory, stage, push } = options;
  const ref = snapshotRef(stage);
  if (ref === undefined) return notKept(`${JSON.stringify(stage)} can be no part of a ref's name`);
  if (gitPlaceOf(directory) === undefined) return notKept('this is no git repository, or git is not installed');
  const fetched = push === undefined ? undefined : fetchRef(directory, push, ref);
  if (fetched?.ok === false) return notKept(`the one of ${push} cannot be fetched: ${fetched.reason}`);
  const before = findSnapshot(directory, stage);
  if (before.kind === 'unusable' && before.elsewhere) return notKept(before.reason);
  const made = make(before.kind === 'found' ? before : undefined);
  return 'reason' in made ? notKept(made.reason) : write(made, ref, before, fetched?.there === true, options);
}

function write(
  made: OpenedSnapshot,
  ref: string,
  before: FoundSnapshot,
  isFar: boolean,
  { directory, stage, push, now }: KeepOptions,
): Kept {
  const files = writeSnapshot(made);
  const bytes = [...files.values()].reduce((sum, content) => sum + Buffer.byteLength(content), 0);
  if (bytes > snapshotBytes) return notKept(`it has ${bytes} bytes, more than ${snapshotBytes}`);
  const seen = before.kind === 'none' ? undefined : before.at;
  const parent = before.kind === 'unusable' && before.isCommit === false ? undefined : seen;
  const message = `${snapshotMessage(stage, made.snapshot.run)}\n`;
  const written = writeCommit(directory, { files, message, at: now, ...(parent !== undefined && { parent }) });
  if (!written.ok) return notKept(written.reason);
  const moved = moveRef(directory, ref, written.commit, seen);
  if (!moved.ok) return notKept(`somebody else recorded one meanwhile: ${moved.reason}`);
  if (push === undefined) return { kind: 'kept', ref, pushed: false };
  const pushed = pushRef(directory, push, ref, { to: written.commit, from: isFar ? seen : undefined });
  return pushed.ok ? { kind: 'kept', ref, pushed: true } : { kind: 'not-pushed', ref, reason: pushed.reason };
}

function notKept(reason: string): Kept {
  return { kind: 'not-kept', reason };
}

/** @throws AppError `state-unusable` for what was not kept */
export function requireKept(kept: Kept): void {
  if (kept.kind === 'kept') return;
  throw new AppError('state-unusable', `the record could not be kept in git: ${kept.reason}`);
}
