import type { Value } from '../../../../model/value.js';
import { stringOf } from '../../../../model/walk.js';
import { describeKind } from '../../problem.js';
import { type Check, callOf, isNull, refuse } from '../check.js';
import type { Walk } from './place.js';

/** How many conditions a connective takes. */
const connectives: ReadonlyMap<string, readonly [least: number, most: number]> = new Map([
  ['Fn::And', [2, 10]],
  ['Fn::Or', [2, 10]],
  ['Fn::Not', [1, 1]],
]);

/** A condition: `Fn::Equals`, a connective of conditions, `{ Condition: Name }`, or a boolean. */
export function checkCondition(check: Check, value: Value, what: string, walk: Walk): undefined {
  const [name, argument] = singleEntry(value);
  const connective = name === undefined ? undefined : connectives.get(name);
  if (connective && argument) checkConnective(check, name ?? '', connective, argument, value, what, walk);
  else if (name === 'Fn::Equals' && argument) checkEquals(check, argument, value, walk);
  else if (name === 'Condition' && argument) checkNamed(check, argument, value);
  else if (name === 'Fn::Transform' || name?.startsWith('Fn::ForEach::') || isNull(value) || isTruth(value)) return;
  else refuse(check, 'bad-condition', `${what} is ${describe(value, name)}, not a condition.`, value);
}

function singleEntry(value: Value): readonly [name?: string, argument?: Value] {
  if (value.kind !== 'dict' || value.entries.size !== 1) return [];
  for (const [name, entry] of value.entries) return [name, entry.value];
  return [];
}

function describe(value: Value, name: string | undefined): string {
  if (name !== undefined) return JSON.stringify(name);
  return value.kind === 'dict' ? 'an object of several keys' : describeKind(value);
}

function isTruth(value: Value): boolean {
  return value.kind === 'scalar' && /^(true|false)$/i.test(String(value.value));
}

function checkConnective(
  check: Check,
  name: string,
  [least, most]: readonly [number, number],
  argument: Value,
  at: Value,
  what: string,
  walk: Walk,
): undefined {
  // `Fn::Not` and the others take a lone condition without its list in JSON of old; CloudFormation does not.
  const count = argument.kind === 'list' ? argument.items.length : 0;
  if (isNull(argument)) return;
  if (count < least || count > most) {
    const expected = least === most ? 'a list of one condition' : 'a list of two to ten conditions';
    refuse(check, 'bad-arguments', `${name} takes ${expected}.`, at);
  }
  if (argument.kind === 'list')
    for (const item of argument.items) checkCondition(check, item, `A part of ${what}`, walk);
}

function checkEquals(check: Check, argument: Value, at: Value, walk: Walk): undefined {
  if (isNull(argument)) return;
  const items = argument.kind === 'list' ? argument.items : [];
  if (items.length !== 2) refuse(check, 'bad-arguments', 'Fn::Equals takes a list of two values.', at);
  for (const item of items) {
    if (item.kind === 'list' || (item.kind === 'dict' && !callOf(item))) {
      refuse(check, 'bad-arguments', `Fn::Equals compares texts, not ${describeKind(item)}.`, item);
    } else walk(check, item, { section: 'Conditions', inside: 'Fn::Equals' });
  }
}

function checkNamed(check: Check, argument: Value, at: Value): undefined {
  const name = stringOf(argument);
  if (name === undefined) refuse(check, 'bad-arguments', 'Condition takes the name of a condition.', at);
  else checkConditionName(check, name, argument);
}

export function checkConditionName(check: Check, name: string, at: Value): undefined {
  if (check.template.conditions.has(name)) return;
  refuse(check, 'undefined-reference', `The condition ${name} is not defined in this template.`, at);
}
