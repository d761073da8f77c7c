import { truth } from './condition-functions.js';
import { invalid } from './fault.js';
import { isList, isObject, type Json } from './json.js';
import { maxDepth } from './limits.js';
import { contextWithoutResources } from './name-scope.js';
import type { ParameterValues, ParsedTemplate, PseudoParameters } from './template.js';

/**
 * Every condition of the template, each decided once, whichever order they are written in.
 *
 * @throws ServiceFault for circles, unknown names, and what is no condition
 */
export function decideConditions(
  template: ParsedTemplate,
  parameters: ParameterValues,
  pseudo: PseudoParameters,
): ReadonlyMap<string, boolean> {
  const decided = new Map<string, boolean>();
  const open = new Set<string>();
  const context = contextWithoutResources(
    template,
    { parameters, pseudo, conditions: decided },
    'Conditions',
    cannotRefer,
  );
  const decide = (name: string, depth: number): void => {
    const condition = template.conditions.get(name);
    if (condition === undefined || decided.has(name)) return;
    if (open.has(name)) throw invalid(`Template error: Found circular condition dependency for condition ${name}`);
    if (depth > maxDepth) throw invalid(`Template error: conditions refer to each other more than ${maxDepth} deep`);
    open.add(name);
    for (const needed of conditionsIn(condition)) decide(needed, depth + 1);
    decided.set(name, truth(condition, context));
  };
  for (const name of template.conditions.keys()) decide(name, 0);
  return decided;
}

/** Names of the conditions that a condition is made of. */
export function conditionsIn(value: Json): readonly string[] {
  if (isList(value)) return value.flatMap(conditionsIn);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    if (key === 'Condition' && typeof item === 'string') return [item];
    if (key === 'Fn::If' && isList(item) && typeof item[0] === 'string') return [item[0], ...conditionsIn(item)];
    return conditionsIn(item);
  });
}

export function cannotRefer(name: string): string {
  return `Template format error: Unresolved dependencies [${name}]. Cannot reference resources in the Conditions block of the template`;
}

/** Logical ids of the resources whose condition holds, in the template's order. */
export function activeResources(template: ParsedTemplate, conditions: ReadonlyMap<string, boolean>): readonly string[] {
  return [...template.resources.values()].filter(({ condition }) => holds(condition, conditions)).map(idOf);
}

function idOf({ logicalId }: { readonly logicalId: string }): string {
  return logicalId;
}

export function holds(condition: string | undefined, conditions: ReadonlyMap<string, boolean>): boolean {
  return condition === undefined || conditions.get(condition) === true;
}
