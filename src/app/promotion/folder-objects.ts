import { join, resolve, sep } from 'node:path';
import { createWhole, listIfThere, readIfThere, replaceWhole } from '../../deploy/stores/durable-files.js';
import { digestOf } from '../../plan/fingerprint.js';
import type { KeptObjects } from './kept-objects.js';

/**
 * A state folder as the records take it: `folder/name.json` is a file in a folder. Keys come from stages and runs that
 * were checked; one that would leave the folder is a mistake of ours.
 */
export function folderObjects(folder: string): KeptObjects {
  const root = resolve(folder);
  const pathOf = (key: string): string => {
    const path = join(root, key);
    if (!path.startsWith(root + sep)) throw new Error(`${JSON.stringify(key)} is no key`);
    return path;
  };
  const read = (key: string) => {
    const bytes = readIfThere(pathOf(key));
    return bytes && { bytes, etag: digestOf(bytes), size: bytes.length };
  };
  return {
    name: folder,
    async get(key) {
      return read(key);
    },
    async put(key, bytes, condition) {
      if (condition === 'absent') return createWhole(pathOf(key), bytes) ? digestOf(bytes) : undefined;
      if (condition !== undefined && read(key)?.etag !== condition.etag) return undefined;
      replaceWhole(pathOf(key), bytes);
      return digestOf(bytes);
    },
    /** @param prefix a folder, with its slash: nothing else is asked for */
    async list(prefix) {
      const names = listIfThere(pathOf(prefix));
      return names.filter((name) => !name.startsWith('.')).map((name) => `${prefix}${name}`);
    },
  };
}
