import { isObject, type Json, type JsonObject, jsonObject } from './json.js';

/**
 * A template of the CDK with another bucket in place of the one that its bootstrap made: wherever a whole text, alone or
 * under `Fn::Sub`, is that bucket's name. Keys stay the CDK's own.
 *
 * @param names as the asset manifest has them, `cdk-hnb659fds-assets-${AWS::AccountId}-${AWS::Region}`
 */
export function inBucket(document: JsonObject, names: ReadonlySet<string>, bucket: string): JsonObject {
  const replaced = names.size === 0 ? document : replace(document, names, bucket);
  return isObject(replaced) ? replaced : document;
}

function replace(value: Json, names: ReadonlySet<string>, bucket: string): Json {
  if (typeof value === 'string') return names.has(value) ? bucket : value;
  if (isObject(value)) {
    const text = Object.keys(value).length === 1 ? value['Fn::Sub'] : undefined;
    if (typeof text === 'string' && names.has(text)) return bucket;
    return jsonObject(Object.entries(value).map(([key, inside]) => [key, replace(inside, names, bucket)]));
  }
  return Array.isArray(value) ? value.map((item) => replace(item, names, bucket)) : value;
}
