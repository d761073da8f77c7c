import type { Symbolic, Value } from '../../../model/value.js';
import { loneSymbol } from '../../../model/walk.js';

/**
 * Whether the next fallback is asked in the end. Of a property that was resolved, only where it says so
 * itself, by a `null` at the end of its own fallbacks: one that has no value stops the framework.
 */
export function mayBeNothing(symbol: Symbolic, isResolved: boolean): boolean {
  if (symbol.kind === 'pseudo') return false;
  return symbol.otherwise === undefined ? !isResolved : endsInNothing(symbol.otherwise);
}

function endsInNothing(value: Value): boolean {
  if (value.kind === 'scalar') return value.value === null;
  const otherwise = loneSymbol(value)?.otherwise;
  return otherwise !== undefined && endsInNothing(otherwise);
}

/** The symbol with one more fallback, in the place of the `null` at the end if there is one. */
export function withFallback(symbol: Symbolic, fallback: Value): Symbolic {
  const { otherwise } = symbol;
  const next = otherwise && loneSymbol(otherwise);
  if (!otherwise || !next) return { ...symbol, otherwise: fallback };
  return { ...symbol, otherwise: { ...otherwise, kind: 'text', parts: [withFallback(next, fallback)] } };
}
