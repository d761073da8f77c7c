import { activeResources } from './conditions.js';
import { invalid } from './fault.js';
import { findCircle } from './find-circle.js';
import type { Json } from './json.js';
import { type Walk, walkReferences } from './references.js';
import type { ParsedTemplate, TemplateResource } from './template.js';

/**
 * For each active resource the active ones it waits for: `Ref`, `Fn::GetAtt` and `Fn::Sub` in the branches that
 * are taken, and `DependsOn`.
 *
 * @throws ServiceFault where they wait for each other
 */
export function dependencies(
  template: ParsedTemplate,
  conditions: ReadonlyMap<string, boolean>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const active = new Set(activeResources(template, conditions));
  const decide = (name: string) => conditions.get(name);
  const graph = new Map<string, ReadonlySet<string>>();
  for (const logicalId of active) {
    const resource = template.resources.get(logicalId);
    if (resource !== undefined) graph.set(logicalId, neededBy(resource, active, decide));
  }
  refuseCircle(graph);
  return graph;
}

export function refuseCircle(graph: ReadonlyMap<string, ReadonlySet<string>>): void {
  const circle = findCircle(graph);
  if (circle !== undefined) throw invalid(`Circular dependency between resources: [${circle.join(', ')}]`);
}

export function neededBy(
  resource: TemplateResource,
  among: { has(logicalId: string): boolean },
  decide: NonNullable<Walk['decide']>,
): ReadonlySet<string> {
  const needed = new Set(resource.dependsOn.filter((name) => among.has(name)));
  for (const value of evaluatedParts(resource)) {
    walkReferences(value, {
      decide,
      found: ({ kind, name }) => {
        if (kind !== 'condition' && among.has(name)) needed.add(name);
      },
    });
  }
  return needed;
}

/** The parts of a resource in which functions are carried out. */
export function evaluatedParts({
  properties,
  metadata,
  creationPolicy,
  updatePolicy,
}: TemplateResource): readonly Json[] {
  return [properties, metadata, creationPolicy, updatePolicy].filter((part) => part !== undefined);
}
