import type { Json, JsonObject } from '../../package/json.js';
import { collectFromResource, collectReferences, noReferences, type References } from './references.js';
import { sectionOf } from './step-template.js';

/** Parts of a template that hang together, by section. */
export interface Closure {
  readonly resources: ReadonlySet<string>;
  readonly parameters: ReadonlySet<string>;
  readonly conditions: ReadonlySet<string>;
  readonly mappings: ReadonlySet<string>;
  /** Neither a resource nor a parameter, nor one of AWS's own. */
  readonly undefined: ReadonlySet<string>;
}

/** Types whose resources say who may use another one: without them it stands there and answers nobody. */
const permits = /(Policy|::Permission)$/;

/**
 * What some values and resources of a template are made of, and who may use those resources.
 *
 * @param stopsAt resources that are there anyway: what they need is not followed
 */
export function closureOf(
  document: JsonObject,
  values: readonly Json[],
  roots: Iterable<string>,
  stopsAt: (logicalId: string) => boolean,
): Closure {
  const sections = {
    resources: sectionOf(document, 'Resources'),
    parameters: sectionOf(document, 'Parameters'),
    conditions: sectionOf(document, 'Conditions'),
  };
  const found = noReferences();
  for (const value of values) collectReferences(value, found);
  for (const root of roots) found.names.add(root);
  const seen = new Set<string>();
  // Sets grow while they are walked, and both ends when nothing is new.
  for (let size = -1; size !== sizeOf(found); ) {
    size = sizeOf(found);
    for (const name of found.names) {
      if (seen.has(name) || !Object.hasOwn(sections.resources, name) || stopsAt(name)) continue;
      seen.add(name);
      collectFromResource(sections.resources[name], found);
    }
    for (const name of found.conditions)
      if (Object.hasOwn(sections.conditions, name)) collectReferences(sections.conditions[name], found);
    addPermits(sections.resources, seen, found, stopsAt);
  }
  const names = [...found.names];
  const isIn = (section: JsonObject) => (name: string) => Object.hasOwn(section, name);
  const isDefined = (name: string) => isIn(sections.resources)(name) || isIn(sections.parameters)(name);
  return {
    resources: new Set(names.filter(isIn(sections.resources))),
    parameters: new Set(names.filter(isIn(sections.parameters))),
    conditions: found.conditions,
    mappings: found.mappings,
    undefined: new Set(names.filter((name) => !isDefined(name) && !name.startsWith('AWS::'))),
  };
}

function sizeOf({ names, conditions, mappings }: References): number {
  return names.size + conditions.size + mappings.size;
}

function addPermits(
  resources: JsonObject,
  kept: ReadonlySet<string>,
  found: References,
  stopsAt: (logicalId: string) => boolean,
): void {
  for (const [id, resource] of Object.entries(resources)) {
    if (kept.has(id) || stopsAt(id) || !permits.test(String((resource as JsonObject | null)?.Type))) continue;
    const own = noReferences();
    collectReferences((resource as JsonObject).Properties, own);
    if ([...own.names].some((name) => kept.has(name))) found.names.add(id);
  }
}
