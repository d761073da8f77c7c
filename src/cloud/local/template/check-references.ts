import { unknownCondition } from './condition-functions.js';
import { cannotRefer, conditionsIn } from './conditions.js';
import { evaluatedParts } from './dependencies.js';
import { dependsOnResource } from './export-names.js';
import { invalid } from './fault.js';
import { isFunction, unsupported } from './functions.js';
import { isList, isObject, type Json } from './json.js';
import { importNameNeeds, noAttribute } from './lookup-functions.js';
import { isPseudo } from './pseudo.js';
import { type Reference, walkReferences } from './references.js';
import { hasAttribute } from './resource-shapes.js';
import type { ParsedTemplate } from './template.js';

type Block = 'Resources' | 'Outputs';

/** Every `Ref`, `Fn::GetAtt`, `Fn::Sub` and `DependsOn` names something that the template has. */
export function checkReferences(template: ParsedTemplate): void {
  const resources = [...template.resources.values()];
  const needed = resources.flatMap(({ dependsOn }) => dependsOn.filter((name) => !template.resources.has(name)));
  const missing = resources.flatMap(evaluatedParts).flatMap((value) => unresolvedIn(value, template, 'Resources'));
  refuseUnresolved([...needed, ...missing], 'Resources');
  refuseUnresolved(
    [...template.outputs.values()].flatMap(({ value }) => unresolvedIn(value, template, 'Outputs')),
    'Outputs',
  );
}

function refuseUnresolved(names: readonly string[], block: Block): void {
  if (names.length === 0) return;
  const each = [...new Set(names)].sort().join(', ');
  throw invalid(
    `Template format error: Unresolved resource dependencies [${each}] in the ${block} block of the template`,
  );
}

/** @throws ServiceFault for an attribute that the type does not have, and for an import that depends on a resource */
function unresolvedIn(value: Json, template: ParsedTemplate, block: Block): readonly string[] {
  const missing: string[] = [];
  walkReferences(value, {
    found: (reference) => {
      if (!isKnown(reference, template, block)) missing.push(reference.name);
    },
    called: ({ name, argument }) => {
      mustBeFunction(name, template, block);
      if (name === 'Fn::ImportValue') refuseResources(argument, template, () => importNameNeeds);
    },
  });
  return missing;
}

function isKnown(reference: Reference, template: ParsedTemplate, block: Block): boolean {
  const { name } = reference;
  if (reference.kind === 'condition') {
    if (!template.conditions.has(name)) throw unknownCondition(name, block);
    return true;
  }
  const resource = template.resources.get(name);
  if (reference.kind === 'ref') return resource !== undefined || template.parameters.has(name) || isPseudo(name);
  if (resource !== undefined && hasAttribute(resource.type, reference.attribute) === false) {
    throw noAttribute(name, reference.attribute);
  }
  return resource !== undefined;
}

export function checkConditions(template: ParsedTemplate): void {
  for (const { condition } of template.resources.values()) mustExist(condition, template, 'Resources');
  for (const { condition } of template.outputs.values()) mustExist(condition, template, 'Outputs');
  for (const value of template.conditions.values()) {
    if (!isObject(value)) {
      throw invalid('Template format error: Every Conditions member must be a condition function.');
    }
    for (const name of conditionsIn(value)) mustExist(name, template, 'Conditions');
    refuseResources(value, template, cannotRefer);
    walkReferences(value, {
      found: () => undefined,
      called: (call) => mustBeFunction(call.name, template, 'Conditions'),
    });
  }
}

function mustBeFunction(name: string, template: ParsedTemplate, block: Block | 'Conditions'): void {
  if (!isFunction(name, template.transforms, block)) throw unsupported(name);
}

function mustExist(name: string | undefined, template: ParsedTemplate, block: Block | 'Conditions'): void {
  if (name !== undefined && !template.conditions.has(name)) throw unknownCondition(name, block);
}

export function checkExports(template: ParsedTemplate): void {
  for (const [output, { exportName }] of template.outputs) {
    if (exportName === undefined) continue;
    const message = () => dependsOnResource(output);
    refuseResources(exportName, template, message);
    walkReferences(exportName, {
      found: () => undefined,
      called: ({ name }) => {
        mustBeFunction(name, template, 'Outputs');
        if (name === 'Fn::ImportValue' || name === 'Fn::GetAZs') throw invalid(message());
      },
    });
  }
}

/** For values that have to be known before any resource is. */
function refuseResources(value: Json, template: ParsedTemplate, message: (name: string) => string): void {
  walkReferences(value, {
    found: ({ kind, name }) => {
      const isKnownNow = kind === 'ref' && (template.parameters.has(name) || isPseudo(name));
      if (kind !== 'condition' && !isKnownNow) throw invalid(message(name));
    },
    called: ({ name, argument }) => {
      // With a name that is itself a function, which the walk cannot follow.
      if (name === 'Fn::GetAtt' && isList(argument)) throw invalid(message(String(argument[0])));
    },
  });
}
