import type { Symbolic, Text, Value } from '../../../model/value.js';
import { dict, list, scalar, text } from '../../../model/walk.js';

/** Deeper than any definition that a service accepts; a text that is deeper is not read. */
const DEEPEST = 100;

/**
 * The value that a string of JSON stands for, its symbols put back where they stood: the CDK writes workflows
 * as one `Fn::Join` of JSON and references. All of it is placed where the string is. Undefined where the
 * string is no JSON object.
 */
export function embeddedJson(value: Value): Value | undefined {
  const parts = value.kind === 'text' ? value.parts : [value.kind === 'scalar' ? String(value.value) : ''];
  const joined = joinParts(parts);
  if (joined === undefined) return undefined;
  try {
    const parsed: unknown = JSON.parse(joined.json);
    return typeof parsed === 'object' && parsed !== null ? build(parsed, joined.symbols, value, 0) : undefined;
  } catch (error) {
    // What is no JSON is a string like any other.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Private-use characters: a text that has them of its own is not read. */
const MARKS = /\uE000(\d+)\uE001/;
const OWN_MARKS = /[\uE000\uE001]/;

/** One text with a mark for each symbol; a symbol outside of quotes (a number, a list) gets quotes. */
function joinParts(parts: Text['parts']) {
  const symbols: Symbolic[] = [];
  let json = '';
  let quoted = false;
  for (const part of parts) {
    if (typeof part === 'string') {
      if (OWN_MARKS.test(part)) return undefined;
      json += part;
      quoted = isQuotedAfter(part, quoted);
    } else {
      const mark = `\uE000${symbols.push(part) - 1}\uE001`;
      json += quoted ? mark : `"${mark}"`;
    }
  }
  return json.trimStart().startsWith('{') ? { json, symbols } : undefined;
}

function isQuotedAfter(part: string, quoted: boolean): boolean {
  const quotes = part.replace(/\\./gs, '').match(/"/g)?.length ?? 0;
  return quotes % 2 === 1 ? !quoted : quoted;
}

function build(parsed: unknown, symbols: readonly Symbolic[], at: Value, depth: number): Value | undefined {
  if (depth > DEEPEST) return undefined;
  if (typeof parsed === 'string') return withSymbols(parsed, symbols, at);
  if (typeof parsed === 'number' || typeof parsed === 'boolean' || parsed === null) return scalar(parsed, at);
  if (Array.isArray(parsed))
    return list(
      parsed.flatMap((item) => build(item, symbols, at, depth + 1) ?? []),
      at,
    );
  const entries = Object.entries(parsed as object).flatMap(([key, item]) => {
    const value = build(item, symbols, at, depth + 1);
    return value === undefined ? [] : [[key, value] as const];
  });
  return dict(entries, at);
}

/** Split by marks, every second piece is the number of a symbol. */
function withSymbols(written: string, symbols: readonly Symbolic[], at: Value): Value {
  const parts = written.split(MARKS).flatMap((piece, index) => {
    const part = index % 2 === 0 ? piece : symbols[Number(piece)];
    return part === undefined ? [] : [part];
  });
  return text(parts, at);
}
