import { activeResources, holds } from './conditions.js';
import { evaluatedParts } from './dependencies.js';
import type { Json } from './json.js';
import { importName } from './lookup-functions.js';
import { contextWithoutResources } from './name-scope.js';
import { walkReferences } from './references.js';
import type { NameScope, ParsedTemplate } from './template.js';

/**
 * What `Fn::ImportValue` asks for in active resources and outputs, in the branches that are taken; each name once,
 * sorted.
 *
 * @throws ServiceFault where a name depends on a resource
 */
export function importNames(template: ParsedTemplate, scope: NameScope): readonly string[] {
  const context = contextWithoutResources(template, scope, 'Resources', (name) => `Unresolved ${name}`);
  const names = new Set<string>();
  for (const value of activeValues(template, scope)) {
    walkReferences(value, {
      found: () => undefined,
      decide: (condition) => scope.conditions.get(condition),
      called: ({ name, argument }) => {
        if (name === 'Fn::ImportValue') names.add(importName(argument, context));
      },
    });
  }
  return [...names].sort();
}

function activeValues(template: ParsedTemplate, { conditions }: NameScope): readonly Json[] {
  const resources = activeResources(template, conditions).flatMap((id) => {
    const resource = template.resources.get(id);
    return resource === undefined ? [] : evaluatedParts(resource);
  });
  const outputs = [...template.outputs.values()].filter(({ condition }) => holds(condition, conditions));
  return [...resources, ...outputs.map(({ value }) => value)];
}
