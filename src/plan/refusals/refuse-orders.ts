import { cyclesOf, Digraph } from '../../graph/digraph.js';
import type { PlanRefusal, StepId } from '../../model/plan.js';
import type { DraftStep } from '../choose-steps.js';
import type { Order } from '../orders/merge-arcs.js';
import type { RunView } from '../run-view.js';

/** Circles of orders that all must hold; one for each group of stacks that hang together. */
export function* refuseCircles(
  { steps }: RunView,
  orders: readonly Order[],
  hints: readonly string[] = [],
): Generator<PlanRefusal> {
  const firm = orders.filter(({ force }) => force === 'firm');
  const graph = new Digraph();
  for (const { step, after } of firm) graph.addEdge(step, after);
  const nameOf = namesOf(steps);
  const byPair = new Map(firm.map((order) => [JSON.stringify([order.step, order.after]), order]));
  for (const cycle of cyclesOf(graph)) {
    const arcs = cycle.flatMap((step, at) => byPair.get(JSON.stringify([step, cycle[(at + 1) % cycle.length]])) ?? []);
    const told = arcs.map(
      ({ step, after, because }) => `${nameOf(step)} waits for ${nameOf(after)}: ${because[0]?.text}`,
    );
    yield {
      code: 'hard-cycle',
      subject: [...cycle, ...cycle.slice(0, 1)].map(nameOf).join(' → '),
      message: `These stacks need each other, so none can go first. ${told.join('; ')}. ${sayHints(hints)}Break the circle, or deploy in two runs: first what is added, then what is dropped.`,
    };
  }
}

/** @param torn orders from a step that must be able to go back on one that cannot */
export function* refuseTorn(
  { steps }: RunView,
  torn: readonly Order[],
  hints: readonly string[] = [],
): Generator<PlanRefusal> {
  const nameOf = namesOf(steps);
  const stepOf = new Map(steps.map((step) => [step.id, step]));
  for (const { step, after, because } of torn)
    yield {
      code: 'export-in-use',
      stack: stepOf.get(step)?.key ?? '',
      subject: stepOf.get(after)?.key ?? '',
      message: `${nameOf(after)} can only be deployed once something is deleted, which happens last, and ${nameOf(step)} needs it before (${because[0]?.text}). ${sayHints(hints)}Deploy in two runs: first the deletion, then the rest.`,
    };
}

/** Why no steps between lead out of it. */
function sayHints(hints: readonly string[]): string {
  return hints.map((hint) => `${hint.charAt(0).toUpperCase()}${hint.slice(1)}. `).join('');
}

function namesOf(steps: readonly DraftStep[]): (id: StepId) => string {
  const names = new Map(steps.map(({ id, kind, key }) => [id, kind === 'delete' ? `${key} (deleted)` : key]));
  return (id) => names.get(id) ?? partName(id);
}

/** Of a stack that is taken apart into several steps. */
function partName(id: StepId): string {
  const [part = '', ...key] = id.split(':');
  return `${key.join(':')} (${part === 'keep' ? 'the new with the old beside it' : 'letting go'})`;
}
