import type { FileRead, RepositoryFiles } from './repository-files.js';
import { byCodeUnit } from './repository-path.js';

/** One repository with the files of another laid over it, as a change lays its files over a base. */
export function overlayFiles(base: RepositoryFiles, over: RepositoryFiles, label: string): RepositoryFiles {
  const paths = [...new Set([...base.list(), ...over.list()])].sort(byCodeUnit);
  const holder = (path: string): RepositoryFiles => (over.has(path) ? over : base);
  return {
    ...(base.prefix === undefined ? {} : { prefix: base.prefix }),
    submodules: () => base.submodules?.() ?? [],
    label,
    list: () => paths,
    has: (path) => over.has(path) || base.has(path),
    read: (path): FileRead => holder(path).read(path),
    // A folder is in both where the change touches it: then both contents count.
    digest: (path, without) =>
      over.has(path) ? over.digest(path) : join(base.digest(path, without), over.digest(path, without)),
  };
}

function join(base: string | undefined, over: string | undefined): string | undefined {
  return over === undefined ? base : `${base ?? ''}+${over}`;
}
