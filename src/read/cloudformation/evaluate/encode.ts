import type { Symbolic, Value } from '../../../model/value.js';
import { list, scalar, stringOf, symbolsIn, textOf } from '../../../model/walk.js';
import { concatenate } from './concatenate.js';
import { lift } from './lift.js';
import { badArguments, type Intrinsic, symbolic, unknown } from './scope.js';

/** Base64 of a text that is known; else unknown, with what goes into it. */
export const base64: Intrinsic = (argument, scope, at) => {
  const value = scope.evaluate(argument, scope);
  return lift(value ? [value] : [], ([known]) => {
    const text = textOf(known);
    if (text === undefined) return unknown('Base64 of what is not wholly known', at, known);
    return concatenate([scalar(Buffer.from(text, 'utf8').toString('base64'), at)], scope, at);
  });
};

/** The JSON text of a list or object; symbols stand inside its strings. */
export const toJsonString: Intrinsic = (argument, scope, at) => {
  const value = scope.evaluate(argument, scope);
  if (value?.kind !== 'list' && value?.kind !== 'dict') {
    if (value?.kind === 'text') return unknown('JSON of what is not known', at, value);
    return badArguments('Fn::ToJsonString', 'a list or an object', scope, at);
  }
  const pieces = [...jsonPieces(value)].map((part) =>
    typeof part === 'string' ? scalar(part, at) : 'offset' in part ? part : symbolic(part, at),
  );
  return lift(pieces, (known) => concatenate(known, scope, at));
};

/** JSON as literal pieces and symbols; undecided parts become unknown. */
function* jsonPieces(value: Value): Generator<string | Symbolic | Value> {
  if (value.kind === 'scalar') yield JSON.stringify(value.value);
  else if (value.kind === 'text') yield* jsonText(value.parts);
  else if (value.kind === 'choice') yield unknown('an undecided part of a JSON text', value, value);
  else if (value.kind === 'list')
    yield* enclosed(
      '[',
      value.items.map((item) => jsonPieces(item)),
      ']',
    );
  else
    yield* enclosed(
      '{',
      [...value.entries].map(([key, entry]) => jsonEntry(key, entry.value)),
      '}',
    );
}

function* jsonEntry(key: string, value: Value): Generator<string | Symbolic | Value> {
  yield `${JSON.stringify(key)}:`;
  yield* jsonPieces(value);
}

function* jsonText(parts: readonly (string | Symbolic)[]): Generator<string | Symbolic> {
  yield '"';
  for (const part of parts) yield typeof part === 'string' ? JSON.stringify(part).slice(1, -1) : part;
  yield '"';
}

function* enclosed(open: string, inner: readonly Iterable<string | Symbolic | Value>[], close: string) {
  yield open;
  for (const [index, pieces] of inner.entries()) {
    if (index > 0) yield ',';
    yield* pieces;
  }
  yield close;
}

/** How many items a list has, or entries an object. */
export const length: Intrinsic = (argument, scope, at) => {
  const value = scope.evaluate(argument, scope);
  return lift(value ? [value] : [], ([known]) => {
    if (known?.kind === 'list' && !known.items.some((item) => item.kind === 'choice'))
      return scalar(known.items.length, at);
    return unknown('the length of what is not wholly known', at, known);
  });
};

/** Functions that AWS alone can answer; what they are made from is still evaluated and kept. */
export function answeredByAws(reason: string): Intrinsic {
  return (argument, scope, at) => unknown(reason, at, scope.evaluate(argument, scope) ?? list([], at));
}

/** The name of a macro that would rewrite this part. */
export const transform: Intrinsic = (argument, _scope, at) => {
  const name = argument.kind === 'dict' ? stringOf(argument.entries.get('Name')?.value) : stringOf(argument);
  return unknown(`the macro ${name ?? '?'} would write this part`, at, [...symbolsIn(argument)][0]?.holder);
};
