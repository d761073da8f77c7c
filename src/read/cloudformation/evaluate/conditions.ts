import type { Dict, Value } from '../../../model/value.js';
import { scalar, stringOf, textOf } from '../../../model/walk.js';
import { problem } from '../problem.js';
import { decideEqual } from './equals.js';
import { contains, eachMemberEquals, eachMemberIn } from './rule-functions.js';
import { badArguments, type Decision, type Intrinsic, limits, type Scope, undefinedName, unknown } from './scope.js';

/** Decides a condition of the template by name, as far as what is known allows; never by guessing. */
export function decide(name: string, scope: Scope, at?: Value): Decision {
  const assumed = scope.assumptions.get(name);
  if (assumed !== undefined) return assumed;
  if (scope.decisions.has(name)) return scope.decisions.get(name);
  const definition = scope.template.conditions.get(name);
  if (definition === undefined) {
    if (at) undefinedName(`The condition ${name}`, scope, at);
    return undefined;
  }
  if (scope.deciding.has(name)) return cyclic(name, scope, definition);
  if (scope.work.decided++ > limits.decided) return tooMany(scope, definition);
  scope.deciding.add(name);
  const decision = decideValue(definition, scope);
  scope.deciding.delete(name);
  scope.decisions.set(name, decision);
  return decision;
}

function cyclic(name: string, scope: Scope, at: Value): undefined {
  const message = `The condition ${name} depends on itself.`;
  scope.report(problem('error', 'cloudformation/condition-cycle', message, at));
}

function tooMany(scope: Scope, at: Value): undefined {
  const message = 'The conditions are too many to be decided in each branch that depends on them.';
  const first = scope.template.conditions.values().next().value ?? at;
  scope.report(problem('error', 'cloudformation/too-many-conditions', message, first));
}

/** Decides a condition as it is written: a function, a reference to another, or a boolean. */
export function decideValue(value: Value, scope: Scope): Decision {
  const [only, ...others] = value.kind === 'dict' ? value.entries : [];
  if (only === undefined || others.length > 0) return truthOf(scope.evaluate(value, scope));
  const [key, { value: argument }] = only;
  if (key === 'Condition') return decideNamed(argument, scope, value);
  const rule = connectives.get(key);
  return rule ? rule(argument, scope, value) : truthOf(scope.evaluate(value, scope));
}

function decideNamed(argument: Value, scope: Scope, at: Value): Decision {
  const name = stringOf(argument);
  if (name !== undefined) return decide(name, scope, at);
  if (isCondition(argument) && argument.entries.has('Condition')) return decideValue(argument, scope);
  badArguments('Condition', 'the name of a condition', scope, at);
  return undefined;
}

type Connective = (argument: Value, scope: Scope, at: Value) => Decision;

const connectives: ReadonlyMap<string, Connective> = new Map<string, Connective>([
  ['Fn::Equals', equals],
  ['Fn::Not', (argument, scope, at) => negate(decideAll('Fn::Not', 1, 1, argument, scope, at)?.[0])],
  ['Fn::And', (argument, scope, at) => all(decideAll('Fn::And', 1, 10, argument, scope, at))],
  ['Fn::Or', (argument, scope, at) => any(decideAll('Fn::Or', 1, 10, argument, scope, at))],
  ['Fn::Contains', contains],
  ['Fn::EachMemberEquals', eachMemberEquals],
  ['Fn::EachMemberIn', eachMemberIn],
]);

/** A condition function outside of Conditions: what it decides, as a boolean. */
export const conditionFunction: Intrinsic = (_argument, scope, at) => {
  const decision = decideValue(at, scope);
  return decision === undefined ? unknown('a condition that is not decided', at) : scalar(decision, at);
};

function equals(argument: Value, scope: Scope, at: Value): Decision {
  const [left, right, ...more] = argument.kind === 'list' ? argument.items : [];
  if (!left || !right || more.length > 0) {
    badArguments('Fn::Equals', 'a list of two values', scope, at);
    return undefined;
  }
  return decideEqual(scope.evaluate(left, scope), scope.evaluate(right, scope), scope);
}

function decideAll(name: string, least: number, most: number, argument: Value, scope: Scope, at: Value) {
  const items = argument.kind === 'list' ? argument.items : isCondition(argument) ? [argument] : [];
  if (items.length >= least && items.length <= most) return items.map((item) => decideValue(item, scope));
  badArguments(name, least === most ? 'a list of one condition' : 'a list of two to ten conditions', scope, at);
  return undefined;
}

function isCondition(value: Value): value is Dict {
  return value.kind === 'dict' && value.entries.size === 1;
}

function negate(decision: Decision): Decision {
  return decision === undefined ? undefined : !decision;
}

function all(decisions: readonly Decision[] | undefined): Decision {
  if (decisions === undefined) return undefined;
  return decisions.includes(false) ? false : decisions.includes(undefined) ? undefined : true;
}

function any(decisions: readonly Decision[] | undefined): Decision {
  return negate(all(decisions?.map(negate)));
}

function truthOf(value: Value | undefined): Decision {
  const text = textOf(value)?.toLowerCase();
  return text === 'true' ? true : text === 'false' ? false : undefined;
}
