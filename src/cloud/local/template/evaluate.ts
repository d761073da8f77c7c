import { resolveDynamicReferences } from './dynamic-references.js';
import { type Evaluated, type EvaluationContext, unresolved } from './evaluation-context.js';
import { callOf } from './function-call.js';
import { functionCalled } from './functions.js';
import type { Json } from './json.js';
import { isList, isObject } from './json.js';
import { noValue, valueOfName } from './pseudo.js';
import type { ParsedTemplate, Scope } from './template.js';

/**
 * A value with every function carried out and `AWS::NoValue` taken away, dynamic references replaced.
 * Null where all of it is `AWS::NoValue`.
 *
 * @throws ServiceFault
 */
export function evaluate(value: Json, template: ParsedTemplate, scope: Scope): Json {
  const context = contextOf(template, scope, 'Resources');
  return resolveDynamicReferences(context.evaluate(value) ?? null, scope);
}

export function contextOf(
  template: ParsedTemplate,
  scope: Scope,
  block: EvaluationContext['block'],
): EvaluationContext {
  const context: EvaluationContext = {
    template,
    scope,
    block,
    evaluate: (value) => evaluated(value, context),
    within: (other) => contextOf(template, other, block),
  };
  return context;
}

function evaluated(value: Json, context: EvaluationContext): Evaluated {
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return listOf(value, context);
  const call = callOf(value);
  if (call !== undefined) {
    return call.name === 'Ref' ? reference(call.argument, context) : functionCalled(call, context);
  }
  return isObject(value) ? objectOf(value, context) : null;
}

function listOf(items: readonly Json[], context: EvaluationContext): Json {
  const result: Json[] = [];
  for (const item of items) {
    const one = evaluated(item, context);
    if (one !== undefined) result.push(one);
  }
  return result;
}

function objectOf(value: { readonly [key: string]: Json }, context: EvaluationContext): Json {
  const pairs: (readonly [string, Json])[] = [];
  for (const [key, entry] of Object.entries(value)) {
    const one = evaluated(entry, context);
    if (one !== undefined) pairs.push([key, one]);
  }
  return Object.fromEntries(pairs);
}

function reference(argument: Json, context: EvaluationContext): Evaluated {
  const name = context.evaluate(argument);
  if (typeof name !== 'string') throw unresolved(JSON.stringify(argument), context.block);
  if (name === noValue) return undefined;
  const value = valueOfName(name, context.scope) ?? context.scope.resource(name)?.physicalId;
  if (value === undefined) throw unresolved(name, context.block);
  return value;
}
