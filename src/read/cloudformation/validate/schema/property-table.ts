import { brotliDecompressSync } from 'node:zlib';
import { PROPERTY_TABLE } from '../../generated/property-table.js';

/** `s` text, `i` whole number, `n` number, `b` boolean, `[` a list of, `{` a map of, `@line` an object, `*` anything. */
export type Shape = string;

export interface Property {
  readonly shape: Shape;
  readonly needed: boolean;
}

export interface TypeRow {
  /** The shape of its properties, an object. */
  readonly shape: Shape;
  readonly attributes: ReadonlySet<string>;
}

interface Table {
  readonly objects: readonly string[];
  readonly types: ReadonlyMap<string, string>;
}

/** Unpacked at the first question, which takes some milliseconds; what holds no such template never asks. */
let table: Table | undefined;
const rows = new Map<string, TypeRow | undefined>();
const objects = new Map<Shape, ReadonlyMap<string, Property>>();

/** What the specification says of a type; undefined for types of others, modules, macros and custom resources. */
export function typeRow(type: string): TypeRow | undefined {
  if (!rows.has(type)) rows.set(type, readRow(type));
  return rows.get(type);
}

/** The properties of an object by its shape `@line`. */
export function propertiesOf(shape: Shape): ReadonlyMap<string, Property> {
  const known = objects.get(shape);
  if (known) return known;
  const line = unpacked().objects[Number.parseInt(shape.slice(1), 36)] ?? '';
  const properties = new Map<string, Property>();
  // A name is cut from a shape of one letter by greed alone: `Names` is `Name` and `s`.
  for (const [, name = '', needed, inner = '*'] of line.matchAll(/([A-Za-z0-9]+)(!?)([^ ]+)/g)) {
    properties.set(name, { shape: inner, needed: needed === '!' });
  }
  objects.set(shape, properties);
  return properties;
}

function readRow(type: string): TypeRow | undefined {
  const row = unpacked().types.get(type);
  if (row === undefined) return undefined;
  const [shape = '*', ...attributes] = row.split(' ');
  return { shape, attributes: new Set(attributes) };
}

function unpacked(): Table {
  if (table) return table;
  const text = brotliDecompressSync(Buffer.from(PROPERTY_TABLE, 'base64')).toString('utf8');
  const lines = text.split('\n');
  const end = lines.indexOf('');
  const types = new Map<string, string>();
  for (const line of lines.slice(end + 1)) {
    const cut = line.indexOf('=');
    types.set(line.slice(0, cut), line.slice(cut + 1));
  }
  table = { objects: lines.slice(0, end), types };
  return table;
}
