import type { SourceText } from '../../model/location.js';
import type { Scalar } from '../../model/value.js';

const INTEGER = /^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?[0-9]+)$/;
const FLOAT =
  /^(?:[-+]?[0-9]+(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
const LOST_ZERO = /^0[0-9]{10,12}$/;

const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);

/** A plain scalar that a YAML reader takes for a number, dropping the zero of an account id. */
export function losesZero(text: string): boolean {
  return text.charCodeAt(0) === 48 && LOST_ZERO.test(text);
}

/**
 * An unquoted scalar by YAML 1.2's core schema, which is js-yaml's default: `yes` and dates stay
 * strings, `010` is ten. `raw` is kept where the number or boolean does not print as it was written.
 */
export function plainScalar(text: string, source: SourceText, offset: number): Scalar {
  const value = resolvePlain(text);
  if (typeof value === 'string' || value === null || String(value) === text) {
    return { kind: 'scalar', value, source, offset };
  }
  return { kind: 'scalar', value, source, offset, raw: text };
}

export function resolvePlain(text: string): Scalar['value'] {
  if (startsLikeNumber(text.charCodeAt(0))) return numberOf(text) ?? text;
  if (text.length > 5) return text;
  const word = WORDS.get(text);
  return word === undefined ? text : word;
}

/** A digit, `-`, `+` or `.`. */
function startsLikeNumber(code: number): boolean {
  return (code >= 48 && code <= 57) || code === 45 || code === 43 || code === 46;
}

function numberOf(text: string): number | undefined {
  if (INTEGER.test(text)) return finite(integerOf(text));
  if (!FLOAT.test(text)) return undefined;
  const lower = text.toLowerCase();
  if (lower === '.nan') return Number.NaN;
  if (lower.endsWith('.inf')) return lower.startsWith('-') ? -Infinity : Infinity;
  return finite(Number.parseFloat(lower));
}

/** `Number` knows `0x` and `0o`, and no sign before them, as the core schema does. */
function integerOf(text: string): number {
  return text.startsWith('0x') || text.startsWith('0o') ? Number(text) : Number.parseInt(text, 10);
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}
