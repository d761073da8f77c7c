import { CloudError } from '../port.js';

/** A structure as `Send` answers it. Its shape is the service's word, so every member is looked at before it is used. */
export type Members = Readonly<Record<string, unknown>>;

/** @throws CloudError where it is something other than text */
export function textOf(members: Members, name: string): string | undefined {
  const value = members[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw malformed(name, 'text');
  return value;
}

/** @throws CloudError where it is missing */
export function requiredText(members: Members, name: string): string {
  const value = textOf(members, name);
  if (value === undefined) throw malformed(name, 'text');
  return value;
}

/** False where it is missing, as the service leaves out what is not set. */
export function flagOf(members: Members, name: string): boolean {
  const value = members[name];
  if (value === undefined || value === null) return false;
  if (typeof value !== 'boolean') throw malformed(name, 'true or false');
  return value;
}

/** Milliseconds since the epoch. */
export function timeOf(members: Members, name: string): number | undefined {
  const value = members[name];
  if (value === undefined || value === null) return undefined;
  if (!(value instanceof Date) || Number.isNaN(value.getTime())) throw malformed(name, 'a date');
  return value.getTime();
}

/** @throws CloudError where it is missing */
export function requiredTime(members: Members, name: string): number {
  const value = timeOf(members, name);
  if (value === undefined) throw malformed(name, 'a date');
  return value;
}

/** Structures of a list; empty where it is missing. */
export function structuresOf(members: Members, name: string): readonly Members[] {
  return listOf(members, name).map((entry) => {
    if (typeof entry !== 'object' || entry === null) throw malformed(name, 'a list of structures');
    return entry as Members;
  });
}

/** Texts of a list; empty where it is missing. */
export function textsOf(members: Members, name: string): readonly string[] {
  return listOf(members, name).map((entry) => {
    if (typeof entry !== 'string') throw malformed(name, 'a list of texts');
    return entry;
  });
}

/** Keys are names that others chose, `__proto__` and `constructor` among them. */
export function dictionaryOf<T>(entries: Iterable<readonly [string, T]>): Readonly<Record<string, T>> {
  return Object.setPrototypeOf(Object.fromEntries(entries), null);
}

/** The value is not shown: it may be a secret. */
function malformed(name: string, expected: string): CloudError {
  return new CloudError('other', 'MalformedAnswer', `CloudFormation answered without ${expected} in ${name}.`);
}

function listOf(members: Members, name: string): readonly unknown[] {
  const value = members[name];
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw malformed(name, 'a list');
  return value;
}
