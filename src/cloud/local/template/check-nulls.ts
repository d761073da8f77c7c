import { invalid } from './fault.js';
import { isList, isObject, type Json } from './json.js';
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
  if (holdsNull(value)) refuseNullAt(value, path);
}

function holdsNull(value: Json): boolean {
  if (typeof value !== 'object' || value === null) return value === null;
  return isList(value) ? value.some(holdsNull) : Object.values(value).some(holdsNull);
}

function refuseNullAt(value: Json, path: readonly string[]): void {
  if (value === null) throw invalid(`[/${path.join('/')}] 'null' values are not allowed in templates`);
  if (isList(value)) for (const [at, item] of value.entries()) refuseNullAt(item, [...path, String(at)]);
  else if (isObject(value)) for (const [key, item] of Object.entries(value)) refuseNullAt(item, [...path, key]);
}
