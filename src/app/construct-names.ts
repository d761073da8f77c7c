import type { ServiceName } from '../model/names.js';
import type { ConstructName, StageView } from '../model/result.js';
import type { Estate, Stack } from '../model/service.js';

/**
 * What the resources of the estates are called, where that is not their id.
 *
 * @param estates the deployed one first: what both have is called as the proposed one calls it
 */
export function constructNames(estates: readonly Estate[]): Pick<StageView, 'constructs'> {
  const constructs = new Map<ServiceName, ReadonlyMap<string, ConstructName>>();
  for (const { name, stacks } of estates.flatMap(({ services }) => services)) {
    const own = new Map([...(constructs.get(name) ?? []), ...stacks.flatMap(namesIn)]);
    if (own.size > 0) constructs.set(name, withBareIds(own));
  }
  return constructs.size === 0 ? {} : { constructs };
}

function namesIn(stack: Stack): readonly (readonly [string, ConstructName])[] {
  return [...stack.resources.values()].flatMap(({ id, constructPath: path, label }) => {
    if (path === undefined || label === undefined) return [];
    return [[stack.parent === undefined ? id : `${stack.id}/${id}`, { path, label }] as const];
  });
}

/** Texts write a reference inside a nested stack without the stack: known where no other stack of the service has that id. */
function withBareIds(names: ReadonlyMap<string, ConstructName>): ReadonlyMap<string, ConstructName> {
  const bare = new Map<string, ConstructName | undefined>();
  for (const [id, name] of names) {
    const last = id.slice(id.lastIndexOf('/') + 1);
    bare.set(last, bare.has(last) ? undefined : name);
  }
  return new Map([...[...bare].flatMap(([id, name]) => (name ? [[id, name] as const] : [])), ...names]);
}
