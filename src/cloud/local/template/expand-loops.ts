import { invalid } from './fault.js';
import { isList, isObject, type Json, type JsonObject, member, textOf } from './json.js';
import { maxTurns, maxValues } from './limits.js';
import type { ParameterDeclaration } from './template.js';

/** What a loop's collection may refer to. */
export interface LoopValues {
  /** Raw parameter values. */
  readonly given: ReadonlyMap<string, string>;
  readonly parameters: ReadonlyMap<string, ParameterDeclaration>;
  readonly mappings: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, Json>>>;
}

/** Identifier → the item of this turn, from the outermost loop inwards. */
type Bound = ReadonlyMap<string, string>;

const loopKey = /^Fn::ForEach::[A-Za-z0-9]+$/;

/**
 * Every `Fn::ForEach::Name: [Identifier, Collection, Body]` written out, as the transform
 * `AWS::LanguageExtensions` does it: `${Identifier}` in keys and texts and `Ref: Identifier` become the
 * item; `&{Identifier}` its letters and digits alone.
 */
export function expandLoops(root: JsonObject, values: LoopValues): JsonObject {
  // Parameters and mappings are read before, as loops are over them.
  const fixed = new Set(['Parameters', 'Mappings', 'Transform']);
  let left = maxValues;
  let turns = maxTurns;
  const expand = (value: Json, bound: Bound): Json => {
    if (--left < 0) throw invalid(`Template format error: the template holds more than ${maxValues} values`);
    if (typeof value === 'string') return replaced(value, bound);
    if (isList(value)) return value.map((item) => expand(item, bound));
    if (!isObject(value)) return value;
    const reference = referred(value, bound);
    return reference ?? Object.fromEntries(Object.entries(value).flatMap(([key, entry]) => pairs(key, entry, bound)));
  };
  const pairs = (key: string, value: Json, bound: Bound): readonly (readonly [string, Json])[] => {
    if (!loopKey.test(key)) return [[replaced(key, bound), expand(value, bound)]];
    const loop = parseLoop(key, value);
    return collection(key, loop.collection, values, bound).flatMap((item) => {
      if (--turns < 0) throw invalid(`Template format error: the loops have more than ${maxTurns} turns`);
      const inner = new Map([...bound, [loop.identifier, item]]);
      return Object.entries(loop.body).flatMap(([name, entry]) => pairs(name, entry, inner));
    });
  };
  const top = Object.entries(root).map(([key, value]) => [key, fixed.has(key) ? value : expand(value, new Map())]);
  return Object.fromEntries(top);
}

function parseLoop(key: string, value: Json) {
  const [identifier, list, body] = isList(value) ? value : [];
  if (!isList(value) || value.length !== 3 || typeof identifier !== 'string' || !isObject(body) || list === undefined) {
    throw invalid(`Template error: ${key} requires an identifier, a collection and an object to be repeated.`);
  }
  return { identifier, collection: list, body };
}

function collection(key: string, value: Json, values: LoopValues, bound: Bound): readonly string[] {
  const items = isList(value) ? value.flatMap((item) => itemsOf(item, values, bound)) : itemsOf(value, values, bound);
  if (items.some((item) => item === undefined)) {
    throw invalid(`Template error: the collection of ${key} must be a list of strings known before the deployment.`);
  }
  return items.filter((item) => item !== undefined);
}

function itemsOf(value: Json, values: LoopValues, bound: Bound): readonly (string | undefined)[] {
  const reference = member(value, 'Ref');
  if (typeof reference === 'string') {
    const item = bound.get(reference);
    return item === undefined ? (textOfParameter(reference, values)?.split(',') ?? [undefined]).map(trimmed) : [item];
  }
  const path = member(value, 'Fn::FindInMap');
  if (isList(path)) return mapped(path, values, bound);
  const text = textOf(value);
  return [text === undefined ? undefined : replaced(text, bound)];
}

function mapped(path: readonly Json[], values: LoopValues, bound: Bound): readonly (string | undefined)[] {
  const [map = '', top = '', second = ''] = path.map((key) => itemsOf(key, values, bound)[0]);
  const found = values.mappings.get(map)?.get(top)?.get(second);
  return isList(found) ? found.map(textOf) : [textOf(found)];
}

function trimmed(text: string | undefined): string | undefined {
  return text?.trim();
}

/** The raw value of a parameter before the template is one. */
export function textOfParameter(name: string, { given, parameters }: LoopValues): string | undefined {
  return given.get(name) ?? parameters.get(name)?.default;
}

function referred(value: JsonObject, bound: Bound): string | undefined {
  const reference = member(value, 'Ref');
  return typeof reference === 'string' && Object.keys(value).length === 1 ? bound.get(reference) : undefined;
}

function replaced(text: string, bound: Bound): string {
  if (bound.size === 0 || !text.includes('{')) return text;
  return text.replace(/([$&])\{([A-Za-z0-9]+)\}/g, (whole: string, sign: string, name: string) => {
    const item = bound.get(name);
    if (item === undefined) return whole;
    return sign === '&' ? item.replace(/[^A-Za-z0-9]/g, '') : item;
  });
}
