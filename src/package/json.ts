/** What stands in a template body. Objects have no prototype, so that any key is only a key. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

export interface JsonObject {
  [key: string]: Json;
}

export function jsonObject(entries: Iterable<readonly [string, Json]> = []): JsonObject {
  const object: JsonObject = Object.create(null);
  for (const [key, value] of entries) object[key] = value;
  return object;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value under keys of objects; undefined where there is none. */
export function jsonAt(value: Json | undefined, ...path: readonly string[]): Json | undefined {
  let at = value;
  for (const key of path) at = isObject(at) ? at[key] : undefined;
  return at;
}

/**
 * JSON in ASCII alone. AWS answers `?` for every other character of a template when it is asked for it, so that a
 * body with one could neither be compared nor restored (cloudformation-coverage-roadmap#814, aws-cdk-cli#1915).
 */
export function asciiJson(value: Json): string {
  return JSON.stringify(value).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
