import type { Dict, Value } from '../../../../model/value.js';
import { get, stringOf } from '../../../../model/walk.js';
import { decideValue } from '../../evaluate/conditions.js';
import { type Check, isNull, refuse, refuseKind, refuseOtherKeys, sectionEntries } from '../check.js';

const attributes: ReadonlySet<string> = new Set(['RuleCondition', 'Assertions']);
const ofAssertion: ReadonlySet<string> = new Set(['Assert', 'AssertDescription']);

/**
 * The section Rules: its shape, and whether the parameters of this stage keep the assertions. What is
 * not decided here, CloudFormation decides at the deploy; nothing is said of it.
 */
export function checkRules(check: Check): void {
  for (const [name, { value }] of sectionEntries(check, 'Rules')) {
    if (value.kind === 'dict') checkRule(check, name, value);
    else refuseKind(check, `Rules.${name}`, 'an object', value);
  }
}

function checkRule(check: Check, name: string, rule: Dict): undefined {
  refuseOtherKeys(check, `The rule ${name}`, rule, attributes);
  const assertions = get(rule, 'Assertions');
  if (!assertions) return refuse(check, 'missing-value', `The rule ${name} has no Assertions.`, rule);
  if (isNull(assertions)) return;
  if (assertions.kind !== 'list') return refuseKind(check, `Assertions of ${name}`, 'a list', assertions);
  const condition = get(rule, 'RuleCondition');
  const holds = condition ? decideValue(condition, check.scope) : true;
  for (const assertion of assertions.items) checkAssertion(check, name, assertion, holds === true);
}

function checkAssertion(check: Check, name: string, assertion: Value, applies: boolean): undefined {
  if (assertion.kind !== 'dict') return refuseKind(check, `An assertion of ${name}`, 'an object', assertion);
  refuseOtherKeys(check, `An assertion of ${name}`, assertion, ofAssertion);
  const asserted = get(assertion, 'Assert');
  if (!asserted) return refuse(check, 'missing-value', `An assertion of ${name} has no Assert.`, assertion);
  if (!applies || decideValue(asserted, check.scope) !== false) return undefined;
  const description = stringOf(get(assertion, 'AssertDescription')) ?? 'the assertion is false';
  return refuse(check, 'assertion', `The rule ${name} refuses the parameters of this stage: ${description}`, asserted);
}
