import { createHash } from 'node:crypto';
import type { Value } from '../../../model/value.js';

/** Letters and digits of any script, at least one: what the transform lets stand in a logical id as it is. */
export function isAlphanumeric(text: string): boolean {
  return /^[\p{L}\p{N}]+$/u.test(text);
}

/**
 * `prefix` and the first ten hex digits of the SHA-1 over the data's canonical JSON (keys sorted,
 * no spaces, all but ASCII escaped): how the SAM transform names what must be replaced when the
 * data changes. A string is hashed as it is; without data there is no suffix.
 */
export function hashedLogicalId(prefix: string, data: Value | string | undefined): string {
  const text = typeof data === 'string' ? data : data === undefined ? '' : hashedText(data);
  return text === '' ? prefix : `${prefix}${createHash('sha1').update(text, 'utf8').digest('hex').slice(0, 10)}`;
}

function hashedText(data: Value): string {
  if (data.kind === 'scalar' && typeof data.value === 'string') return data.value;
  return canonicalJson(data);
}

/** As Python's `json.dumps(…, separators=(",", ":"), sort_keys=True)`. */
export function canonicalJson(value: Value): string {
  switch (value.kind) {
    case 'scalar':
      return asciiJson(value.value);
    case 'text':
      return asciiJson(value.parts.map((part) => (typeof part === 'string' ? part : '')).join(''));
    case 'list':
      return `[${value.items.map(canonicalJson).join(',')}]`;
    case 'choice':
      return canonicalJson(value.whenTrue);
    case 'dict': {
      const keys = [...value.entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
      return `{${keys.map(([key, entry]) => `${asciiJson(key)}:${canonicalJson(entry.value)}`).join(',')}}`;
    }
  }
}

function asciiJson(value: string | number | boolean | null): string {
  return JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
