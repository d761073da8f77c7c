import type { Placed, Symbolic, Value } from '../../../model/value.js';
import { stringOf, symbolsIn, text, textOf } from '../../../model/walk.js';
import type { Call } from './scope.js';

/** A value that only the outside world knows, at the place of the variable. */
export function symbolic(symbol: Symbolic, at: Placed): Value {
  return text([symbol], at);
}

/** @param of what it is computed from, so that references inside it stay visible */
export function unknown(reason: string, at: Placed, of?: Value): Value {
  const kept = of && !symbolsIn(of).next().done ? of : undefined;
  return symbolic({ kind: 'unknown', reason, ...(kept && { of: kept }) }, at);
}

/** The address or a parameter as plain text; undefined when it is missing or not wholly known. */
export function plain(value: Value | undefined): string | undefined {
  return stringOf(value) ?? textOf(value);
}

/** For a call whose address depends on something that is not known here. */
export function undecided(call: Call): Value {
  return unknown(`${call.text} depends on a value that is not known here`, call.at, call.address ?? call.parameters[0]);
}

/** The same value as it stands where it is used: texts and scalars move, objects stay where they are written. */
export function placedAt(value: Value, at: Placed): Value {
  if (value.kind !== 'scalar' && value.kind !== 'text') return value;
  return { ...value, source: at.source, offset: at.offset };
}
