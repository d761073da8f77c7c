import { evaluatedParts } from './dependencies.js';
import { invalid } from './fault.js';
import { isFunction, unsupported } from './functions.js';
import { isList, isObject, type Json } from './json.js';
import { walkReferences } from './references.js';
import type { ParsedTemplate } from './template.js';

/** CloudFormation takes no null, wherever it stands. */
export function checkNulls(template: ParsedTemplate): void {
  for (const [id, { properties }] of template.resources) refuseNull(properties, ['Resources', id, 'Properties']);
  for (const [name, { value }] of template.outputs) refuseNull(value, ['Outputs', name, 'Value']);
  for (const [name, condition] of template.conditions) refuseNull(condition, ['Conditions', name]);
  for (const [name, mapping] of template.mappings) {
    for (const [top, second] of mapping) {
      for (const [key, value] of second) refuseNull(value, ['Mappings', name, top, key]);
    }
  }
}

function refuseNull(value: Json, path: readonly string[]): void {
  if (value === null) throw invalid(`[/${path.join('/')}] 'null' values are not allowed in templates`);
  if (isList(value)) for (const [at, item] of value.entries()) refuseNull(item, [...path, String(at)]);
  else if (isObject(value)) for (const [key, item] of Object.entries(value)) refuseNull(item, [...path, key]);
}

/** Names of functions, and the form of those that hold references. */
export function checkFunctions(template: ParsedTemplate): void {
  const called = ({ name }: { readonly name: string }) => {
    if (!isFunction(name, template.transforms)) throw unsupported(name);
  };
  const values = [...template.resources.values()].flatMap(evaluatedParts);
  const outputs = [...template.outputs.values()].flatMap(({ value, exportName = '' }) => [value, exportName]);
  for (const value of [...values, ...outputs, ...template.conditions.values()]) {
    walkReferences(value, { called, found: () => undefined });
  }
}
