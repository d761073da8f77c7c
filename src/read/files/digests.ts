import { createHash } from 'node:crypto';

/** Git's names for its object formats. */
export type ObjectFormat = 'sha1' | 'sha256';

/** The id that git gives these bytes, so that a file on disk and one in a commit compare equal. */
export function blobDigest(bytes: Uint8Array, format: ObjectFormat): string {
  return createHash(format).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/**
 * A folder's digest: over the relative path and blob id of each file, in order. Not git's tree id:
 * a working tree has none, and a mode that changed is no change of code.
 */
export function folderDigest(files: Iterable<readonly [path: string, blob: string]>): string | undefined {
  const hash = createHash('sha256');
  let count = 0;
  for (const [path, blob] of files) {
    hash.update(`${path}\0${blob}\n`);
    count++;
  }
  return count === 0 ? undefined : hash.digest('hex');
}

/** The paths of a sorted list that lie in a folder; `.` is the root. */
export function* pathsUnder(sorted: readonly string[], folder: string): Generator<string> {
  const prefix = folder === '.' ? '' : `${folder}/`;
  for (let at = firstNotBefore(sorted, prefix); at < sorted.length; at++) {
    const path = sorted[at] ?? '';
    if (!path.startsWith(prefix)) return;
    yield path;
  }
}

function firstNotBefore(sorted: readonly string[], text: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Digest of a file or folder of a listing, by one function that gives the blob id of a file. */
export function digestOf(
  sorted: readonly string[],
  path: string,
  isFile: boolean,
  blobOf: (path: string) => string | undefined,
  without: ReadonlySet<string> = new Set(),
): string | undefined {
  if (isFile) return blobOf(path);
  const cut = path === '.' ? 0 : path.length + 1;
  return folderDigest(pairs(sorted, path, cut, (file) => (without.has(file) ? undefined : blobOf(file))));
}

function* pairs(
  sorted: readonly string[],
  folder: string,
  cut: number,
  blobOf: (path: string) => string | undefined,
): Generator<readonly [string, string]> {
  for (const path of pathsUnder(sorted, folder)) {
    const blob = blobOf(path);
    if (blob !== undefined) yield [path.slice(cut), blob];
  }
}
