import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../../plan/fingerprint.js';
import type { PrunedBucket } from './prune.js';

/** The artefacts of a state folder as a bucket, to prune: `artefacts/<digest>` and nothing else. */
export function folderObjects(folder: string): PrunedBucket {
  const pathOf = (key: string): string | undefined =>
    /^artefacts\/[0-9a-f]{64}$/.test(key) ? join(folder, key) : undefined;
  const stats = (key: string) => {
    const path = pathOf(key);
    const found = path === undefined ? undefined : statSync(path, { throwIfNoEntry: false });
    return path !== undefined && found?.isFile() ? { path, size: found.size, modified: found.mtimeMs } : undefined;
  };
  return {
    name: folder,
    list: async (prefix) => {
      if (!prefix.startsWith('artefacts/') || stats(prefix) !== undefined) return [];
      const names = statSync(join(folder, 'artefacts'), { throwIfNoEntry: false })
        ? readdirSync(join(folder, 'artefacts'))
        : [];
      return names
        .map((name) => `artefacts/${name}`)
        .filter((key) => key.startsWith(prefix))
        .sort();
    },
    head: async (key) => {
      const found = stats(key);
      return found && { etag: key, size: found.size, modified: found.modified };
    },
    get: async (key) => {
      const found = stats(key);
      if (found === undefined) return undefined;
      const bytes = readFileSync(found.path);
      return { bytes, etag: digestOf(bytes), size: bytes.length, modified: found.modified };
    },
    delete: async (key) => {
      const path = pathOf(key);
      if (path !== undefined) rmSync(path, { force: true });
    },
  };
}
