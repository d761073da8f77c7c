import type { Entry, Value } from '../../model/value.js';
import type { Problems } from './problems.js';

/**
 * Adds a pair as both formats do it: a key that stands twice is an error and its first value is
 * kept, and `__proto__` is refused, since some tool further on may copy it onto a plain object.
 */
export function addEntry(
  entries: Map<string, Entry>,
  key: string,
  keyOffset: number,
  value: Value,
  problems: Problems,
  format: 'yaml' | 'json',
): void {
  if (key === '__proto__') {
    problems.add(
      'error',
      'document/forbidden-key',
      'the key __proto__ is not allowed; the entry is ignored',
      keyOffset,
    );
    return;
  }
  const before = entries.get(key);
  if (before === undefined) entries.set(key, { keyOffset, value });
  else reportDuplicate(before, key, keyOffset, problems, format);
}

function reportDuplicate(
  before: Entry,
  key: string,
  keyOffset: number,
  problems: Problems,
  format: 'yaml' | 'json',
): void {
  const first = problems.place(before.keyOffset);
  const message = `the key ${JSON.stringify(key)} already stands at ${first}; this second value is ignored`;
  problems.add('error', `${format}/duplicate-key`, message, keyOffset);
}
