import { factsOf } from '../../../diff/resource-table.js';
import { invalid } from './fault.js';
import type { ParsedTemplate } from './template.js';

/** In no specification, and in every template that the CDK writes. */
const unlisted = new Set(['AWS::CDK::Metadata']);

/** Types of others (`Custom::`, registered ones, modules) are not known here and pass. */
export function checkTypes(template: ParsedTemplate): void {
  const types = new Set([...template.resources.values()].map(({ type }) => type));
  const strange = [...types].filter((type) => !isRecognized(type, template.transforms)).sort();
  if (strange.length > 0) throw invalid(`Template format error: Unrecognized resource types: [${strange.join(', ')}]`);
}

function isRecognized(type: string, transforms: readonly string[]): boolean {
  if (!/^[A-Za-z0-9]+(?:::[A-Za-z0-9_@-]+){1,3}$/.test(type)) return false;
  if (!type.startsWith('AWS::') || unlisted.has(type)) return true;
  if (type.startsWith('AWS::Serverless::')) return transforms.includes('AWS::Serverless-2016-10-31');
  return factsOf(type) !== undefined;
}
