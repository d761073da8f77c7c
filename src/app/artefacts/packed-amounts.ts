import type { Manifest } from '../../artefacts/manifest.js';

/** How much was packed; what several resources share counts once. */
export interface Amount {
  readonly artefacts: number;
  readonly bytes: number;
}

export function amountOf(artefacts: Manifest['artefacts']): Amount {
  const sizes = new Map(artefacts.map(({ digest, size }) => [digest, size]));
  return { artefacts: sizes.size, bytes: [...sizes.values()].reduce((total, size) => total + size, 0) };
}

/** By service, in the manifest's order. */
export function amountsByService({ artefacts }: Manifest): ReadonlyMap<string, Amount> {
  const services = new Map<string, Manifest['artefacts'][number][]>();
  for (const artefact of artefacts) {
    const own = services.get(artefact.service) ?? [];
    services.set(artefact.service, own);
    own.push(artefact);
  }
  return new Map([...services].map(([service, own]) => [service, amountOf(own)]));
}

/** `12 kB`, `3.4 MB`: decimal, as stores tell sizes. */
export function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
