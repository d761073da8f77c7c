import type { Manifest } from '../../artefacts/manifest.js';
import type { ServiceName } from '../../model/names.js';
import { canonicalJson, digestOf } from '../../plan/fingerprint.js';

/**
 * One digest for each service of what a build job packed of it: the bytes of its code and its images, and for which
 * resource each is. A service without any is not in it: its definition says all.
 */
export function builtDigests({ artefacts, images }: Manifest): ReadonlyMap<ServiceName, string> {
  const parts = new Map<ServiceName, string[]>();
  const add = (service: ServiceName, part: readonly string[]): void => {
    const own = parts.get(service) ?? [];
    parts.set(service, own);
    own.push(canonicalJson(part));
  };
  for (const { service, resource, property, digest } of artefacts) add(service, ['code', resource, property, digest]);
  for (const { service, resource, uri } of images) add(service, ['image', resource, uri]);
  return new Map([...parts].map(([service, own]) => [service, digestOf(canonicalJson([...new Set(own)].sort()))]));
}
