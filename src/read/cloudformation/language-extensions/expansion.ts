import type { Value } from '../../../model/value.js';
import type { Scope } from '../evaluate/scope.js';
import { problem, type Report } from '../problem.js';
import type { Bindings } from './substitute.js';

/** What one expansion may see, and what it has done so far. */
export interface Expansion {
  readonly scope: Scope;
  readonly report: Report;
  readonly work: { iterations: number; values: number; exhausted: boolean };
  /** A value with its loops run and the identifiers of the loops around it replaced. */
  readonly expand: (value: Value, bindings: Bindings, expansion: Expansion) => Value;
}

export const limits = {
  /** Items of all loops together; a stack holds 500 resources. */
  iterations: 20_000,
  /** Values that loops may write. */
  values: 1_000_000,
} as const;

export function exhaust(at: Value, { work, report }: Expansion): void {
  work.exhausted = true;
  const message = `The loops of this template make more than ${limits.iterations} rounds or ${limits.values} values; the rest is not expanded.`;
  report(problem('error', 'cloudformation/foreach-too-large', message, at));
}
