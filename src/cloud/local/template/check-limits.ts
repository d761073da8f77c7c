import { invalid } from './fault.js';
import {
  maxBytes,
  maxDescriptionBytes,
  maxMappings,
  maxNameLength,
  maxOutputs,
  maxParameters,
  maxResources,
} from './limits.js';
import type { ParsedTemplate } from './template.js';

export function checkCounts(template: ParsedTemplate): void {
  if (template.bytes > maxBytes) throw invalid(`Template may not exceed ${maxBytes} bytes in size.`);
  const counts = [
    ['resources', template.resources.size, maxResources],
    ['parameters', template.parameters.size, maxParameters],
    ['outputs', template.outputs.size, maxOutputs],
    ['mappings', template.mappings.size, maxMappings],
  ] as const;
  for (const [what, count, most] of counts) {
    if (count <= most) continue;
    throw invalid(`Template format error: Number of ${what}, ${count}, is greater than maximum allowed, ${most}`);
  }
  if (Buffer.byteLength(template.description ?? '') > maxDescriptionBytes) {
    throw invalid(`Template format error: 'Description' length is greater than ${maxDescriptionBytes}.`);
  }
}

/** Logical ids are letters and digits; whatever a host language holds dear (`__proto__`) is refused by that. */
export function checkNames(template: ParsedTemplate): void {
  const sections = [
    ['Parameter', template.parameters],
    ['Mapping', template.mappings],
    ['Resource', template.resources],
    ['Output', template.outputs],
  ] as const;
  for (const [what, section] of sections) {
    for (const name of section.keys()) checkName(what, name);
  }
  const twice = [...template.parameters.keys()].find((name) => template.resources.has(name));
  if (twice === undefined) return;
  throw invalid(
    `Template format error: Duplicate name ${twice}: a parameter and a resource must not have the same name.`,
  );
}

function checkName(what: string, name: string): void {
  if (!/^[A-Za-z0-9]+$/.test(name)) throw invalid(`Template format error: ${what} name ${name} is non alphanumeric.`);
  if (name.length <= maxNameLength) return;
  throw invalid(`Template format error: ${what} name ${name} is longer than ${maxNameLength} characters.`);
}
