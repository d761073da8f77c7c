import { componentsOf, Digraph } from '../../graph/digraph.js';
import type { Phase, StepId } from '../../model/plan.js';
import { compareText } from '../compare.js';
import { type Order, weightOf } from './merge-arcs.js';

export interface Cut {
  readonly kept: readonly Order[];
  readonly cut: readonly Order[];
}

/** No step's id: those begin with `deploy:` or `delete:`. */
const commitPoint = 'commit';

/**
 * Gives up orders that close a circle: the weakest kinds first, never a firm one, and never more than
 * needed (each one that is cut would close a circle with those that are kept). The commit point counts
 * as a step between expanding and contracting, so nothing that expands waits for what contracts.
 */
export function cutCircles(orders: readonly Order[], phaseOf: ReadonlyMap<StepId, Phase>): Cut {
  const loose = orders.filter(({ force }) => force !== 'firm');
  const componentOf = componentsByStep(orders, phaseOf);
  const isInside = ({ step, after }: Order) => componentOf.get(step) === componentOf.get(after);
  if (!loose.some(isInside)) return { kept: orders, cut: [] };
  const kept = new GrowingOrder(componentOf);
  for (const [step, after] of fixedArcs(orders, phaseOf)) kept.add(step, after);
  const cut = new Set<Order>();
  for (const order of strongestFirst(loose.filter(isInside)))
    if (kept.reaches(order.after, order.step)) cut.add(order);
    else kept.add(order.step, order.after);
  return { kept: orders.filter((order) => !cut.has(order)), cut: orders.filter((order) => cut.has(order)) };
}

function strongestFirst(orders: readonly Order[]): readonly Order[] {
  return orders
    .map((order) => ({ order, weight: weightOf(order) + (order.force === 'given' ? 100 : 0) }))
    .sort(
      (a, b) =>
        b.weight - a.weight ||
        b.order.because.length - a.order.because.length ||
        compareText(a.order.step, b.order.step) ||
        compareText(a.order.after, b.order.after),
    )
    .map(({ order }) => order);
}

function* fixedArcs(
  orders: readonly Order[],
  phaseOf: ReadonlyMap<StepId, Phase>,
): Generator<readonly [step: string, after: string]> {
  for (const { step, after, force } of orders) if (force === 'firm') yield [step, after];
  for (const [step, phase] of phaseOf) yield phase === 'contract' ? [step, commitPoint] : [commitPoint, step];
}

/** Only what lies in one component with both its ends can close a circle. */
function componentsByStep(orders: readonly Order[], phaseOf: ReadonlyMap<StepId, Phase>): ReadonlyMap<string, number> {
  const graph = new Digraph();
  for (const { step, after } of orders) graph.addEdge(step, after);
  for (const [step, after] of fixedArcs(orders, phaseOf)) graph.addEdge(step, after);
  return new Map(componentsOf(graph).flatMap((component, at) => component.map((step) => [step, at] as const)));
}

/** A graph without circles that is asked before each arc whether it would close one. */
class GrowingOrder {
  readonly #componentOf: ReadonlyMap<string, number>;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #afters: number[][];
  /** Which search saw a step last; one array for all searches, as there are thousands. */
  readonly #seen: Int32Array;
  #searches = 0;

  constructor(componentOf: ReadonlyMap<string, number>) {
    this.#componentOf = componentOf;
    this.#numbers = new Map([...componentOf.keys()].map((step, at) => [step, at]));
    this.#afters = [...componentOf.keys()].map(() => []);
    this.#seen = new Int32Array(this.#afters.length);
  }

  /** Arcs between components are left out: no circle runs through them. */
  add(step: string, after: string): void {
    if (this.#componentOf.get(step) !== this.#componentOf.get(after)) return;
    this.#afters[this.#numberOf(step)]?.push(this.#numberOf(after));
  }

  reaches(from: string, to: string): boolean {
    const goal = this.#numberOf(to);
    const search = ++this.#searches;
    const open = [this.#numberOf(from)];
    for (let step = open.pop(); step !== undefined; step = open.pop()) {
      if (step === goal) return true;
      if (this.#seen[step] === search) continue;
      this.#seen[step] = search;
      for (const after of this.#afters[step] ?? []) if (this.#seen[after] !== search) open.push(after);
    }
    return false;
  }

  #numberOf(step: string): number {
    return this.#numbers.get(step) ?? 0;
  }
}
