import type { Rule } from './rule.js';
import { crossStage } from './rules/edge/cross-stage/rule.js';
import { cycle } from './rules/edge/cycle/rule.js';
import { dangling } from './rules/edge/dangling/rule.js';
import { missingGrant } from './rules/edge/missing-grant/rule.js';
import { noConsent } from './rules/edge/no-consent/rule.js';
import { notPermitted } from './rules/edge/not-permitted/rule.js';
import { notSubscribable } from './rules/edge/not-subscribable/rule.js';
import { removedWhileUsed } from './rules/edge/removed-while-used/rule.js';
import { undeclared } from './rules/edge/undeclared/rule.js';
import { unknown } from './rules/edge/unknown/rule.js';
import { confusedDeputy } from './rules/iam/confused-deputy/rule.js';
import { publicPrincipal } from './rules/iam/public-principal/rule.js';
import { wildcardAction } from './rules/iam/wildcard-action/rule.js';
import { wildcardResource } from './rules/iam/wildcard-resource/rule.js';
import { duplicate } from './rules/name/duplicate/rule.js';
import { pattern } from './rules/name/pattern/rule.js';
import { removal } from './rules/state/removal/rule.js';
import { replacement } from './rules/state/replacement/rule.js';

/** Every rule there is, in the order of their ids. A rule that is not listed here does not run. */
export const rules: readonly Rule[] = [
  crossStage,
  cycle,
  dangling,
  missingGrant,
  noConsent,
  notPermitted,
  notSubscribable,
  removedWhileUsed,
  undeclared,
  unknown,
  confusedDeputy,
  publicPrincipal,
  wildcardAction,
  wildcardResource,
  duplicate,
  pattern,
  removal,
  replacement,
];

export function ruleById(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}
