import type { Scalar } from '../../../model/value.js';
import type { Leaf, Node } from './tree.js';

/** As Python's `repr`, texts of the template as Python 2.7 prints unicode: `{u'a': 'b', 'c': [1, True, None]}`. */
export function pythonRepr(node: Node): string {
  if (node.kind === 'leaf') return leafRepr(node);
  if (node.kind === 'items') return `[${node.items.map(pythonRepr).join(', ')}]`;
  const entries = node.entries().map(([key, value]) => `${textRepr(key.text, key.marked)}: ${pythonRepr(value)}`);
  return `{${entries.join(', ')}}`;
}

/** As Python's `str`: a text as it is, all else as `pythonRepr`. */
export function pythonStr(node: Node): string {
  return node.kind === 'leaf' && node.value.kind === 'scalar' && typeof node.value.value === 'string'
    ? node.value.value
    : pythonRepr(node);
}

/** As Python's `json.dumps` without options. */
export function pythonJson(node: Node): string {
  if (node.kind === 'items') return `[${node.items.map(pythonJson).join(', ')}]`;
  if (node.kind === 'table')
    return `{${node
      .entries()
      .map(([key, value]) => `${asciiJson(key.text)}: ${pythonJson(value)}`)
      .join(', ')}}`;
  if (node.value.kind !== 'scalar') return '""';
  const { value } = node.value;
  return typeof value === 'number' ? pythonNumber(node.value) : asciiJson(value);
}

export function asciiJson(value: string | number | boolean | null): string {
  return JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A number that is written with a point or an exponent is a float: `2.0` stays so, `1e3` is `1000.0`. */
export function pythonNumber({ value, raw }: Scalar): string {
  const isFloat = raw !== undefined && /^[-+]?[\d_]*\.?[\d_]*(?:[eE][-+]?\d+)?$/.test(raw) && /[.eE]/.test(raw);
  if (!isFloat || !Number.isInteger(value)) return String(value);
  return `${value}.0`;
}

function leafRepr({ value, marked }: Leaf): string {
  if (value.kind !== 'scalar') return "''";
  switch (typeof value.value) {
    case 'string':
      return textRepr(value.value, marked);
    case 'boolean':
      return value.value ? 'True' : 'False';
    case 'number':
      return pythonNumber(value);
    default:
      return 'None';
  }
}

function textRepr(text: string, marked: boolean): string {
  return marked ? `u${quoted(escaped(text)).replaceAll('\\\\', '\\')}` : quoted(text);
}

const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\' };

/** Python's `unicode_escape`. */
function escaped(text: string): string {
  return Array.from(text, (char) => short[char] ?? (/[ -~]/.test(char) ? char : coded(char))).join('');
}

/** Python 3's `repr` of a text: what can be printed stands as it is. */
function quoted(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const inner = Array.from(text, (char) => {
    if (char === quote) return `\\${char}`;
    return short[char] ?? (/[\p{C}\p{Z}]/u.test(char) && char !== ' ' ? coded(char) : char);
  });
  return `${quote}${inner.join('')}${quote}`;
}

function coded(char: string): string {
  const point = char.codePointAt(0) ?? 0;
  const [letter, width] = point < 0x100 ? ['x', 2] : point < 0x10000 ? ['u', 4] : ['U', 8];
  return `\\${letter}${point.toString(16).padStart(Number(width), '0')}`;
}
