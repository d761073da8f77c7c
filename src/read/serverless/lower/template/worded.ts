import type { Value } from '../../../../model/value.js';
import { text, textOf } from '../../../../model/walk.js';

/** A template literal over names that may hold symbols: worded`${service}-${stage}`. It stands where its first value does. */
export function worded(strings: TemplateStringsArray, first: Value, ...others: readonly (Value | string)[]): Value {
  const parts = [first, ...others].flatMap((value, index) => [...partsOf(value), strings[index + 1] ?? '']);
  return text([strings[0] ?? '', ...parts], first);
}

function partsOf(value: Value | string) {
  if (typeof value === 'string') return [value];
  return value.kind === 'text' ? value.parts : [textOf(value) ?? ''];
}
