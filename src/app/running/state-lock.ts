import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../model/app-error.js';
import { isGone, thisHolder } from './this-process.js';

/**
 * Keeps other processes out of a state folder: the embedded cloud is one file, and two that go on with it would each
 * undo the other. A lock whose process is gone is taken over. Should two do that in the same moment, the cloud's
 * file tells the second one off, and the journals' chains hold.
 *
 * @returns what gives it back
 * @throws AppError `state-busy` while another process has it
 */
export function lockState(folder: string): () => void {
  const path = join(folder, 'lock');
  const holder = thisHolder();
  if (!take(path, holder)) {
    const other = holderOf(path);
    if (!isGone(other))
      throw new AppError(
        'state-busy',
        `${folder} is used by ${other} at the moment; nothing was changed. Try again later.`,
      );
    rmSync(path, { force: true });
    if (!take(path, holder)) throw new AppError('state-busy', `${folder} is used by ${holderOf(path)} at the moment`);
  }
  return () => {
    if (holderOf(path) === holder) rmSync(path, { force: true });
  };
}

/** False where it is taken. */
function take(path: string, holder: string): boolean {
  try {
    writeFileSync(path, holder, { flag: 'wx' });
    return true;
  } catch (cause) {
    const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
    if (code === 'EEXIST') return false;
    throw new AppError('state-unusable', `cannot lock ${path} (${String(code ?? 'unknown error')})`, { cause });
  }
}

/** Empty where it was given back meanwhile. */
function holderOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').slice(0, 300);
  } catch {
    return '';
  }
}
