import type { OrderReason, StepId } from '../../model/plan.js';
import { compareText, sortedBy } from '../compare.js';
import type { Arc, Force } from './arc.js';

/** All that makes `step` wait for `after`; reasons are the strongest first, each once. */
export interface Order {
  readonly step: StepId;
  readonly after: StepId;
  readonly force: Force;
  /** Firm for what is dropped alone: `after` lets go of something, and gives nothing that `step` needs. */
  readonly isDrop: boolean;
  readonly because: readonly OrderReason[];
}

/** One order for each pair of steps, by step and then by what it waits for. */
export function mergeArcs(arcs: Iterable<Arc>): readonly Order[] {
  const byPair = new Map<StepId, Map<StepId, Arc[]>>();
  for (const arc of arcs) {
    const afters = byPair.get(arc.step) ?? new Map<StepId, Arc[]>();
    byPair.set(arc.step, afters.set(arc.after, [...(afters.get(arc.after) ?? []), arc]));
  }
  const orders = [...byPair].flatMap(([step, afters]) =>
    [...afters].map(([after, there]) => ({
      step,
      after,
      force: forceOf(there),
      isDrop: there.every(({ force, reason }) => force !== 'firm' || reason.kind === 'drops'),
      because: reasonsOf(there),
    })),
  );
  return orders.sort((a, b) => compareText(a.step, b.step) || compareText(a.after, b.after));
}

/** What a manifest declares beside an import that is there already says no more than that import. */
function forceOf(arcs: readonly Arc[]): Force {
  const isGiven = arcs.some(({ force }) => force === 'given');
  const firm = arcs.filter(({ force }) => force === 'firm');
  if (firm.some(({ reason }) => reason.kind !== 'declared') || (firm.length > 0 && !isGiven)) return 'firm';
  return isGiven ? 'given' : 'soft';
}

const ranks: Readonly<Record<OrderReason['kind'], number>> = {
  import: 7,
  drops: 6,
  declared: 5,
  call: 4,
  subscribe: 3,
  publish: 2,
  write: 1,
  read: 1,
};

/** Higher for what is given up later: the rank of the strongest reason. */
export function weightOf({ because }: Order): number {
  return Math.max(...because.map(({ kind }) => ranks[kind]));
}

function reasonsOf(arcs: readonly Arc[]): readonly OrderReason[] {
  const unique = new Map(arcs.map(({ reason }) => [sortText(reason), reason]));
  return sortedBy(unique, ([text]) => text).map(([, reason]) => reason);
}

function sortText({ kind, mechanism, text }: OrderReason): string {
  return JSON.stringify([9 - ranks[kind], kind, mechanism, text]);
}
