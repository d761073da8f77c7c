import {
  closeSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { digestOf } from '../../plan/fingerprint.js';

/*
 * Files that survive a power cut once written. Synchronous on purpose: what a signal handler or a kill
 * finds is then either before or after a write, and a clock that does not wait is not kept waiting.
 */

const isCode = (error: unknown, ...codes: readonly string[]): boolean =>
  codes.includes(String((error as { readonly code?: unknown } | null)?.code));

/** Undefined where there is no such file. */
export function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** Names in the folder, sorted; none where there is no such folder. */
export function listIfThere(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if (isCode(error, 'ENOENT')) return [];
    throw error;
  }
}

/** Writes a file that did not exist, whole or not at all. @returns false where it exists by now */
export function createWhole(path: string, bytes: Uint8Array): boolean {
  const temporary = writeTemporary(path, bytes);
  try {
    linkSync(temporary, path);
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
  syncFolder(dirname(path));
  return true;
}

/** Puts a file in place of whatever stands there, whole or not at all. */
export function replaceWhole(path: string, bytes: Uint8Array): void {
  renameSync(writeTemporary(path, bytes), path);
  syncFolder(dirname(path));
}

/** Appends where the file has `after` bytes. @returns false where it has others */
export function appendAfter(path: string, bytes: Uint8Array, after: number): boolean {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'a+');
  try {
    if (fstatSync(file).size !== after) return false;
    writeFully(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  if (after === 0) syncFolder(dirname(path));
  return true;
}

export function cutFile(path: string, bytes: number): void {
  const file = openSync(path, 'r+');
  try {
    ftruncateSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

export function removeFile(path: string): void {
  rmSync(path, { force: true });
}

/** A file name for any text: itself where it is short and plain, so that people find it; else a digest. */
export function fileNameFor(text: string): string {
  return /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(text) ? text : `~${digestOf(text).slice(0, 40)}`;
}

let temporaries = 0;

function writeTemporary(path: string, bytes: Uint8Array): string {
  mkdirSync(dirname(path), { recursive: true });
  temporaries += 1;
  const temporary = join(dirname(path), `.${process.pid}-${temporaries}.tmp`);
  // What lies there is a dead process's that had this id; nobody waits for it.
  const file = openSync(temporary, 'w');
  try {
    writeFully(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return temporary;
}

function writeFully(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.byteLength; ) written += writeSync(file, bytes, written);
}

/** A new name is durable once its folder is. */
function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } catch (error) {
    // Windows and some network file systems know no such thing; the file itself is synced.
    if (!isCode(error, 'EISDIR', 'EINVAL', 'EPERM')) throw error;
  } finally {
    closeSync(handle);
  }
}
