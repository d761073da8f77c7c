import { checkCounts, checkNames } from './check-limits.js';
import { checkNulls } from './check-nulls.js';
import { checkConditions, checkExports, checkReferences } from './check-references.js';
import { neededBy, refuseCircle } from './dependencies.js';
import { invalid } from './fault.js';
import { checkConstraints } from './parameter-constraints.js';
import { checkTypes } from './resource-types.js';
import type { ParsedTemplate, TemplateResource } from './template.js';

/**
 * What CloudFormation checks in a template before anything is done with it. Circles that only certain conditions
 * close are found by `dependencies`.
 *
 * @throws ServiceFault `ValidationError`
 */
export function checkTemplate(template: ParsedTemplate): void {
  if (template.resources.size === 0) {
    throw invalid('Template format error: At least one Resources member must be defined.');
  }
  checkCounts(template);
  checkNames(template);
  checkNulls(template);
  checkTypes(template);
  for (const [name, declaration] of template.parameters) {
    if (declaration.default !== undefined) checkConstraints(name, declaration, declaration.default);
  }
  checkConditions(template);
  checkReferences(template);
  checkExports(template);
  refuseCircle(certainDependencies(template));
}

/** Those that hold whatever the conditions are. */
function certainDependencies(template: ParsedTemplate): ReadonlyMap<string, ReadonlySet<string>> {
  const { resources } = template;
  return new Map(
    [...resources.values()].map((resource) => {
      const along = { has: (name: string) => existsWith(resources.get(name), resource) };
      return [resource.logicalId, neededBy(resource, along, () => 'neither')];
    }),
  );
}

/** Whether it exists whenever the other does. */
function existsWith(resource: TemplateResource | undefined, other: TemplateResource): boolean {
  if (resource === undefined) return false;
  return resource.condition === undefined || resource.condition === other.condition;
}
