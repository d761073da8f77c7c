import type { Plan, PlanOrder, PlanStep, StepId } from '../../model/plan.js';

export interface Chain {
  readonly steps: readonly PlanStep[];
  /** Expected seconds. */
  readonly seconds: number;
}

/**
 * The chain of orders that is expected to take longest: how long the plan takes where nothing waits
 * for a free place. Steps stand in an order that satisfies all orders, so one pass will do.
 */
export function criticalPath({ steps, order }: Pick<Plan, 'steps' | 'order'>): Chain {
  const best = new Map<StepId, Chain>();
  const before = ordersByStep(order);
  const commit = longest(steps.filter(isExpand), before, best, undefined);
  const contract = longest(
    steps.filter((step) => !isExpand(step)),
    before,
    best,
    commit,
  );
  return contract ?? commit ?? { steps: [], seconds: 0 };
}

/** What each step waits for, in the plan's own order. */
export function ordersByStep(order: readonly PlanOrder[]): ReadonlyMap<StepId, readonly PlanOrder[]> {
  const groups = new Map<StepId, PlanOrder[]>();
  for (const one of order) {
    const group = groups.get(one.step);
    if (group === undefined) groups.set(one.step, [one]);
    else group.push(one);
  }
  return groups;
}

/** What contracts begins after the commit point, thus after the longest of what expands. */
function longest(
  steps: readonly PlanStep[],
  before: ReadonlyMap<StepId, readonly PlanOrder[]>,
  best: Map<StepId, Chain>,
  floor: Chain | undefined,
): Chain | undefined {
  let top: Chain | undefined;
  for (const step of steps) {
    const chains = (before.get(step.id) ?? []).flatMap(({ after }) => best.get(after) ?? []);
    const start = longer([...chains, ...(floor === undefined ? [] : [floor])]);
    const chain = { steps: [...(start?.steps ?? []), step], seconds: (start?.seconds ?? 0) + step.estimate };
    best.set(step.id, chain);
    if (top === undefined || chain.seconds > top.seconds) top = chain;
  }
  return top;
}

function longer(chains: readonly Chain[]): Chain | undefined {
  return chains.reduce<Chain | undefined>(
    (top, chain) => (top === undefined || chain.seconds > top.seconds ? chain : top),
    undefined,
  );
}

function isExpand({ phase }: PlanStep): boolean {
  return phase === 'expand';
}
