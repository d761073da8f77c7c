import { compileGlob } from '../config/bounded-glob.js';
import { ownerFinder } from '../config/owner-of.js';
import type { AllowedEdge, Settings } from '../config/settings.js';
import type { ServiceName } from '../model/names.js';
import type { Estate } from '../model/service.js';

/** Owners by service name; several owners of one service stand in one text, separated by spaces. */
export function ownersByService(estate: Estate, settings: Settings): ReadonlyMap<ServiceName, string> {
  const find = ownerFinder(settings);
  return new Map(
    estate.services.flatMap((service) => {
      const owner = service.owner ?? find(service);
      return owner === undefined ? [] : [[service.name, owner]];
    }),
  );
}

export function ownersIn(owner: string | undefined): readonly string[] {
  return owner?.split(/\s+/).filter((one) => one !== '') ?? [];
}

/** One owner in common is enough: the same people answer for both ends. */
export function sharesOwner(a: string | undefined, b: string | undefined): boolean {
  const others = new Set(ownersIn(b));
  return ownersIn(a).some((owner) => others.has(owner));
}

export type Party = { readonly service: ServiceName; readonly owner: string | undefined };

/** Whether the organisation's policy allows a call; globs are over service names, or over owners with `@` in front. */
export function allowFinder(allow: readonly AllowedEdge[]): (from: Party, to: Party) => boolean {
  const compiled = allow.map(({ from, to }) => ({ from: partyMatcher(from), to: partyMatcher(to) }));
  return (from, to) => compiled.some((one) => one.from(from) && one.to(to));
}

function partyMatcher(pattern: string): (party: Party) => boolean {
  const matches = compileGlob(pattern, 'name');
  return pattern.startsWith('@') ? ({ owner }) => ownersIn(owner).some(matches) : ({ service }) => matches(service);
}
