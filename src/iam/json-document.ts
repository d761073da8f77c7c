import type { Symbolic, Value } from '../model/value.js';
import { dict, list, scalar, text } from '../model/walk.js';
import { type Parts, partsOf } from './parts.js';

type Place = Pick<Value, 'source' | 'offset'>;

/** Deeper documents are no policies: IAM's own go no deeper than five. */
const maxDepth = 32;
const open = '\uE000';
const close = '\uE001';

/**
 * A policy that is written as a JSON string, as values that stand where the string stands. Symbols
 * inside the string stay symbols. Undefined where it is no JSON.
 */
export function parseJsonText(value: Value): Value | undefined {
  const parts = partsOf(value);
  const symbols = parts?.filter((part) => typeof part !== 'string');
  if (!parts || !symbols || parts.some((part) => typeof part === 'string' && part.includes(open))) return undefined;
  let index = 0;
  const json = parts.map((part) => (typeof part === 'string' ? part : `${open}${index++}${close}`)).join('');
  const parsed = parseJson(json);
  return parsed && toValue(parsed.json, symbols, value, 0);
}

function parseJson(text: string): { readonly json: unknown } | undefined {
  try {
    return { json: JSON.parse(text) };
  } catch {
    // Not JSON: the caller reports the document with its place.
    return undefined;
  }
}

function toValue(json: unknown, symbols: readonly Symbolic[], at: Place, depth: number): Value | undefined {
  if (typeof json === 'string') return text(withSymbols(json, symbols), at);
  if (json === null || typeof json === 'number' || typeof json === 'boolean') return scalar(json, at);
  if (typeof json !== 'object' || depth >= maxDepth) return undefined;
  const inside = (item: unknown) => toValue(item, symbols, at, depth + 1);
  if (Array.isArray(json)) return list(json.map(inside).filter(isValue), at);
  const entries: [string, Value][] = [];
  for (const [key, item] of Object.entries(json)) {
    const value = inside(item);
    if (value) entries.push([key, value]);
  }
  return dict(entries, at);
}

function withSymbols(json: string, symbols: readonly Symbolic[]): Parts {
  return json.split(/\uE000(\d+)\uE001/).map((piece, at) => (at % 2 === 0 ? piece : (symbols[Number(piece)] ?? piece)));
}

const isValue = (value: Value | undefined): value is Value => value !== undefined;
