import { SourceText } from '../../../model/location.js';
import type { Dict, Entry, Placed, Value } from '../../../model/value.js';
import { scalar } from '../../../model/walk.js';

/**
 * What lowering writes: plain objects with values of the source inside. Intrinsic functions are
 * written as CloudFormation's long form, for the evaluator to work out.
 */
export type Plain = Value | string | number | boolean | readonly Plain[] | PlainObject;

export interface PlainObject {
  /** An undefined entry is left out, as a property that nobody gave. */
  readonly [key: string]: Plain | undefined;
}

/** Everything made stands where `at` stands; values of the source keep their own place. */
export function make(plain: Plain, at: Placed): Value {
  if (typeof plain !== 'object') return scalar(plain, at);
  if (isValue(plain)) return plain;
  if (isList(plain)) return { kind: 'list', items: plain.map((item) => make(item, at)), ...placeOf(at) };
  return makeDict(plain, at);
}

export function makeDict(plain: PlainObject, at: Placed): Dict {
  const entries = new Map<string, Entry>();
  for (const [key, value] of Object.entries(plain)) {
    if (value === undefined) continue;
    const made = make(value, at);
    entries.set(key, { keyOffset: made.offset, keySource: made.source, value: made });
  }
  return { kind: 'dict', entries, ...placeOf(at) };
}

/** The dict with one entry more or another value; the place of a key that was there stays. */
export function withEntry(of: Dict, key: string, value: Value): Dict {
  const entries = new Map(of.entries);
  const before = entries.get(key);
  entries.set(
    key,
    before === undefined ? { keyOffset: value.offset, keySource: value.source, value } : { ...before, value },
  );
  return { ...of, entries };
}

export function withoutEntries(of: Dict, keys: readonly string[]): Dict {
  const left = [...of.entries].filter(([key]) => !keys.includes(key));
  return { ...of, entries: new Map(left) };
}

/** Some entries of a dict under the same names, as a plain object; absent ones stay absent. */
export function pick(of: Dict, ...keys: readonly string[]): PlainObject {
  return Object.fromEntries(keys.map((key) => [key, given(of, key)]));
}

/** The entry's value; undefined when it is absent or null, which SAM reads as absent. */
export function given(of: Dict | undefined, key: string): Value | undefined {
  const value = of?.entries.get(key)?.value;
  return value?.kind === 'scalar' && value.value === null ? undefined : value;
}

export function placeOf(at: Placed): Placed {
  return { source: at.source, offset: at.offset };
}

/** Where an entry's key stands. */
export function keyPlace(of: Dict, key: string): Placed {
  const entry = of.entries.get(key);
  if (entry === undefined) return placeOf(of);
  return { source: entry.keySource ?? of.source, offset: entry.keyOffset };
}

export const ref = (logicalId: string): PlainObject => ({ Ref: logicalId });
export const getAtt = (logicalId: string, attribute: string): PlainObject => ({ 'Fn::GetAtt': [logicalId, attribute] });
export const sub = (text: string, variables?: PlainObject): PlainObject => ({
  'Fn::Sub': variables === undefined ? text : [text, variables],
});

function isValue(plain: Value | readonly Plain[] | PlainObject): plain is Value {
  return 'source' in plain && plain.source instanceof SourceText;
}

function isList(plain: readonly Plain[] | PlainObject): plain is readonly Plain[] {
  return Array.isArray(plain);
}
