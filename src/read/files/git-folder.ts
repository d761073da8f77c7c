import { readBlobs } from './git-objects.js';
import { readTree } from './git-tree.js';

/**
 * Every file below a folder of a commit, in two processes of git: bytes by path. Links and submodules are left out, and so
 * is what the clone does not have.
 *
 * @param folder from the top of the commit, with `/` at its end; empty for all of it
 * @throws AppError `commit-missing`
 */
export function readCommitFolder(root: string, commit: string, folder = ''): ReadonlyMap<string, Uint8Array> {
  const { blobs } = readTree(root, commit, folder);
  const contents = readBlobs(root, [...new Set(blobs.values())]);
  const files = new Map<string, Uint8Array>();
  for (const [path, id] of blobs) {
    const bytes = contents.get(id);
    if (bytes !== undefined) files.set(path, bytes);
  }
  return files;
}
