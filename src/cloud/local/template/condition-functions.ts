import type { EvaluationContext, Intrinsic } from './evaluation-context.js';
import { invalid } from './fault.js';
import { isList, isObject, type Json, member, textOf } from './json.js';

/** `[condition, if true, if false]`. Only the branch that is taken is looked at. */
export const ifElse: Intrinsic = (argument, context) => {
  const [name, yes, no] = branches(argument);
  return context.evaluate(decided(name, context) ? yes : no);
};

/** @throws ServiceFault where it is not a condition's name and two values */
export function branches(argument: Json): readonly [condition: string, yes: Json, no: Json] {
  const [name, yes, no] = isList(argument) ? argument : [];
  if (isList(argument) && argument.length === 3 && typeof name === 'string' && yes !== undefined && no !== undefined) {
    return [name, yes, no];
  }
  throw invalid(
    'Template error: Fn::If requires a list argument with three elements, the first of which is the name of a condition',
  );
}

export function decided(name: string, { scope, block }: EvaluationContext): boolean {
  const holds = scope.conditions.get(name);
  if (holds !== undefined) return holds;
  throw unknownCondition(name, block);
}

export function unknownCondition(name: string, block: EvaluationContext['block']) {
  return invalid(
    `Template format error: Unresolved condition dependency ${name} in the ${block} block of the template`,
  );
}

export const and: Intrinsic = (argument, context) => operands('Fn::And', argument, 2, 10, context).every((one) => one);

export const or: Intrinsic = (argument, context) => operands('Fn::Or', argument, 2, 10, context).some((one) => one);

export const not: Intrinsic = (argument, context) => operands('Fn::Not', argument, 1, 1, context)[0] === false;

/** All are evaluated: an error in one that does not matter is still one. */
function operands(
  name: string,
  argument: Json,
  least: number,
  most: number,
  context: EvaluationContext,
): readonly boolean[] {
  if (!isList(argument) || argument.length < least || argument.length > most) {
    const count = least === most ? `${least} condition` : `between ${least} and ${most} conditions`;
    throw invalid(`Template error: every ${name} object requires a list of ${count}.`);
  }
  return argument.map((operand) => truth(operand, context));
}

/** A condition: `{ Condition: Name }`, one of the functions above, or in rules a function that says so. */
export function truth(value: Json, context: EvaluationContext): boolean {
  const name = isObject(value) && Object.keys(value).length === 1 ? member(value, 'Condition') : undefined;
  if (typeof name === 'string') return decided(name, context);
  const result = context.evaluate(value);
  if (typeof result === 'boolean') return result;
  throw invalid(`Template format error: Conditions can only be boolean operations on parameters and other conditions`);
}

const equalsNeeds = 'Template error: every Fn::Equals object requires a list of 2 string parameters.';

export const equals: Intrinsic = (argument, context) => {
  if (!isList(argument) || argument.length !== 2) throw invalid(equalsNeeds);
  const [left, right] = argument.map((side) => comparable(context.evaluate(side)));
  return left === right;
};

/** Case counts; a list equals one with the same items. */
function comparable(value: Json | undefined): string {
  const text = textOf(value);
  if (text !== undefined) return text;
  if (isList(value)) return JSON.stringify(value);
  throw invalid(equalsNeeds);
}
