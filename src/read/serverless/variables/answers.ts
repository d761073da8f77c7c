import type { Placed, Symbolic, Value } from '../../../model/value.js';
import { symbolsIn, text } from '../../../model/walk.js';
import { problem } from '../../cloudformation/problem.js';
import type { Call, Scope, Settled } from './scope.js';

/** A value that only the outside world knows, at the place of the variable. */
export function symbolic(symbol: Symbolic, at: Placed): Value {
  return text([symbol], at);
}

/** @param of what it is computed from, so that references inside it stay visible */
export function unknown(reason: string, at: Placed, of?: Value): Value {
  const kept = of && !symbolsIn(of).next().done ? of : undefined;
  return symbolic({ kind: 'unknown', reason, ...(kept && { of: kept }) }, at);
}

/** The address or a parameter as plain text; undefined when it is missing, an object or not wholly known. */
export function plain(value: Value | undefined): string | undefined {
  return value?.kind === 'scalar' && value.value !== null ? String(value.value) : undefined;
}

/** For a call whose address depends on something that is not known here. */
export function undecided(call: Call): Value {
  return unknown(`${call.text} depends on a value that is not known here`, call.at, call.address ?? call.parameters[0]);
}

export function settled(value: Value): Settled {
  return { kind: 'settled', value };
}

/** What the framework itself refuses, fallbacks or not. */
export function refused(call: Call, scope: Scope, why: string): Settled {
  scope.report(problem('error', 'serverless/variable-address', `${call.text} cannot be resolved: ${why}.`, call.at));
  return settled(unknown(`${call.text} cannot be resolved: ${why}`, call.at));
}

/** Both sides of the first mark that stands in the known part of an address; undefined where there is none. */
export function cutAt(address: Value, mark: string): { readonly before: Value; readonly after: Value } | undefined {
  const parts: readonly (string | Symbolic)[] = address.kind === 'text' ? address.parts : [plain(address) ?? ''];
  const index = parts.findIndex((part) => typeof part === 'string' && part.includes(mark));
  const holder = parts[index];
  if (typeof holder !== 'string') return undefined;
  const cut = holder.indexOf(mark);
  return {
    before: text([...parts.slice(0, index), holder.slice(0, cut)], address),
    after: text([holder.slice(cut + mark.length), ...parts.slice(index + 1)], address),
  };
}

/** The same value as it stands where it is used: texts and scalars move, objects stay where they are written. */
export function placedAt(value: Value, at: Placed): Value {
  if (value.kind !== 'scalar' && value.kind !== 'text') return value;
  return { ...value, source: at.source, offset: at.offset };
}
