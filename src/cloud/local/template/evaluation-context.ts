import type { ServiceFault } from '../../send.js';
import { invalid } from './fault.js';
import type { FunctionCall } from './function-call.js';
import { isList, type Json, textOf } from './json.js';
import type { ParsedTemplate, Scope } from './template.js';

/** Undefined is `AWS::NoValue`. */
export type Evaluated = Json | undefined;

export interface EvaluationContext {
  readonly template: ParsedTemplate;
  readonly scope: Scope;
  /** Where the value stands, for messages. */
  readonly block: 'Resources' | 'Outputs' | 'Conditions' | 'Rules';
  readonly evaluate: (value: Json) => Evaluated;
  /** The same place with another scope. */
  readonly within: (scope: Scope) => EvaluationContext;
}

export type Intrinsic = (argument: Json, context: EvaluationContext, call: FunctionCall) => Evaluated;

export function unresolved(name: string, block: EvaluationContext['block']): ServiceFault {
  return invalid(
    `Template format error: Unresolved resource dependencies [${name}] in the ${block} block of the template`,
  );
}

/** An evaluated argument that has to be text; numbers and booleans are as CloudFormation writes them. */
export function evaluatedText(value: Json | undefined, context: EvaluationContext, otherwise: string): string {
  const text = value === undefined ? undefined : textOf(context.evaluate(value));
  if (text === undefined) throw invalid(otherwise);
  return text;
}

export function evaluatedList(value: Json | undefined, context: EvaluationContext, otherwise: string): readonly Json[] {
  const list = value === undefined ? undefined : context.evaluate(value);
  if (list !== undefined && list === context.scope.unknown) return [list];
  if (!isList(list)) throw invalid(otherwise);
  return list;
}

/** That text, where the value has it anywhere in it: see `Scope`. */
export function unknownIn(value: Json, { scope: { unknown } }: EvaluationContext): string | undefined {
  if (typeof value === 'string') return unknown !== undefined && value.includes(unknown) ? unknown : undefined;
  return isList(value) && value.some((item) => item === unknown) ? unknown : undefined;
}
