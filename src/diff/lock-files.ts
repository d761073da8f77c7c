import type { Service } from '../model/service.js';

/** What pins the versions of code that is not in the repository. */
const LOCK_FILES = [
  'package-lock.json',
  'npm-shrinkwrap.json',
  'yarn.lock',
  'pnpm-lock.yaml',
  'bun.lock',
  'bun.lockb',
  'requirements.txt',
  'poetry.lock',
  'uv.lock',
  'Pipfile.lock',
  'go.sum',
  'Cargo.lock',
  'pom.xml',
  'gradle.lockfile',
  'Gemfile.lock',
  'packages.lock.json',
];

/**
 * The lock files that a service's code is built with: each kind in the service's folder, or in the
 * nearest folder above that has one, as package managers look for them. A service without code of
 * its own has none.
 *
 * @param exists whether a path is in the repository
 */
export function lockFilesOf(service: Service, exists: (path: string) => boolean): readonly string[] {
  if (!hasCode(service)) return [];
  const folders = foldersUpFrom(service.directory);
  return LOCK_FILES.flatMap((name) => {
    const nearest = folders.map((folder) => (folder === '.' ? name : `${folder}/${name}`)).find(exists);
    return nearest === undefined ? [] : [nearest];
  });
}

/** Every path whose content is part of what a service deploys: declared code, and lock files. */
export function codePathsOf(service: Service, exists: (path: string) => boolean): readonly string[] {
  const declared = service.stacks.flatMap((stack) => [...stack.resources.values()].flatMap(({ code }) => code ?? []));
  return [...new Set([...declared, ...lockFilesOf(service, exists)])].sort();
}

function hasCode(service: Service): boolean {
  return service.stacks.some((stack) => [...stack.resources.values()].some(({ code }) => code !== undefined));
}

/** `a/b`, `a`, `.` */
function foldersUpFrom(directory: string): readonly string[] {
  if (directory === '.' || directory === '') return ['.'];
  const parts = directory.split('/');
  return [...parts.map((_, at) => parts.slice(0, parts.length - at).join('/')), '.'];
}
