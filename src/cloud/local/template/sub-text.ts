import { invalid } from './fault.js';

/** Text, or the name between `${` and `}`. */
export type SubPart = { readonly text: string } | { readonly name: string };

// Without braces inside, so that a long text of openings alone is read once and not once for each.
const variable = /\$\{(!?)([^{}]*)\}/g;
const allowed = /^[A-Za-z0-9_.:]+$/;
const known = new Map<string, readonly SubPart[]>();
const maxKnown = 10_000;

/** Cuts the text of `Fn::Sub`. `${!Literal}` stands for `${Literal}`. */
export function subParts(text: string): readonly SubPart[] {
  const before = known.get(text);
  if (before !== undefined) return before;
  const parts = cut(text);
  if (known.size >= maxKnown) known.clear();
  if (text.length < 1_000) known.set(text, parts);
  return parts;
}

function cut(text: string): readonly SubPart[] {
  const parts: SubPart[] = [];
  let end = 0;
  for (const found of text.matchAll(variable)) {
    const [whole, literal, inner = ''] = found;
    if (found.index > end) parts.push({ text: text.slice(end, found.index) });
    parts.push(literal === '!' ? { text: `\${${inner}}` } : { name: checked(inner.trim()) });
    end = found.index + whole.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}

function checked(name: string): string {
  if (allowed.test(name)) return name;
  throw invalid(
    'Template error: variable names in Fn::Sub syntax must contain only alphanumeric characters, underscores, periods, and colons',
  );
}
