import type { FileRead } from './repository-files.js';

/**
 * What blobs hold, by id, for the whole process: most files are the same in the working tree and in
 * the commit that it is compared with, and need neither be unpacked nor decoded twice.
 */
const known = new Map<string, FileRead>();
const MAX_CHARACTERS = 256 * 1024 * 1024;
let characters = 0;

export function recallBlob(id: string): FileRead | undefined {
  return known.get(id);
}

export function rememberBlob(id: string, read: FileRead): void {
  if (known.has(id)) return;
  characters += read.kind === 'text' ? read.text.length : 0;
  if (characters <= MAX_CHARACTERS) known.set(id, read);
}
