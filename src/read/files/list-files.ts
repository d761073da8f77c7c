import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../model/app-error.js';
import { git, zeroSeparated } from './git-command.js';
import { reachesIntoGit } from './repository-path.js';

/** More files than this are not a repository of services; a folder such as `/` was given. */
export const MAX_FILES = 200_000;

/** Folders that tools fill: never a definition's own place. */
const FILLED_BY_TOOLS = new Set([
  '.git',
  'node_modules',
  '.serverless',
  '.aws-sam',
  '.stackgate',
  '.webpack',
  '.esbuild',
  '.terraform',
  '.venv',
  'venv',
  '__pycache__',
  '.mypy_cache',
  '.pytest_cache',
  '.tox',
  '.gradle',
  '.idea',
  '.next',
  '.nuxt',
  '.cache',
  '.yarn',
  '.pnpm-store',
]);

export interface Listing {
  readonly files: readonly string[];
  /** Submodules and the commit that each is at, as the index has it. */
  readonly submodules: ReadonlyMap<string, string>;
}

/** What git tracks or would track, and what is really there; undefined where git cannot say. */
export function listByGit(root: string): Listing | undefined {
  const tracked = git(root, ['ls-files', '-z', '--stage']);
  const untracked = git(root, ['ls-files', '-z', '--others', '--exclude-standard']);
  const deleted = git(root, ['ls-files', '-z', '--deleted']);
  if (!tracked.ok || !untracked.ok || !deleted.ok) return undefined;
  const gone = new Set(zeroSeparated(deleted.stdout));
  const files = new Set<string>();
  const submodules = new Map<string, string>();
  for (const record of zeroSeparated(tracked.stdout)) {
    const [mode, id = ''] = record.split(' ', 2);
    const path = record.slice(record.indexOf('\t') + 1);
    if (mode === '160000') submodules.set(path, id);
    else if (!gone.has(path)) files.add(path);
  }
  // A repository inside this one is listed as a folder.
  for (const path of zeroSeparated(untracked.stdout)) if (!path.endsWith('/')) files.add(path);
  refuseTooMany(files.size, root);
  return { files: [...files], submodules };
}

/** Every file below a folder, relative to the root; links are listed and not followed. */
export function listByWalking(
  root: string,
  from = '',
  keep: (path: string) => boolean = () => true,
): readonly string[] {
  const files: string[] = [];
  const folders = [from];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of entriesOf(join(root, folder))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!FILLED_BY_TOOLS.has(entry.name) && !reachesIntoGit(entry.name)) folders.push(path);
      } else if ((entry.isFile() || entry.isSymbolicLink()) && keep(path)) files.push(path);
    }
    refuseTooMany(files.length, root);
  }
  return files;
}

/** A folder that may not be read is passed over: its files are not readable either. */
function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function refuseTooMany(count: number, root: string): void {
  if (count <= MAX_FILES) return;
  throw new AppError('usage', `${root} holds more than ${MAX_FILES} files; name the folder of the services`);
}
