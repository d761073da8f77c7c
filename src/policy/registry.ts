import type { Rule } from './rule.js';
import { missingGrant } from './rules/edge/missing-grant/rule.js';
import { undeclared } from './rules/edge/undeclared/rule.js';
import { unknown } from './rules/edge/unknown/rule.js';

/** Every rule there is, in the order of their ids. A rule that is not listed here does not run. */
export const rules: readonly Rule[] = [missingGrant, undeclared, unknown];

export function ruleById(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}
