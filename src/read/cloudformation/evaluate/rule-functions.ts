import type { Value } from '../../../model/value.js';
import { list, stringOf } from '../../../model/walk.js';
import { decideEqual } from './equals.js';
import { parameterValue } from './parameters.js';
import { badArguments, type Decision, type Intrinsic, type Scope, unknown } from './scope.js';

/*
 * Functions of the section Rules alone:
 * https://docs.aws.amazon.com/servicecatalog/latest/adminguide/intrinsic-function-reference-rules.html
 */

type RuleFunction = (argument: Value, scope: Scope, at: Value) => Decision;

/** `[list, text]`: whether any item is the text. */
export const contains: RuleFunction = (argument, scope, at) => {
  const [items, wanted] = pair('Fn::Contains', 'a list and a text', argument, scope, at);
  return items?.kind === 'list' && wanted
    ? any(items.items.map((item) => decideEqual(item, wanted, scope)))
    : undefined;
};

/** `[list, text]`: whether every item is the text. */
export const eachMemberEquals: RuleFunction = (argument, scope, at) => {
  const [items, wanted] = pair('Fn::EachMemberEquals', 'a list and a text', argument, scope, at);
  return items?.kind === 'list' && wanted
    ? every(items.items.map((item) => decideEqual(item, wanted, scope)))
    : undefined;
};

/** `[list, list]`: whether every item of the first is in the second. */
export const eachMemberIn: RuleFunction = (argument, scope, at) => {
  const [items, allowed] = pair('Fn::EachMemberIn', 'two lists', argument, scope, at);
  if (items?.kind !== 'list' || allowed?.kind !== 'list') return undefined;
  return every(items.items.map((item) => any(allowed.items.map((one) => decideEqual(item, one, scope)))));
};

/** Every value of the parameters of a type. */
export const refAll: Intrinsic = (argument, scope, at) => {
  const type = stringOf(argument);
  if (type === undefined) return badArguments('Fn::RefAll', 'the type of a parameter', scope, at);
  const parameters = [...scope.parameters.values()].filter((parameter) => parameter.type === type);
  return list(
    parameters.map((parameter) => parameterValue(parameter, scope, at)),
    at,
  );
};

/** What AWS says of the thing that a parameter names, such as the VPC of a subnet. */
export const valueOfParameter: Intrinsic = (_argument, _scope, at) => unknown('an attribute that only AWS knows', at);

function pair(
  name: string,
  expected: string,
  argument: Value,
  scope: Scope,
  at: Value,
): readonly (Value | undefined)[] {
  const items = argument.kind === 'list' ? argument.items : [];
  if (items.length === 2) return items.map((item) => scope.evaluate(item, scope));
  badArguments(name, expected, scope, at);
  return [];
}

function every(decisions: readonly Decision[]): Decision {
  return decisions.includes(false) ? false : decisions.includes(undefined) ? undefined : true;
}

function any(decisions: readonly Decision[]): Decision {
  return decisions.includes(true) ? true : decisions.includes(undefined) ? undefined : false;
}
