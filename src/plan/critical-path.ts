import type { Phase, Plan, PlanStep, StepId } from '../model/plan.js';

export interface CriticalPath {
  /** First to last. */
  readonly steps: readonly StepId[];
  readonly seconds: number;
}

/**
 * The chain of steps that a run can be no faster than, however many go at once: the longest one that
 * expands and then, as the commit point lies between, the longest one that contracts.
 *
 * @param seconds what a step takes; its estimate unless given
 */
export function criticalPath(
  plan: Pick<Plan, 'steps' | 'order'>,
  seconds: (step: PlanStep) => number = ({ estimate }) => estimate,
): CriticalPath {
  const [expand, contract] = (['expand', 'contract'] as const).map((phase) => longestChain(plan, phase, seconds));
  return {
    steps: [...(expand?.steps ?? []), ...(contract?.steps ?? [])],
    seconds: (expand?.seconds ?? 0) + (contract?.seconds ?? 0),
  };
}

interface Link {
  readonly seconds: number;
  readonly before?: StepId;
}

/** `plan.steps` is in an order that satisfies `plan.order`: one pass is enough. */
function longestChain(
  { steps, order }: Pick<Plan, 'steps' | 'order'>,
  phase: Phase,
  seconds: (step: PlanStep) => number,
): CriticalPath {
  const afters = new Map<StepId, StepId[]>(steps.map(({ id }) => [id, []]));
  for (const { step, after } of order) afters.get(step)?.push(after);
  const links = new Map<StepId, Link>();
  let last: StepId | undefined;
  for (const step of steps) {
    if (step.phase !== phase) continue;
    const before = longest(afters.get(step.id) ?? [], links);
    const link = { seconds: seconds(step) + (links.get(before ?? '')?.seconds ?? 0), ...(before && { before }) };
    links.set(step.id, link);
    if (last === undefined || link.seconds > (links.get(last)?.seconds ?? 0)) last = step.id;
  }
  return { steps: chainTo(last, links), seconds: links.get(last ?? '')?.seconds ?? 0 };
}

function longest(ids: readonly StepId[], links: ReadonlyMap<StepId, Link>): StepId | undefined {
  let best: StepId | undefined;
  for (const id of ids)
    if (links.has(id) && (links.get(id)?.seconds ?? 0) > (links.get(best ?? '')?.seconds ?? -1)) best = id;
  return best;
}

function chainTo(last: StepId | undefined, links: ReadonlyMap<StepId, Link>): readonly StepId[] {
  const chain: StepId[] = [];
  for (let id = last; id !== undefined; id = links.get(id)?.before) chain.push(id);
  return chain.reverse();
}
