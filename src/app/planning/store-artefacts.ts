import type { ArtefactStore } from '../../deploy/stores.js';
import type { Packaged } from '../../package/packaged.js';
import type { ArtefactSource } from './artefact-source.js';

/** Puts every template body and every artefact of a packaged estate into a store, under the digests that it names. */
export async function storeArtefacts(
  { stacks, bodies }: Pick<Packaged, 'stacks' | 'bodies'>,
  source: ArtefactSource,
  store: ArtefactStore,
): Promise<void> {
  for (const body of bodies.values()) await store.put(Buffer.from(body));
  for (const digest of new Set(stacks.flatMap(({ artefacts }) => artefacts.map((one) => one.digest)))) {
    const bytes = source.bytes(digest);
    if (bytes !== undefined) await store.put(bytes);
  }
}
