import { type EvaluationContext, type Intrinsic, unresolved } from './evaluation-context.js';
import { invalid } from './fault.js';
import { isList, isObject, type Json, type JsonObject, textOf } from './json.js';
import { valueOfName } from './pseudo.js';
import { subParts } from './sub-text.js';

const needs =
  "Template error: One or more Fn::Sub intrinsic functions don't specify expected arguments. Specify a string as first argument, and an optional second argument to specify a mapping of values to replace in the string";

/** `text`, or `[text, { Name: value }]`; a name of the mapping hides one of the template. */
export const sub: Intrinsic = (argument, context) => {
  const [text, variables] = argumentsOf(argument);
  return subParts(text)
    .map((part) => ('text' in part ? part.text : replacement(part.name, variables, context)))
    .join('');
};

/** @throws ServiceFault where the argument has neither form */
export function argumentsOf(argument: Json): readonly [text: string, variables: JsonObject] {
  if (typeof argument === 'string') return [argument, {}];
  const [text, variables] = isList(argument) ? argument : [];
  if (isList(argument) && argument.length === 2 && typeof text === 'string' && isObject(variables)) {
    return [text, variables];
  }
  throw invalid(needs);
}

function replacement(name: string, variables: JsonObject, context: EvaluationContext): string {
  const text = textOf(variableValue(name, variables, context));
  if (text !== undefined) return text;
  throw invalid(`Template error: variable ${name} in Fn::Sub expression does not resolve to a string`);
}

function variableValue(name: string, variables: JsonObject, context: EvaluationContext): Json | undefined {
  const own = Object.hasOwn(variables, name) ? variables[name] : undefined;
  if (own !== undefined) return context.evaluate(own);
  const named = valueOfName(name, context.scope);
  if (named !== undefined) return named;
  const dot = name.indexOf('.');
  const resource = context.scope.resource(dot < 0 ? name : name.slice(0, dot));
  if (resource === undefined) throw unresolved(dot < 0 ? name : name.slice(0, dot), context.block);
  if (dot < 0) return resource.physicalId;
  return context.evaluate({ 'Fn::GetAtt': [name.slice(0, dot), name.slice(dot + 1)] });
}
