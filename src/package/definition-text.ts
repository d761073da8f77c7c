import { isObject, type Json, type JsonObject, jsonObject } from './json.js';

/**
 * A document that a property takes as text, with the functions in it left to CloudFormation. SAM's
 * transform does the same with the definition of a state machine, which is read as an object.
 */
export function definitionText(definition: Json): Json {
  const pieces: Json[] = [];
  write(definition, pieces);
  const joined: Json[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') joined[joined.length - 1] = last + piece;
    else joined.push(piece);
  }
  return joined.length === 1 ? (joined[0] ?? '') : jsonObject([['Fn::Join', ['', joined]]]);
}

function write(value: Json, pieces: Json[]): void {
  if (Array.isArray(value)) {
    pieces.push('[');
    for (const [at, item] of value.entries()) {
      if (at > 0) pieces.push(',');
      write(item, pieces);
    }
    pieces.push(']');
  } else if (!isObject(value)) pieces.push(JSON.stringify(value));
  else if (isFunction(value)) pieces.push('"', value, '"');
  else writeObject(value, pieces);
}

function writeObject(value: JsonObject, pieces: Json[]): void {
  pieces.push('{');
  for (const [at, [key, entry]] of Object.entries(value).entries()) {
    pieces.push(`${at > 0 ? ',' : ''}${JSON.stringify(key)}:`);
    write(entry, pieces);
  }
  pieces.push('}');
}

export function isFunction(value: JsonObject): boolean {
  const [key, ...others] = Object.keys(value);
  return others.length === 0 && key !== undefined && (key === 'Ref' || key.startsWith('Fn::'));
}
