import { join } from 'node:path';
import { digestOf } from '../../plan/fingerprint.js';
import type { ArtefactStore } from '../stores.js';
import { createWhole, readIfThere, replaceWhole } from './durable-files.js';

/** One file per artefact, named by its digest. Bytes that no longer have it count as lost, and are put again. */
export function folderArtefacts(folder: string): ArtefactStore {
  const get = (digest: string): Uint8Array | undefined => {
    // Digests come from plans and journals, which are files that somebody may have written.
    if (!/^[0-9a-f]{64}$/.test(digest)) return undefined;
    const bytes = readIfThere(join(folder, digest));
    return bytes !== undefined && digestOf(bytes) === digest ? bytes : undefined;
  };
  return {
    async put(bytes) {
      const digest = digestOf(bytes);
      if (get(digest) === undefined) {
        const path = join(folder, digest);
        if (!createWhole(path, bytes)) replaceWhole(path, bytes);
      }
      return digest;
    },
    async get(digest) {
      return get(digest);
    },
  };
}
