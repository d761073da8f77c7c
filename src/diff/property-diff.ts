import type { Resource } from '../model/service.js';
import type { Dict, Value } from '../model/value.js';
import { mayBeEqual, sameMeaning } from './identity.js';

/** One property that differs. */
export interface PropertyDifference {
  /** Dotted; items of a list carry no index. */
  readonly path: string;
  /** Inside an item of a list: whether the whole resource is concerned is not certain. */
  readonly inList: boolean;
  /** Both sides could still turn out equal. */
  readonly undecided: boolean;
  readonly before: Value | undefined;
  readonly after: Value | undefined;
}

/** Deeper than this, what holds the difference is named. */
const MAX_DEPTH = 4;

/** The differing properties of two resources, as deep as both have the same shape, in path order. */
export function diffProperties(before: Dict, after: Dict): readonly PropertyDifference[] {
  const found = new Map<string, PropertyDifference>();
  for (const difference of differencesOf(before, after, [], false)) {
    const earlier = found.get(difference.path);
    found.set(difference.path, earlier === undefined ? difference : both(earlier, difference));
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Two items of one list differ in the same property. */
function both(a: PropertyDifference, b: PropertyDifference): PropertyDifference {
  return { ...a, undecided: a.undecided && b.undecided };
}

function* differencesOf(
  before: Value | undefined,
  after: Value | undefined,
  path: readonly string[],
  inList: boolean,
): Generator<PropertyDifference> {
  if (sameMeaning(before, after)) return;
  if (path.length < MAX_DEPTH && isDictOrNone(before) && isDictOrNone(after)) {
    for (const key of keysOf(before, after)) {
      yield* differencesOf(entryOf(before, key), entryOf(after, key), [...path, key], inList);
    }
  } else if (before?.kind === 'list' && after?.kind === 'list' && sameShape(before.items, after.items)) {
    for (const [at, item] of before.items.entries()) yield* differencesOf(item, after.items[at], path, true);
  } else yield { path: path.join('.'), inList, undecided: isUndecided(before, after), before, after };
}

/** What is added or removed is told by its parts: a replacing property may be among them. */
function isDictOrNone(value: Value | undefined): value is Dict | undefined {
  return value === undefined || (value.kind === 'dict' && value.entries.size > 0);
}

function keysOf(before: Dict | undefined, after: Dict | undefined): ReadonlySet<string> {
  return new Set([...(before?.entries.keys() ?? []), ...(after?.entries.keys() ?? [])]);
}

function entryOf(dict: Dict | undefined, key: string): Value | undefined {
  return dict?.entries.get(key)?.value;
}

/** Lists whose items pair up: as many of them, and all dicts. */
function sameShape(before: readonly Value[], after: readonly Value[]): boolean {
  return before.length === after.length && [...before, ...after].every((item) => item.kind === 'dict');
}

function isUndecided(before: Value | undefined, after: Value | undefined): boolean {
  if (before !== undefined && after !== undefined) return mayBeEqual(before, after);
  const present = before ?? after;
  return present?.kind === 'text' && present.parts.length === 1;
}

/** What a template says about a resource beside its properties. */
export function diffAttributes(before: Resource, after: Resource): readonly PropertyDifference[] {
  const pairs = [
    ['DeletionPolicy', before.deletionPolicy ?? '', after.deletionPolicy ?? ''],
    ['DependsOn', sorted(before.dependsOn), sorted(after.dependsOn)],
    ['UpdateReplacePolicy', before.updateReplacePolicy ?? '', after.updateReplacePolicy ?? ''],
  ] as const;
  return pairs
    .filter(([, old, now]) => old !== now)
    .map(([path]) => ({ path, inList: false, undecided: false, before: undefined, after: undefined }));
}

function sorted(names: readonly string[]): string {
  return [...names].sort().join('\n');
}
