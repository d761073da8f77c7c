import { type EvaluationContext, evaluatedList, evaluatedText, type Intrinsic } from './evaluation-context.js';
import { invalid } from './fault.js';
import { isList, type Json, textOf } from './json.js';

/** `[list, value]` */
export const contains: Intrinsic = (argument, context) => {
  const [list, value] = pair('Fn::Contains', argument);
  return texts('Fn::Contains', list, context).includes(evaluatedText(value, context, needs('Fn::Contains')));
};

/** `[list, value]` */
export const eachMemberEquals: Intrinsic = (argument, context) => {
  const [list, value] = pair('Fn::EachMemberEquals', argument);
  const wanted = evaluatedText(value, context, needs('Fn::EachMemberEquals'));
  return texts('Fn::EachMemberEquals', list, context).every((item) => item === wanted);
};

/** `[list, list]`: whether all of the first stand in the second. */
export const eachMemberIn: Intrinsic = (argument, context) => {
  const [list, among] = pair('Fn::EachMemberIn', argument);
  const allowed = new Set(texts('Fn::EachMemberIn', among, context));
  return texts('Fn::EachMemberIn', list, context).every((item) => allowed.has(item));
};

function pair(name: string, argument: Json): readonly [Json, Json] {
  const [first, second] = isList(argument) ? argument : [];
  if (isList(argument) && argument.length === 2 && first !== undefined && second !== undefined) return [first, second];
  throw invalid(needs(name));
}

function texts(name: string, value: Json, context: EvaluationContext): readonly string[] {
  return evaluatedList(value, context, needs(name)).map((item) => textOf(item) ?? JSON.stringify(item));
}

function needs(name: string): string {
  return `Template error: every ${name} object requires two parameters, the first a list of strings.`;
}
