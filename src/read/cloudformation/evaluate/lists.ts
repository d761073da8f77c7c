import type { Value } from '../../../model/value.js';
import { list, scalar, textOf } from '../../../model/walk.js';
import { problem } from '../problem.js';
import { concatenate } from './concatenate.js';
import { lift } from './lift.js';
import { badArguments, type Intrinsic, placedAt, type Scope, symbolic, unknown } from './scope.js';
import { splitText } from './split-text.js';

/** `[delimiter, [items]]`, where the items may be a function that gives a list. */
export const join: Intrinsic = (argument, scope, at) => {
  const [delimiter, items] = pairOf(argument);
  const separator = delimiter && textOf(scope.evaluate(delimiter, scope));
  if (separator === undefined || !items) {
    return badArguments('Fn::Join', 'a delimiter and a list of values', scope, at);
  }
  const evaluated = scope.evaluate(items, scope);
  return lift(evaluated ? [evaluated] : [], ([list]) => {
    if (list?.kind !== 'list') return unknown('Fn::Join of a list that is not known', at, list);
    return lift(list.items, (known) => concatenate(between(known.filter(isPresent), separator), scope, at));
  });
};

function between(items: readonly Value[], separator: string): readonly Value[] {
  return items.flatMap((item, index) => (index === 0 ? [item] : [scalar(separator, item), item]));
}

function isPresent(value: Value): boolean {
  return !(value.kind === 'scalar' && value.value === null);
}

/** `[delimiter, text]`; a text that may hold more delimiters than are seen gives no list. */
export const split: Intrinsic = (argument, scope, at) =>
  splitArguments(argument, scope, at, (pieces, whole) => {
    if (pieces?.complete) return list(pieces.items, at);
    return unknown('Fn::Split of a text that is not wholly known', at, whole);
  });

type Pieces = ReturnType<typeof splitText> | undefined;

function splitArguments(
  argument: Value,
  scope: Scope,
  at: Value,
  use: (pieces: Pieces, whole: Value | undefined, delimiter: string) => Value | undefined,
): Value | undefined {
  const [delimiter, source] = pairOf(argument);
  const separator = delimiter && textOf(scope.evaluate(delimiter, scope));
  if (!separator || !source) return badArguments('Fn::Split', 'a delimiter and a text', scope, at);
  const evaluated = scope.evaluate(source, scope);
  return lift(evaluated ? [evaluated] : [], ([whole]) => {
    if (whole?.kind !== 'text' && whole?.kind !== 'scalar') return use(undefined, whole, separator);
    scope.work.characters += whole.kind === 'scalar' ? String(whole.value).length : 0;
    return use(splitText(whole, separator), whole, separator);
  });
}

/** `[index, list]`; out of a split text, what comes before its unknown part is still certain. */
export const select: Intrinsic = (argument, scope, at) => {
  const [position, source] = pairOf(argument);
  if (!position || !source) return badArguments('Fn::Select', 'an index and a list', scope, at);
  const index = scope.evaluate(position, scope);
  return lift(index ? [index] : [], ([known]) => {
    if (known?.kind === 'text')
      return unknown('Fn::Select with an index that is not known', at, scope.evaluate(source, scope));
    const number = Number(textOf(known) ?? 'none');
    if (!Number.isInteger(number) || number < 0)
      return badArguments('Fn::Select', 'a whole number as index', scope, at);
    return pick(number, source, scope, at);
  });
};

function pick(index: number, source: Value, scope: Scope, at: Value): Value | undefined {
  const inner = source.kind === 'dict' && source.entries.size === 1 ? source.entries.get('Fn::Split') : undefined;
  if (inner)
    return splitArguments(inner.value, scope, at, (pieces, whole, delimiter) =>
      pickPiece(index, delimiter, pieces, whole, scope, at),
    );
  const evaluated = scope.evaluate(source, scope);
  return lift(evaluated ? [evaluated] : [], ([items]) => {
    if (items?.kind !== 'list') return unknown('Fn::Select from a list that is not known', at, items);
    return itemAt(index, items.items, scope, at);
  });
}

/** Longer texts are no ARNs and no lists of a few names. */
const MOST_PARTS = 32;

function pickPiece(
  index: number,
  delimiter: string,
  pieces: Pieces,
  whole: Value | undefined,
  scope: Scope,
  at: Value,
): Value | undefined {
  if (pieces?.complete) return itemAt(index, pieces.items, scope, at);
  const item = pieces?.items[index];
  if (item) return placedAt(item, at);
  const reason = 'Fn::Select from a text that is not wholly known';
  if (whole?.kind !== 'text' || whole.parts.length > MOST_PARTS) return unknown(reason, at, whole);
  return symbolic({ kind: 'unknown', reason, of: whole, splitAt: delimiter, item: String(index) }, at);
}

function itemAt(index: number, items: readonly Value[], scope: Scope, at: Value): Value {
  const item = items[index];
  if (item) return item;
  const message = `Fn::Select asks for item ${index} of a list of ${items.length}.`;
  scope.report(problem('warning', 'cloudformation/select-out-of-range', message, at));
  return unknown(message, at);
}

function pairOf(argument: Value): readonly [Value?, Value?] {
  const [first, second, ...more] = argument.kind === 'list' ? argument.items : [];
  return first && second && more.length === 0 ? [first, second] : [];
}
