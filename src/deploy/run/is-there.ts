import type { ArtefactStore } from '../stores.js';

/** Whether the store has it, without its bytes where the store can tell. */
export async function isThere(digest: string, artefacts: ArtefactStore): Promise<boolean> {
  return artefacts.has === undefined ? (await artefacts.get(digest)) !== undefined : artefacts.has(digest);
}
