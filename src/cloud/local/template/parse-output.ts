import { invalid } from './fault.js';
import { isObject, type Json, member, textOf } from './json.js';
import type { OutputDeclaration } from './template.js';

const known = new Set(['Condition', 'Description', 'Export', 'Value']);

export function parseOutput(name: string, value: Json): OutputDeclaration {
  if (!isObject(value)) throw invalid(`Template format error: Output ${name} is malformed.`);
  const foreign = Object.keys(value).find((key) => !known.has(key));
  if (foreign !== undefined) throw invalid(`Invalid template output property '${foreign}'`);
  const written = member(value, 'Value');
  if (written === undefined) throw invalid('Template format error: Every Outputs member must contain a Value object');
  const condition = textOf(member(value, 'Condition'));
  const description = textOf(member(value, 'Description'));
  return {
    value: written,
    ...parseExport(name, member(value, 'Export')),
    ...(condition === undefined ? {} : { condition }),
    ...(description === undefined ? {} : { description }),
  };
}

function parseExport(output: string, value: Json | undefined): { readonly exportName?: Json } {
  if (value === undefined) return {};
  const exportName = member(value, 'Name');
  if (exportName !== undefined && exportName !== '') return { exportName };
  throw invalid(
    `Template format error: Output ${output} is malformed. The Name field of every Export member must be specified and consist only of alphanumeric characters, colons, or hyphens.`,
  );
}
