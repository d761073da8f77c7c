import type { RepositoryFiles } from './repository-files.js';

/** The files of a repository that lie in one of the folders, at their own paths. */
export function filesIn(files: RepositoryFiles, folders: readonly string[]): RepositoryFiles {
  return filterFiles(files, (path) => folders.some((folder) => isIn(path, folder)));
}

/** The files of a repository that lie in none of the folders. */
export function filesOutside(files: RepositoryFiles, folders: readonly string[]): RepositoryFiles {
  return folders.length === 0 ? files : filterFiles(files, (path) => !folders.some((folder) => isIn(path, folder)));
}

function filterFiles(files: RepositoryFiles, keep: (path: string) => boolean): RepositoryFiles {
  const paths = files.list().filter(keep);
  const dropped = new Set(files.list().filter((path) => !keep(path)));
  const listed = new Set(paths);
  return {
    ...(files.prefix === undefined ? {} : { prefix: files.prefix }),
    ...(files.packaged && { packaged: true }),
    label: files.label,
    list: () => paths,
    has: (path) => listed.has(path),
    submodules: () => files.submodules?.() ?? [],
    read: (path) => (dropped.has(path) ? { kind: 'missing' } : files.read(path)),
    digest: (path, without) =>
      dropped.has(path) || !holds(paths, path)
        ? undefined
        : files.digest(path, new Set([...dropped, ...(without ?? [])])),
  };
}

function holds(paths: readonly string[], path: string): boolean {
  return path === '.' || paths.some((one) => one === path || isIn(one, path));
}

function isIn(path: string, folder: string): boolean {
  return path.startsWith(`${folder.replace(/\/+$/, '')}/`);
}
