import type { Resource } from '../model/service.js';
import { identityOf } from './identity.js';
import type { ResourcePair } from './resource-pairs.js';
import { factsOf } from './resource-table.js';

/**
 * What was probably meant as a rename or a move: a resource that goes and one of the same type and
 * the same properties that comes. CloudFormation knows no renames, so both are told what happens.
 * Only for what keeps data; elsewhere it does not matter.
 */
export function likelyRenames(pairs: readonly ResourcePair[]): ReadonlyMap<Resource, string> {
  const hints = new Map<Resource, string>();
  const coming = pairs.flatMap(({ before, after }) => (before === undefined ? [after] : []));
  const going = pairs.flatMap(({ before, after }) => (after === undefined ? [before] : []));
  const free = new Set(coming.filter(keepsData));
  const identities = new Map<Resource, string>();
  for (const old of going.filter(keepsData)) {
    const now = bestMatch(old, [...free], identities);
    if (now === undefined) continue;
    free.delete(now);
    const moved = old.stack === now.stack ? 'renamed' : 'moved';
    hints.set(old, `it seems to be ${moved} to ${placeOf(now, old)}, which CloudFormation does as a new, empty one`);
    hints.set(now, `it seems to be ${placeOf(old, now)} ${moved}: this one starts empty`);
  }
  return hints;
}

function keepsData(resource: Resource): boolean {
  return factsOf(resource.type)?.keeps !== undefined;
}

/** The same logical id in another stack, else the same properties, else the only one of its type in the stack. */
function bestMatch(
  old: Resource,
  coming: readonly Resource[],
  identities: Map<Resource, string>,
): Resource | undefined {
  const same = coming.filter(({ type }) => type === old.type);
  const byId = same.find(({ logicalId, stack }) => logicalId === old.logicalId && stack !== old.stack);
  if (byId !== undefined || same.length === 0) return byId;
  const identity = knownIdentity(old, identities);
  const byProperties = same.find((resource) => knownIdentity(resource, identities) === identity);
  const inStack = same.filter(({ stack }) => stack === old.stack);
  return byProperties ?? (inStack.length === 1 ? inStack[0] : undefined);
}

function knownIdentity(resource: Resource, identities: Map<Resource, string>): string {
  const known = identities.get(resource) ?? identityOf(resource.properties);
  identities.set(resource, known);
  return known;
}

function placeOf(resource: Resource, from: Resource): string {
  if (resource.service !== from.service) return `${resource.logicalId} of ${resource.service}`;
  return resource.stack === from.stack ? resource.logicalId : `${resource.logicalId} of ${resource.stack}`;
}
