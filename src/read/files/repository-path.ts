import { posix } from 'node:path';

/** A path as files are listed, or why it may not be asked for. `.` stands for the root. */
export type CheckedPath =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'outside'; readonly reason: string };

/**
 * What text from a definition becomes before anything is looked up: `./a//b` is `a/b`, and what
 * climbs out, is absolute, or reaches into `.git` is refused whether it exists or not.
 */
export function checkPath(path: string): CheckedPath {
  if (/^(?:[/\\]|[a-zA-Z]:)/.test(path)) return outside('the path is absolute');
  if (path.includes('\0')) return outside('the path holds a zero byte');
  const normal = posix.normalize(path).replace(/\/$/, '');
  if (normal === '..' || normal.startsWith('../')) return outside('the path leaves the repository');
  if (reachesIntoGit(normal)) return outside('the path reaches into .git');
  return { kind: 'path', path: normal };
}

/** Case is ignored, since some file systems ignore it; a trailing dot or space too, for the same reason. */
export function reachesIntoGit(path: string): boolean {
  return path.split('/').some((segment) => /^\.git[. ]*$/i.test(segment));
}

function outside(reason: string): CheckedPath {
  return { kind: 'outside', reason };
}

/** Orders strings by code unit, as lists of paths are. */
export function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
