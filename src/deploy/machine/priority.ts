import type { MachineStep } from '../machine-state.js';
import type { Link } from './links.js';

/**
 * Positions with the longest chain of work still before it first, then by id. Beginning the critical path first
 * keeps the makespan near its lower bound when slots are few (list scheduling; Graham 1969, Hu 1961).
 *
 * @param endsFirst each position after all that `next` leads to
 */
export function byLongestChain(
  steps: readonly MachineStep[],
  endsFirst: readonly number[],
  next: readonly (readonly Link[])[],
): readonly number[] {
  const chain = new Map<number, number>();
  for (const position of endsFirst) {
    const rest = (next[position] ?? []).map(({ step }) => chain.get(step) ?? 0);
    chain.set(position, secondsOf(steps[position]) + rest.reduce((longest, one) => Math.max(longest, one), 0));
  }
  const id = (position: number) => steps[position]?.id ?? '';
  return [...steps.keys()].sort(
    (a, b) => (chain.get(b) ?? 0) - (chain.get(a) ?? 0) || (id(a) < id(b) ? -1 : id(a) > id(b) ? 1 : 0),
  );
}

/** An estimate that is no time at all must not upset the order of the others. */
function secondsOf(step: MachineStep | undefined): number {
  return step !== undefined && Number.isFinite(step.estimate) && step.estimate > 0 ? step.estimate : 0;
}
