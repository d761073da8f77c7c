import { truth } from './condition-functions.js';
import type { EvaluationContext } from './evaluation-context.js';
import { invalid } from './fault.js';
import { isList, type Json, member, textOf } from './json.js';
import { contextWithoutResources } from './name-scope.js';
import type { ParameterValues, ParsedTemplate, PseudoParameters } from './template.js';

/**
 * The assertions of the Rules section, for the parameter values of this deployment.
 *
 * @throws ServiceFault for the first rule that does not hold
 */
export function checkRules(template: ParsedTemplate, parameters: ParameterValues, pseudo: PseudoParameters): void {
  if (template.rules.size === 0) return;
  const scope = { parameters, pseudo, conditions: new Map<string, boolean>() };
  const context = contextWithoutResources(template, scope, 'Rules', cannotRefer);
  for (const [name, rule] of template.rules) checkRule(name, rule, context);
}

function cannotRefer(name: string): string {
  return `Template format error: Unresolved dependencies [${name}]. Cannot reference resources in the Rules block of the template`;
}

function checkRule(name: string, rule: Json, context: EvaluationContext): void {
  const condition = member(rule, 'RuleCondition');
  const assertions = member(rule, 'Assertions');
  if (!isList(assertions)) throw invalid(`Template format error: Rule ${name} must contain a list of Assertions.`);
  if (condition !== undefined && !truth(condition, context)) return;
  for (const assertion of assertions) {
    const assert = member(assertion, 'Assert');
    if (assert === undefined)
      throw invalid(`Template format error: every Assertion of rule ${name} must contain Assert.`);
    if (truth(assert, context)) continue;
    const description = textOf(member(assertion, 'AssertDescription')) ?? `rule ${name} is not satisfied`;
    throw invalid(`Template validation error: Rule ${name} failed: ${description}`);
  }
}
