import type { PackagedStack } from '../../model/plan.js';
import { type StackContent, stackFingerprint } from '../fingerprint.js';

/**
 * Fingerprint of a stack as one of its own steps leaves it, for the step that follows: without the parameters whose
 * values are outputs of other stacks, which nobody knows before the run.
 *
 * @param bound names of those that either step binds
 */
export function leftFingerprint(left: StackContent, bound: ReadonlySet<string>): string {
  const known = Object.entries(left.parameters).filter(([name]) => !bound.has(name));
  return stackFingerprint({ ...left, parameters: Object.fromEntries(known) });
}

/** Parameters that are bound in a step or in the one before it. */
export function boundIn(...stacks: readonly (Pick<PackagedStack, 'bindings'> | undefined)[]): ReadonlySet<string> {
  return new Set(stacks.flatMap((stack) => (stack?.bindings ?? []).map(({ parameter }) => parameter)));
}
