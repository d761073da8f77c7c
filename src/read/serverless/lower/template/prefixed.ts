import type { Value } from '../../../../model/value.js';
import { scalar } from '../../../../model/walk.js';
import { worded } from './worded.js';

/** A text before, and perhaps one after, a name that may hold symbols. */
export function prefixed(before: string, name: Value, after = ''): Value {
  return worded`${scalar(before, name)}${name}${after}`;
}
