import type { Value } from '../../model/value.js';
import { printValue } from '../../model/walk.js';
import type { JsonValue } from './schema.js';

/**
 * A value as JSON. Objects and lists keep their shape, what is not known prints as `${…}`; secrets
 * and NoEcho parameters are symbols already and so have no value to print.
 */
export function plainValue(value: Value): JsonValue {
  switch (value.kind) {
    case 'scalar':
      return value.value;
    case 'list':
      return value.items.map(plainValue);
    case 'dict':
      // fromEntries defines keys instead of assigning them: `__proto__` is a key like any other.
      return Object.fromEntries([...value.entries].map(([key, entry]) => [key, plainValue(entry.value)]));
    default:
      return printValue(value);
  }
}
