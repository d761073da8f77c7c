import type { Value } from '../../../model/value.js';
import { scalar, text } from '../../../model/walk.js';
import { concatenate } from './concatenate.js';
import { lift, nothing } from './lift.js';
import { attributeOf, valueNamed } from './reference.js';
import { badArguments, type Intrinsic, type Scope, unknown } from './scope.js';

type Variables = ReadonlyMap<string, { readonly value: Value }>;

const noVariables: Variables = new Map();

/** `"text ${Name}"`, or `["text ${Name}", { Name: value }]`. */
export const sub: Intrinsic = (argument, scope, at) => {
  if (argument.kind === 'dict')
    return unknown('the text of Fn::Sub is made elsewhere', at, scope.evaluate(argument, scope));
  const [template, variables, ...more] = argument.kind === 'list' ? argument.items : [argument];
  if (!isText(template) || more.length > 0 || (variables && variables.kind !== 'dict')) {
    return badArguments('Fn::Sub', 'a text, or a list of a text and an object of variables', scope, at);
  }
  const pieces = piecesOf(template, variables?.kind === 'dict' ? variables.entries : noVariables, scope, at);
  return lift(pieces, (known) => concatenate(known, scope, at));
};

function isText(value: Value | undefined): value is Extract<Value, { kind: 'scalar' | 'text' }> {
  return value?.kind === 'text' || (value?.kind === 'scalar' && typeof value.value === 'string');
}

/** The literal and substituted pieces in order; symbols that already stand in the text are kept. */
function piecesOf(template: Value, variables: Variables, scope: Scope, at: Value): readonly Value[] {
  const parts = template.kind === 'text' ? template.parts : [template.kind === 'scalar' ? String(template.value) : ''];
  const seen = new Map<string, Value>();
  return parts.flatMap((part) => {
    if (typeof part !== 'string') return [text([part], at)];
    return part.split(/(\$\{[^{}$]*\})/).map((piece, index) => {
      if (index % 2 === 0) return scalar(piece, at);
      const name = piece.slice(2, -1).trim();
      if (name.startsWith('!')) return scalar(`\${${name.slice(1)}}`, at);
      const value = seen.get(name) ?? substitute(name, variables, scope, at);
      seen.set(name, value);
      return value;
    });
  });
}

function substitute(name: string, variables: Variables, scope: Scope, at: Value): Value {
  const variable = variables.get(name);
  if (variable) return scope.evaluate(variable.value, scope) ?? nothing(at);
  if (name === '') return badArguments('Fn::Sub', 'names between `${` and `}`', scope, at);
  const dot = name.indexOf('.');
  if (dot > 0) return attributeOf(name.slice(0, dot), name.slice(dot + 1), scope, at);
  const value = valueNamed(name, scope, at) ?? nothing(at);
  return value.kind === 'list' ? unknown(`${name} is a list inside a text`, at, value) : value;
}
