import type { Value } from '../../../model/value.js';
import { scalar, text, textOf } from '../../../model/walk.js';
import { lift } from '../../cloudformation/evaluate/lift.js';

/**
 * A template literal over names that may hold symbols, or may be one of two:
 * worded`${service}-${stage}`. It stands where its first value does.
 */
export function worded(strings: TemplateStringsArray, first: Value, ...others: readonly (Value | string)[]): Value {
  const values = [first, ...others].map((value) => (typeof value === 'string' ? scalar(value, first) : value));
  const named = lift(values, (decided) => {
    const parts = decided.flatMap((value, index) => [...partsOf(value), strings[index + 1] ?? '']);
    return text([strings[0] ?? '', ...parts], first);
  });
  return named ?? first;
}

function partsOf(value: Value) {
  return value.kind === 'text' ? value.parts : [textOf(value) ?? ''];
}
