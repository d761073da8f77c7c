import type { Dict, Entry, Value } from '../../model/value.js';
import { get, stringOf } from '../../model/walk.js';
import { globalProperties } from './globals-table.js';
import { isIntrinsic } from './intrinsic/intrinsic.js';
import { given, keyPlace, withoutEntries } from './intrinsic/make.js';
import { ownEntry } from './intrinsic/own-entry.js';
import type { Lowering } from './lowering.js';
import type { SamResource } from './sam-resource.js';

/** The properties of each section of `Globals`, by resource type. */
export type Globals = ReadonlyMap<string, Dict>;

/** Reads `Globals`; what it may not hold is reported. */
export function readGlobals(root: Dict, lowering: Lowering): Globals {
  const globals = new Map<string, Dict>();
  if (!root.entries.has('Globals')) return globals;
  const stated = get(root, 'Globals');
  if (stated?.kind !== 'dict') {
    lowering.problem('sam/globals', 'Globals is to be a map.', stated ?? root);
    return globals;
  }
  for (const [section, entry] of stated.entries) {
    const known = ownEntry(globalProperties, section);
    const at = keyPlace(stated, section);
    if (known === undefined) lowering.problem('sam/globals', `Globals has no section ${section}.`, at);
    else if (entry.value.kind !== 'dict')
      lowering.problem('sam/globals', `${section} of Globals is to be a map.`, entry.value);
    else globals.set(`AWS::Serverless::${section}`, checked(lowering, section, known, entry.value));
  }
  return globals;
}

function checked(lowering: Lowering, section: string, known: readonly string[], stated: Dict): Dict {
  const strange = [...stated.entries.keys()].filter((key) => !known.includes(key));
  for (const key of strange) {
    lowering.problem('sam/globals', `${key} cannot stand under ${section} of Globals.`, keyPlace(stated, key));
  }
  return withoutEntries(stated, strange);
}

/** The resource with the global properties of its type, less those that it ignores. */
export function withGlobals(lowering: Lowering, globals: Globals, resource: SamResource): SamResource {
  const stated = globalsFor(lowering, globals, resource.type, resource);
  if (stated === undefined) return resource;
  const properties = mergeDicts(stated, resource.properties, '');
  return { ...resource, properties };
}

/** The global properties of a type, less those that a resource of that type ignores. */
export function globalsFor(
  lowering: Lowering,
  globals: Globals,
  type: string,
  resource: SamResource | undefined,
): Dict | undefined {
  const stated = globals.get(type);
  return stated === undefined || resource === undefined ? stated : notIgnored(lowering, resource, stated);
}

function notIgnored(lowering: Lowering, resource: SamResource, globals: Dict): Dict {
  const ignored = given(resource.body, 'IgnoreGlobals');
  if (ignored === undefined) return globals;
  if (stringOf(ignored) === '*') return withoutEntries(globals, [...globals.entries.keys()]);
  const names = ignored.kind === 'list' ? ignored.items.map((item) => stringOf(item)) : [undefined];
  if (names.some((name) => name === undefined || !globals.entries.has(name))) {
    const message = `IgnoreGlobals of ${resource.logicalId} is '*' or a list of properties that Globals has.`;
    lowering.problem('sam/globals', message, ignored);
  }
  return withoutEntries(
    globals,
    names.flatMap((name) => name ?? []),
  );
}

/** Lists that a resource replaces instead of adding to. */
const replaced = new Set(['Architectures']);

/** Maps merge, lists are put one after the other, all else is the resource's. */
function merge(global: Value, local: Value, path: string): Value {
  if (global.kind === 'dict' && local.kind === 'dict') return mergeDicts(global, local, path);
  if (global.kind === 'list' && local.kind === 'list' && !replaced.has(path)) {
    return { ...local, items: [...global.items, ...local.items] };
  }
  return local;
}

function mergeDicts(global: Dict, local: Dict, path: string): Dict {
  if (path !== '' && (isIntrinsic(local) || isIntrinsic(global))) return mergeIntrinsics(global, local);
  const entries = new Map<string, Entry>();
  for (const [key, entry] of global.entries)
    entries.set(key, { ...entry, keySource: entry.keySource ?? global.source });
  for (const [key, entry] of local.entries) {
    const before = entries.get(key);
    const value =
      before === undefined ? entry.value : merge(before.value, entry.value, path === '' ? key : `${path}.${key}`);
    entries.set(key, { ...entry, keySource: entry.keySource ?? local.source, value });
  }
  return { ...local, entries };
}

/** An intrinsic function is one value: the resource's wins. */
function mergeIntrinsics(global: Dict, local: Dict): Dict {
  return local.entries.size === 0 ? global : local;
}
