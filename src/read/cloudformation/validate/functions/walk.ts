import type { Dict, Value } from '../../../../model/value.js';
import { get, stringOf } from '../../../../model/walk.js';
import { type Check, callOf, refuse, sectionEntries } from '../check.js';
import { checkCondition, checkConditionName } from './conditions.js';
import type { Place } from './place.js';
import { checkDependencies } from './references.js';
import { argumentRules } from './rules.js';

/**
 * Every function of the template as it is written, whether its part is deployed at this stage or not:
 * CloudFormation checks them all before it looks at conditions.
 */
export function checkFunctions(check: Check): undefined {
  for (const [name, { value }] of sectionEntries(check, 'Conditions'))
    checkCondition(check, value, `The condition ${name}`, walk);
  for (const [logicalId, { value }] of sectionEntries(check, 'Resources')) {
    if (value.kind === 'dict') checkResource(check, logicalId, value);
  }
  for (const [, { value }] of sectionEntries(check, 'Outputs')) {
    const condition = get(value, 'Condition');
    if (stringOf(condition) !== undefined && condition) checkConditionName(check, stringOf(condition) ?? '', condition);
    walk(check, value, { section: 'Outputs' });
  }
}

/** Attributes of a resource that CloudFormation evaluates; deletion policies have a rule of their own. */
const evaluated = ['Properties', 'Metadata', 'CreationPolicy', 'UpdatePolicy'];

function checkResource(check: Check, logicalId: string, resource: Dict): undefined {
  const condition = stringOf(get(resource, 'Condition'));
  if (condition !== undefined) checkConditionName(check, condition, get(resource, 'Condition') ?? resource);
  checkDependencies(check, get(resource, 'DependsOn'), logicalId);
  for (const key of evaluated) {
    const value = get(resource, key);
    if (value) walk(check, value, { section: 'Resources' });
  }
}

export function walk(check: Check, value: Value, place: Place): undefined {
  if (value.kind === 'list') for (const item of value.items) if (item.kind !== 'scalar') walk(check, item, place);
  if (value.kind !== 'dict') return;
  const call = callOf(value);
  if (!call) return walkEntries(check, value, place);
  const [name, argument] = call;
  const rule = argumentRules.get(name);
  if (rule) rule(check, argument, value, place);
  else if (!name.startsWith('Fn::ForEach::')) {
    refuse(check, 'unknown-function', `${name} is no function of CloudFormation.`, value);
  }
  if (name !== 'Fn::Transform' && argument.kind !== 'scalar') walk(check, argument, { ...place, inside: name });
}

/** A function stands alone in its object; beside other keys CloudFormation takes none but macros and loops. */
function walkEntries(check: Check, value: Dict, place: Place): undefined {
  for (const [key, entry] of value.entries) {
    if (key.startsWith('Fn::') && argumentRules.has(key) && key !== 'Fn::Transform') {
      refuse(check, 'misplaced-function', `${key} stands beside other keys.`, entry.value);
    }
    if (entry.value.kind !== 'scalar') walk(check, entry.value, place);
  }
}
