import type { Symbolic, Value } from '../../../model/value.js';

/** What a symbol counts for: a text of a million symbols is as bad as one of as many lines. */
const symbolWeight = 100;
/** And what it carries that holds symbols itself: those who walk it go one call deeper for each. */
const linkWeight = 2_000;
/** Nothing is counted beyond this, so that sums stay numbers. */
const most = 1e12;

const weights = new WeakMap<Value, number>();

/**
 * How much a value is to walk or to print: characters, and what its symbols carry with them (names,
 * fallbacks, what they are computed from). A value that stands in two places counts twice, as it does for
 * those who walk it.
 */
export function weightOf(value: Value): number {
  const known = weights.get(value);
  if (known !== undefined) return known;
  const weight = Math.min(most, measure(value));
  weights.set(value, weight);
  return weight;
}

function measure(value: Value): number {
  switch (value.kind) {
    case 'scalar':
      return typeof value.value === 'string' ? value.value.length + 1 : 8;
    case 'text':
      return sum(value.parts.map((part) => (typeof part === 'string' ? part.length : weightOfSymbol(part))));
    case 'list':
      return 1 + sum(value.items.map(weightOf));
    case 'dict':
      return 1 + sum([...value.entries].map(([key, entry]) => key.length + weightOf(entry.value)));
    case 'choice':
      return weightOf(value.whenTrue) + weightOf(value.whenFalse);
  }
}

function weightOfSymbol(symbol: Symbolic): number {
  const carried = [symbol.otherwise, 'of' in symbol ? symbol.of : undefined, nameOf(symbol)];
  return symbolWeight + sum(carried.map((value) => (value === undefined ? 0 : weightOf(value) + linkOf(value))));
}

function linkOf({ kind }: Value): number {
  return kind === 'scalar' ? 0 : linkWeight;
}

function nameOf(symbol: Symbolic): Value | undefined {
  if (symbol.kind === 'ssm-parameter' || symbol.kind === 'secret') return symbol.name;
  return symbol.kind === 'stack-output' ? symbol.stackName : undefined;
}

function sum(weights: readonly number[]): number {
  return weights.reduce((total, weight) => total + weight, 0);
}
