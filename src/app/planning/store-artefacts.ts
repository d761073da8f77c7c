import type { ArtefactStore } from '../../deploy/stores.js';
import type { Packaged } from '../../package/packaged.js';
import type { ArtefactSource } from './artefact-source.js';

/** Calls that a store is asked at once. */
const atOnce = 8;

/** Puts every template body and every artefact of a packaged estate into a store, under the digests that it names. */
export async function storeArtefacts(
  { stacks, bodies }: Pick<Packaged, 'stacks' | 'bodies'>,
  source: Pick<ArtefactSource, 'bytes'>,
  store: ArtefactStore,
): Promise<void> {
  const digests = new Set(stacks.flatMap(({ artefacts }) => artefacts.map((one) => one.digest)));
  const templates = [...bodies.values()].map((body) => () => Buffer.from(body));
  const code = [...digests].filter((digest) => !bodies.has(digest)).map((digest) => () => source.bytes(digest));
  const waiting = [...templates, ...code].values();
  const work = async (): Promise<void> => {
    // All draw from one line: an iterator gives each once.
    for (const bytesOf of waiting) {
      const bytes = bytesOf();
      if (bytes !== undefined) await store.put(bytes);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}
