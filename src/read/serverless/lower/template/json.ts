import { SourceText } from '../../../../model/location.js';
import type { Entry, Placed, Value } from '../../../../model/value.js';
import { list, scalar } from '../../../../model/walk.js';

/** What lowering writes down: plain data with values of the definition inside. `undefined` is left out. */
export type Json = string | number | boolean | null | undefined | Value | readonly Json[] | JsonObject;

/** Keys are the project's own words; keys of the definition live in `Value`s only, so none can be `__proto__`. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** Plain data as a value that stands at one place. */
export function build(json: Json, at: Placed): Value {
  if (json === undefined || json === null || typeof json !== 'object') return scalar(json ?? null, at);
  if (isValue(json)) return json;
  if (isList(json)) {
    return list(
      json.filter((item) => item !== undefined).map((item) => build(item, at)),
      at,
    );
  }
  const entries = new Map<string, Entry>();
  for (const [key, item] of Object.entries(json)) {
    if (item !== undefined) entries.set(key, { keyOffset: at.offset, keySource: at.source, value: build(item, at) });
  }
  return { kind: 'dict', entries, source: at.source, offset: at.offset };
}

/** A dict whose keys come from the definition; what is undefined is left out. */
export function record(entries: Iterable<readonly [string, Json]>, at: Placed): Value {
  const built = [...entries].flatMap(([key, json]): readonly (readonly [string, Entry])[] =>
    json === undefined ? [] : [[key, { keyOffset: at.offset, keySource: at.source, value: build(json, at) }]],
  );
  return { kind: 'dict', entries: new Map(built), source: at.source, offset: at.offset };
}

function isValue(json: Value | JsonObject | readonly Json[]): json is Value {
  return 'source' in json && json.source instanceof SourceText;
}

function isList(json: JsonObject | readonly Json[]): json is readonly Json[] {
  return Array.isArray(json);
}

export const ref = (logicalId: string): JsonObject => ({ Ref: logicalId });
export const attribute = (logicalId: string, name: string): JsonObject => ({ 'Fn::GetAtt': [logicalId, name] });
export const join = (separator: string, ...parts: readonly Json[]): JsonObject => ({ 'Fn::Join': [separator, parts] });
export const sub = (template: Json): JsonObject => ({ 'Fn::Sub': template });

export const partition = ref('AWS::Partition');
export const region = ref('AWS::Region');
export const account = ref('AWS::AccountId');
