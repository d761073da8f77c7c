import type { Phase, Plan, StepId } from '../model/plan.js';
import type { StepRecord } from '../model/run.js';

interface Chain {
  readonly step: StepId;
  readonly took: number;
  /** Milliseconds of it and all before it. */
  readonly length: number;
  readonly before: Chain | undefined;
}

/**
 * The chain of steps, each waiting for the one before, that took longest in a run: what must become faster for the
 * run to become faster. First to last, in milliseconds of the run's clock; time spent waiting for a slot does not
 * count. What contracts waits for the commit point, so for all that expands. Steps that never began or never ended
 * are on no chain. Among equals the first in the plan's order.
 *
 * @param plan its steps stand in an order that satisfies all of `order`, so one pass will do
 */
export function criticalPathOf(
  plan: Pick<Plan, 'steps' | 'order'>,
  records: readonly StepRecord[],
): readonly { readonly step: StepId; readonly took: number }[] {
  const took = new Map(records.flatMap(durationOf));
  const chains = new Map<StepId, Chain>();
  const expanded = longestOf(plan, 'expand', took, chains, undefined);
  let chain = longestOf(plan, 'contract', took, chains, expanded) ?? expanded;
  const path: { readonly step: StepId; readonly took: number }[] = [];
  for (; chain !== undefined; chain = chain.before) path.push({ step: chain.step, took: chain.took });
  return path.reverse();
}

/** A clock that was set back in between makes no negative time. */
function durationOf({ step, startedAt, endedAt }: StepRecord): readonly (readonly [StepId, number])[] {
  return startedAt === undefined || endedAt === undefined ? [] : [[step, Math.max(0, endedAt - startedAt)]];
}

/** Adds the longest chain that ends with each step of a phase. @returns the longest of them */
function longestOf(
  { steps, order }: Pick<Plan, 'steps' | 'order'>,
  phase: Phase,
  took: ReadonlyMap<StepId, number>,
  chains: Map<StepId, Chain>,
  floor: Chain | undefined,
): Chain | undefined {
  const before = new Map(steps.map(({ id }) => [id, [] as StepId[]]));
  for (const { step, after } of order) before.get(step)?.push(after);
  let longest: Chain | undefined;
  for (const step of steps) {
    const { id } = step;
    const own = took.get(id);
    if (step.phase !== phase || own === undefined) continue;
    const start = (before.get(id) ?? []).reduce((best, one) => longer(best, chains.get(one)), floor);
    const chain = { step: id, took: own, length: own + (start?.length ?? 0), before: start };
    chains.set(id, chain);
    longest = longer(longest, chain);
  }
  return longest;
}

function longer(one: Chain | undefined, other: Chain | undefined): Chain | undefined {
  return other !== undefined && other.length > (one?.length ?? -1) ? other : one;
}
