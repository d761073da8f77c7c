import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../model/app-error.js';

/** What keeps the folder out of commits, and out of what is read as definitions and code. */
const IGNORE = '# State of stackgate: the embedded cloud, artefacts and the journals of runs.\n*\n';

/** Where a checked directory keeps the embedded cloud and the journals of its runs. */
export function stateFolderOf(directory: string, state: string | undefined): string {
  if (state === '') throw new AppError('usage', '--state takes a folder');
  return state ?? join(directory, '.stackgate');
}

export function hasState(folder: string): boolean {
  return existsSync(join(folder, '.gitignore'));
}

/**
 * Makes the folder where there is none. A folder with other files in it is refused: it would be hidden from git.
 *
 * @returns its real path
 * @throws AppError `usage` for a folder that holds something else, `state-unusable` for one that cannot be written
 */
export function makeStateFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true });
    if (!isOurs(folder)) throw new AppError('usage', `${folder} holds other files; --state takes a folder of its own`);
    return realpathSync(folder);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    const code = codeOf(cause);
    throw new AppError('state-unusable', `cannot keep state in ${JSON.stringify(folder)} (${code})`, { cause });
  }
}

/** True also for an empty folder, which becomes ours. */
function isOurs(folder: string): boolean {
  const path = join(folder, '.gitignore');
  if (existsSync(path)) return readFileSync(path, 'utf8') === IGNORE;
  if (readdirSync(folder).length > 0) return false;
  writeFileSync(path, IGNORE);
  return true;
}

/** Only the system's code: `ENOSPC`, `EACCES`. */
function codeOf(cause: unknown): string {
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : 'unknown error';
}
