import { memoryArtefacts } from '../../deploy/stores/memory-stores.js';
import type { ArtefactStore } from '../../deploy/stores.js';

/** What is put stays in this process, and what is not there is read from `store`: looking needs no right to write. */
export function readOnlyArtefacts(store: ArtefactStore): ArtefactStore {
  const own = memoryArtefacts();
  return {
    put: (bytes) => own.put(bytes),
    get: async (digest) => (await own.get(digest)) ?? store.get(digest),
  };
}
