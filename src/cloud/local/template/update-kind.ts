import { factsOf } from '../../../diff/resource-table.js';
import { isList, isObject, type Json, type JsonObject, textOf } from './json.js';

/**
 * What an update makes of a resource. Properties are evaluated. Where the specification says that a change may replace,
 * depending on values, it does not.
 */
export function updateKind(type: string, before: JsonObject, after: JsonObject): 'none' | 'in-place' | 'replace' {
  if (isSame(before, after)) return 'none';
  const replaces = factsOf(type)?.replaces ?? [];
  return replaces.some((path) => !isSameAt(path.split('.'), before, after)) ? 'replace' : 'in-place';
}

/**
 * A listed property or one below it. Items of lists are compared in pairs; of a list that grew or shrank it is not
 * known which item became which, and a new index of a table is no change of an index's keys.
 */
function isSameAt(path: readonly string[], before: Json | undefined, after: Json | undefined): boolean {
  const [key, ...rest] = path;
  if (key === undefined) return isSame(before, after);
  if (isList(before) && isList(after)) {
    return before.length !== after.length || before.every((item, at) => isSameAt(path, item, after[at]));
  }
  return isSameAt(rest, own(before, key), own(after, key));
}

function own(value: Json | undefined, key: string): Json | undefined {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** `5` and `"5"`, `true` and `"true"` are the same to CloudFormation; the order of keys does not count. */
function isSame(before: Json | undefined, after: Json | undefined): boolean {
  if (before === after) return true;
  if (isList(before) && isList(after)) {
    return before.length === after.length && before.every((item, at) => isSame(item, after[at]));
  }
  if (isObject(before) && isObject(after)) return haveSame(before, after);
  const text = textOf(before);
  return text !== undefined && text === textOf(after);
}

function haveSame(before: JsonObject, after: JsonObject): boolean {
  const keys = Object.keys(before);
  return (
    keys.length === Object.keys(after).length &&
    keys.every((key) => Object.hasOwn(after, key) && isSame(before[key], after[key]))
  );
}
