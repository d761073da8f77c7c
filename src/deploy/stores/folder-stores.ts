import { join } from 'node:path';
import { folderArtefacts } from './folder-artefacts.js';
import { folderJournals } from './folder-journals.js';
import { folderLeases } from './folder-leases.js';
import type { Stores } from './memory-stores.js';

/** A folder's journals (`runs/<run>/journal.jsonl`), artefacts (`artefacts/<sha256>`) and leases (`leases/<stage>/`). */
export function folderStores(folder: string): Stores {
  return {
    journals: folderJournals(join(folder, 'runs')),
    artefacts: folderArtefacts(join(folder, 'artefacts')),
    leases: folderLeases(join(folder, 'leases')),
  };
}
