import { AppError } from '../../model/app-error.js';
import { blobSizes, readBlobs } from './git-objects.js';
import { type GitTree, readTree } from './git-tree.js';

export type CommitRead =
  | { readonly ok: true; readonly files: ReadonlyMap<string, Uint8Array> }
  /** In words. */
  | { readonly ok: false; readonly reason: string };

/**
 * Every file of a commit, in three processes of git: bytes by path. Whoever may push a ref made the commit, so nothing is read
 * that is more than the caller takes, and nothing where something else than files is in it.
 *
 * @param most bytes of all files together, each path counted
 */
export function readCommitFiles(root: string, commit: string, most: number): CommitRead {
  const tree = listed(root, commit);
  if (tree === undefined) return refused('its files cannot be listed');
  const { blobs, links, submodules } = tree;
  if (links.size + submodules.size > 0) return refused('it holds links or submodules');
  const ids = [...new Set(blobs.values())];
  const sizes = blobSizes(root, ids);
  if (sizes.size < ids.length) return refused('this clone does not have all of its files');
  const bytes = [...blobs.values()].reduce((sum, id) => sum + (sizes.get(id) ?? 0), 0);
  if (bytes > most) return refused(`it has ${bytes} bytes, more than ${most}`);
  const contents = readBlobs(root, ids);
  const files = new Map<string, Uint8Array>();
  for (const [path, id] of blobs) files.set(path, contents.get(id) ?? new Uint8Array());
  return { ok: true, files };
}

function listed(root: string, commit: string): GitTree | undefined {
  try {
    return readTree(root, commit, '');
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}

function refused(reason: string): CommitRead {
  return { ok: false, reason };
}
