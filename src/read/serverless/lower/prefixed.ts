import type { Value } from '../../../model/value.js';
import { scalar, textOf } from '../../../model/walk.js';

/** A text before a name that may hold symbols. */
export function prefixed(before: string, name: Value, after = ''): Value {
  if (name.kind === 'text') return { ...name, parts: [before, ...name.parts, ...(after ? [after] : [])] };
  return scalar(`${before}${textOf(name) ?? ''}${after}`, name);
}
