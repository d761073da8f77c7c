import type { Phase, StepId } from '../../model/plan.js';
import { compareText } from '../compare.js';

interface Placed {
  readonly id: StepId;
  readonly phase: Phase;
}

/**
 * Steps in an order that satisfies all of `orders`, what expands before what contracts, by id among
 * equals. Steps on a circle, and those behind it, are left out: the caller compares the lengths.
 */
export function stepsInOrder<Step extends Placed>(
  steps: readonly Step[],
  orders: readonly { readonly step: StepId; readonly after: StepId }[],
): readonly Step[] {
  const waiting = new Map(steps.map(({ id }) => [id, 0]));
  const dependents = new Map<StepId, StepId[]>(steps.map(({ id }) => [id, []]));
  for (const { step, after } of orders) {
    waiting.set(step, (waiting.get(step) ?? 0) + 1);
    dependents.get(after)?.push(step);
  }
  const byId = new Map(steps.map((step) => [step.id, step]));
  const ready = new ReadySteps<Step>();
  for (const step of steps) if (waiting.get(step.id) === 0) ready.add(step);
  const sorted: Step[] = [];
  for (let step = ready.take(); step !== undefined; step = ready.take()) {
    sorted.push(step);
    for (const id of dependents.get(step.id) ?? []) {
      const left = (waiting.get(id) ?? 0) - 1;
      waiting.set(id, left);
      const dependent = byId.get(id);
      if (left === 0 && dependent !== undefined) ready.add(dependent);
    }
  }
  return sorted;
}

/** Kept sorted, the next one last; a plan has hundreds of steps, not millions. */
class ReadySteps<Step extends Placed> {
  readonly #steps: Step[] = [];

  add(step: Step): void {
    let [low, high] = [0, this.#steps.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const there = this.#steps[middle];
      if (there !== undefined && comesFirst(there, step)) high = middle;
      else low = middle + 1;
    }
    this.#steps.splice(low, 0, step);
  }

  take(): Step | undefined {
    return this.#steps.pop();
  }
}

function comesFirst(a: Placed, b: Placed): boolean {
  return a.phase === b.phase ? compareText(a.id, b.id) < 0 : a.phase === 'expand';
}
