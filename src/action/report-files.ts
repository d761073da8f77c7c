import { randomUUID } from 'node:crypto';
import { mkdirSync, realpathSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { AppError } from '../model/app-error.js';

/**
 * Writes a report below `root`. The repository may hold symbolic links where a workflow wants its
 * reports: a folder that leads out is refused, and a link in place of the file is replaced, not followed.
 *
 * @param path relative to `root`, without `..`
 * @returns the absolute path
 * @throws AppError `output-unwritable`
 */
export function writeReport(root: string, path: string, text: string): string {
  const target = placeOfReport(root, path);
  try {
    const fresh = `${target}.${randomUUID()}`;
    writeFileSync(fresh, text, { flag: 'wx' });
    renameSync(fresh, target);
    return target;
  } catch (cause) {
    throw unwritable(path, cause);
  }
}

/**
 * Makes the folder of a report, and looks whether it is inside: for a command that must not find this out once its work is done.
 *
 * @returns the absolute path
 * @throws AppError `output-unwritable`
 */
export function placeOfReport(root: string, path: string): string {
  const target = join(root, path);
  try {
    mkdirSync(dirname(target), { recursive: true });
    if (leadsOut(realpathSync(root), realpathSync(dirname(target))))
      throw new RangeError('a symbolic link leads out of the workspace');
    if (statSync(target, { throwIfNoEntry: false })?.isDirectory()) throw new RangeError('it is a folder');
    return target;
  } catch (cause) {
    throw unwritable(path, cause);
  }
}

function unwritable(path: string, cause: unknown): AppError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new AppError('output-unwritable', `The report ${path} cannot be written: ${why}`, { cause });
}

/** Both absolute, without symbolic links. */
export function leadsOut(root: string, path: string): boolean {
  const way = relative(root, path);
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
}
