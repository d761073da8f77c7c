import type { Value } from '../../../../model/value.js';
import { get, printValue } from '../../../../model/walk.js';

export interface MethodPath {
  /** In upper case; `ANY` for all. */
  readonly method: string;
  readonly path: string;
}

/** `GET /users`, or an object with `method` and `path`. */
export function methodPathOf(event: Value): MethodPath {
  const method = get(event, 'method');
  const path = get(event, 'path');
  if (event.kind === 'dict') return { method: printOf(method).toUpperCase(), path: printOf(path) };
  const [first = '', ...rest] = printValue(event).trim().split(/\s+/);
  return { method: first.toUpperCase(), path: rest.join(' ') };
}

function printOf(value: Value | undefined): string {
  return value === undefined ? '' : printValue(value);
}
