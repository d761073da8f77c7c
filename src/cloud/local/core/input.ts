import { isList, isObject, type Json, member, textOf } from '../template/json.js';
import { faults } from './errors.js';

/** A call's input, read member by member; what has the wrong shape is refused as the service would. */
export interface Input {
  has(member: string): boolean;
  text(member: string): string | undefined;
  /** @throws ServiceFault where it is absent or empty. */
  need(member: string): string;
  flag(member: string): boolean;
  texts(member: string): readonly string[];
  json(member: string): Json | undefined;
  /** A list of records as a map; null where the record's flag is set. The last of a key counts. */
  pairs(member: string, key: string, value: string, flag?: string): ReadonlyMap<string, string | null>;
}

export function inputOf(raw: Readonly<Record<string, unknown>>): Input {
  // What came over a wire or from a caller in this process: the same plain data.
  const values = plain(raw);
  const at = (name: string) => member(values, name);
  const text = (name: string) => textOf(at(name));
  return {
    has: (name) => at(name) !== undefined,
    text,
    need: (name) => {
      const value = text(name);
      if (value === undefined || value === '') throw faults.missing(name);
      return value;
    },
    flag: (name) => text(name) === 'true',
    texts: (name) => listOf(at(name)).flatMap((item) => textOf(item) ?? []),
    json: at,
    pairs: (name, key, value, flag) =>
      new Map(listOf(at(name)).flatMap((item) => pairOf(item, key, value, flag, name))),
  };
}

function pairOf(
  item: Json,
  key: string,
  value: string,
  flag: string | undefined,
  list: string,
): [string, string | null][] {
  const name = textOf(member(item, key));
  if (!isObject(item) || name === undefined) throw faults.missing(`${list}.member.${key}`);
  if (flag !== undefined && textOf(member(item, flag)) === 'true') return [[name, null]];
  return [[name, textOf(member(item, value)) ?? '']];
}

function listOf(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : [];
}

function plain(raw: Readonly<Record<string, unknown>>): Json {
  return JSON.parse(JSON.stringify(raw));
}
