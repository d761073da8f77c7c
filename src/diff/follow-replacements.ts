import type { Resource } from '../model/service.js';
import type { Value } from '../model/value.js';
import { symbolsIn } from '../model/walk.js';
import type { Replacement } from './replacement.js';
import type { ResourcePair } from './resource-pairs.js';
import { factsOf } from './resource-table.js';

/**
 * A resource that is replaced gets another physical id, so what refers to it by a property that
 * cannot be updated is replaced too, and so on. Whether the attribute that is referred to really
 * changes is not known: only `possible`, unless it is the id itself.
 */
export function followReplacements(
  pairs: readonly ResourcePair[],
  direct: ReadonlyMap<Resource, Replacement>,
): ReadonlyMap<Resource, Replacement> {
  const replaced = new Map(direct);
  if (direct.size === 0) return replaced;
  const references = referencesOf(pairs);
  const queue = [...direct.keys()];
  for (let source = queue.pop(); source !== undefined; source = queue.pop()) {
    for (const { by, path, isId } of references.get(keyOf(source)) ?? []) {
      if (replaced.has(by)) continue;
      const certainty = isId && replaced.get(source)?.certainty === 'certain' ? 'certain' : 'possible';
      replaced.set(by, { by: [path], certainty });
      queue.push(by);
    }
  }
  return replaced;
}

interface Reference {
  readonly by: Resource;
  readonly path: string;
  readonly isId: boolean;
}

/** For each resource, who refers to it by a replacing property; of those that exist on both sides. */
function referencesOf(pairs: readonly ResourcePair[]): ReadonlyMap<string, readonly Reference[]> {
  const references = new Map<string, Reference[]>();
  for (const { before, after } of pairs) {
    if (before === undefined || after === undefined) continue;
    for (const path of factsOf(after.type)?.replaces ?? []) {
      const value = valueAt(after, path);
      if (value === undefined) continue;
      for (const { key, isId } of resourcesIn(value)) {
        const known = references.get(key);
        if (known === undefined) references.set(key, [{ by: after, path, isId }]);
        else known.push({ by: after, path, isId });
      }
    }
  }
  return references;
}

function* resourcesIn(value: Value): Generator<{ readonly key: string; readonly isId: boolean }> {
  for (const { symbol } of symbolsIn(value)) {
    if (symbol.kind === 'ref') yield { key: `${symbol.stack}/${symbol.logicalId}`, isId: true };
    if (symbol.kind === 'attribute') yield { key: `${symbol.stack}/${symbol.logicalId}`, isId: false };
  }
}

function valueAt(resource: Resource, path: string): Value | undefined {
  let at: Value | undefined = resource.properties;
  for (const part of path.split('.')) at = at?.kind === 'dict' ? at.entries.get(part)?.value : undefined;
  return at;
}

function keyOf(resource: Resource): string {
  return `${resource.stack}/${resource.logicalId}`;
}
