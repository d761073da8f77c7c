import type { Value } from '../../../../model/value.js';
import { get, possibilities } from '../../../../model/walk.js';

/** The objects that a property may turn out to be: of a list its items, of an undecided choice both. */
export function* dictsOf(value: Value | undefined): Generator<Extract<Value, { kind: 'dict' }>> {
  if (value === undefined) return;
  for (const one of possibilities(value)) {
    if (one.kind === 'dict') yield one;
    else if (one.kind === 'list') for (const item of one.items) yield* dictsOf(item);
  }
}

/** Whether a property is certainly not there: neither stated nor perhaps written by a macro. */
export function isAbsent(holder: Value, key: string): boolean {
  if (holder.kind !== 'dict' || [...holder.entries.keys()].some((name) => name.startsWith('Fn::'))) return false;
  const value = get(holder, key);
  return value === undefined || (value.kind === 'scalar' && value.value === null);
}

/** A number that is stated; undefined for all that is not known. */
export function numberOf(value: Value | undefined): number | undefined {
  if (value?.kind !== 'scalar' || value.value === null || value.value === '') return undefined;
  const number = Number(value.value);
  return Number.isFinite(number) ? number : undefined;
}
