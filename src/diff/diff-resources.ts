import type { Change } from '../model/change.js';
import type { Estate, Resource } from '../model/service.js';
import { plainChange, type ServicePair } from './context.js';
import { followReplacements } from './follow-replacements.js';
import { diffAttributes, diffProperties, type PropertyDifference } from './property-diff.js';
import { likelyRenames } from './renames.js';
import { type Replacement, replacementBy } from './replacement.js';
import { pairResources, type ResourcePair } from './resource-pairs.js';
import { listWords, nameOf, removalWords, replacedWords } from './resource-words.js';
import { type Keeps, keepsIn } from './stateful.js';

/** Resources by stack and logical id: what is made, updated in place, replaced, and deleted. */
export function diffResources(pairs: readonly ServicePair[], deployed: Estate, proposed: Estate): readonly Change[] {
  const resources = pairs.flatMap(pairResources);
  const differences = differencesOf(resources);
  const replaced = followReplacements(resources, directReplacements(resources, differences));
  const renames = likelyRenames(resources);
  const keeps = { before: keepsIn(deployed), after: keepsIn(proposed) };
  return resources.flatMap((pair) => changesOf(pair, { differences, replaced, renames, keeps }));
}

interface BothKeep {
  readonly before: Keeps;
  readonly after: Keeps;
}

type Differences = ReadonlyMap<Resource, readonly PropertyDifference[]>;

/** By the proposed resource; one that does not differ has no entry. */
function differencesOf(pairs: readonly ResourcePair[]): Differences {
  const found = new Map<Resource, readonly PropertyDifference[]>();
  for (const { before, after } of pairs) {
    if (before === undefined || after === undefined) continue;
    const differences = [...diffProperties(before.properties, after.properties), ...diffAttributes(before, after)];
    if (differences.length > 0) found.set(after, differences);
  }
  return found;
}

function directReplacements(pairs: readonly ResourcePair[], differences: Differences): Map<Resource, Replacement> {
  const replaced = new Map<Resource, Replacement>();
  for (const { before, after } of pairs) {
    if (before === undefined || after === undefined) continue;
    const replacement =
      before.type === after.type
        ? replacementBy(after.type, differences.get(after) ?? [])
        : ({ by: ['Type'], certainty: 'certain' } as const);
    if (replacement !== undefined) replaced.set(after, replacement);
  }
  return replaced;
}

interface Known {
  readonly differences: Differences;
  readonly replaced: ReadonlyMap<Resource, Replacement>;
  /** What a deletion or creation seems to be, in words. */
  readonly renames: ReadonlyMap<Resource, string>;
  readonly keeps: BothKeep;
}

function changesOf(pair: ResourcePair, { differences, replaced, renames, keeps }: Known): readonly Change[] {
  const { before, after } = pair;
  if (after === undefined) return [removed(pair.before, renames.get(pair.before), keeps.before)];
  if (before === undefined) return [added(after, renames.get(after), keeps.after)];
  const found = differences.get(after) ?? [];
  const replacement = replaced.get(after);
  const kept = keeps.before(before);
  const change =
    replacement === undefined ? changed(after, found, kept) : replacementOf(before, after, replacement, found, kept);
  return [...change, ...presenceChange(before, after, kept)];
}

function base(resource: Resource, keeps: string | undefined) {
  const { service, logicalId, type, location } = resource;
  return { kind: 'resource', service, subject: logicalId, type, location, stateful: keeps !== undefined } as const;
}

function added(resource: Resource, rename: string | undefined, keeps: Keeps): Change {
  const summary = `${nameOf(resource)} is created${hint(rename)}`;
  return plainChange({ ...base(resource, keeps(resource)), action: 'added', ...presenceOf(resource), summary });
}

function removed(resource: Resource, rename: string | undefined, keeps: Keeps): Change {
  const kept = keeps(resource);
  const summary = `${removalWords(resource, kept)}${hint(rename)}`;
  return plainChange({ ...base(resource, kept), action: 'removed', ...presenceOf(resource), summary });
}

/** What may not be there cannot certainly be made or deleted. */
function presenceOf({ presence }: Resource): Pick<Change, 'certainty'> {
  return { certainty: presence === 'maybe' ? 'possible' : 'certain' };
}

function hint(rename: string | undefined): string {
  return rename === undefined ? '' : `; ${rename}`;
}

function changed(after: Resource, differences: readonly PropertyDifference[], keeps: string | undefined): Change[] {
  if (differences.length === 0) return [];
  const properties = differences.map(({ path }) => path);
  const certainty = differences.every(({ undecided }) => undecided) ? 'possible' : 'certain';
  const summary = `${nameOf(after)} ${certainty === 'possible' ? 'may be' : 'is'} updated in place: ${listWords(properties)}`;
  return [plainChange({ ...base(after, keeps), action: 'changed', properties, certainty, summary })];
}

function replacementOf(
  before: Resource,
  after: Resource,
  { by, certainty }: Replacement,
  differences: readonly PropertyDifference[],
  keeps: string | undefined,
): Change[] {
  const others = differences.map(({ path }) => path).filter((path) => !by.includes(path));
  const summary = before.type === after.type ? replacing(before, by, certainty, keeps) : retyped(before, after, keeps);
  const properties = [...by, ...others];
  return [plainChange({ ...base(after, keeps), action: 'replaced', properties, certainty, summary })];
}

function replacing(
  before: Resource,
  by: readonly string[],
  certainty: Replacement['certainty'],
  keeps: string | undefined,
): string {
  const verb = certainty === 'certain' ? 'is' : 'may be';
  return `${nameOf(before)} ${verb} replaced, since ${listWords(by)} changes: a new one is made, and ${replacedWords(before, keeps)}`;
}

function retyped(before: Resource, after: Resource, keeps: string | undefined): string {
  const lost = keeps === undefined ? '' : `; under a new one the old resource is deleted with its ${keeps}`;
  return `${before.id} turns from ${before.type} into ${after.type}, which CloudFormation refuses under one logical id${lost}`;
}

/** A condition that is not decided now stands where none stood, or the other way round. */
function presenceChange(before: Resource, after: Resource, keeps: string | undefined): Change[] {
  if (before.presence === after.presence) return [];
  const leaves = after.presence === 'maybe';
  const summary = leaves
    ? `${nameOf(after)} now hangs on a condition that is not decided here: it may be deleted`
    : `${nameOf(after)} no longer hangs on a condition that was not decided: it may be created`;
  const action = leaves ? 'removed' : 'added';
  return [plainChange({ ...base(after, keeps), action, properties: ['Condition'], certainty: 'possible', summary })];
}
