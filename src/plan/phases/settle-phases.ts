import { chooseSteps } from '../choose-steps.js';
import { allOrders } from '../orders/all-orders.js';
import type { Order } from '../orders/merge-arcs.js';
import { type Phases, placeInPhases } from '../orders/place-in-phases.js';
import type { StackPair } from '../pair-stacks.js';
import type { PlanInput } from '../plan-input.js';
import { type RunView, viewOf } from '../run-view.js';
import { changesForCertain } from './certain-change.js';
import { nextPhasing } from './escalate.js';
import { exportFates, templatesAt } from './export-fates.js';
import { obstacleTo } from './obstacles.js';
import { areOthers, isOtherText } from './other-values.js';
import { partsOf } from './parts.js';
import type { ExportFate } from './phasing.js';
import { noPhasing, type Phasing } from './phasing.js';
import { importLabel, weakReference } from './stack-template.js';

/** Which steps there are, in which order, and what stands against the exports that the run cannot change. */
export interface Settled extends Phases {
  readonly view: RunView;
  readonly orders: readonly Order[];
  /** By `at` of the fate: why no phases lead through it. */
  readonly obstacles: ReadonlyMap<string, string>;
  /** Why stacks on a circle could not be taken apart, in words. */
  readonly hints: readonly string[];
}

/**
 * The fewest steps that lead from what is deployed to what is proposed. First what cannot be otherwise: who goes on
 * importing what changes lets go of it before. Then, as long as steps wait for each other in a circle, one stack of it
 * is taken apart. The circle that is left where nothing more can be taken apart is refused.
 */
export function settlePhases(input: PlanInput, pairs: readonly StackPair[]): Settled {
  const { view, obstacles } = withRetaken(input, pairs);
  let now = settled(input.templates === undefined ? view : withMarked(view));
  const hints: string[] = [];
  for (let turns = 3 * view.steps.length; turns > 0 && input.templates !== undefined; turns -= 1) {
    const next = nextPhasing(now, hints);
    if (next === undefined) break;
    now = settled({ ...now.view, phasing: next });
  }
  return { ...now, obstacles, hints: [...new Set(hints)].sort() };
}

type Ordered = Omit<Settled, 'obstacles' | 'hints'>;

function settled(view: RunView): Ordered {
  const orders = allOrders(view);
  const parts = view.steps.flatMap((step) => partsOf(step, view));
  return { view, orders, ...placeInPhases(parts, orders) };
}

/** Stacks that must let go of imports are in the run for that alone; what they export may change with it, and so on. */
function withRetaken(input: PlanInput, pairs: readonly StackPair[]) {
  let pulled: ReadonlyMap<string, string> = new Map();
  for (;;) {
    const view = viewOf(input, pairs, chooseSteps(pairs, input, pulled));
    const { fates, retaken } = exportFates(view);
    const seen: RunView = { ...view, phasing: { ...noPhasing, fates, retaken } };
    const obstacles = obstaclesOf(fates, seen);
    const next = pulledBy(fates, obstacles);
    if (next.size <= pulled.size) return { view: { ...seen, phasing: mandatory(seen, obstacles) }, obstacles };
    pulled = next;
  }
}

function obstaclesOf(fates: ReadonlyMap<string, ExportFate>, view: RunView): ReadonlyMap<string, string> {
  const obstacles = new Map<string, string>();
  for (const [at, fate] of fates) {
    const problem = isContended(fate, view) ? obstacleTo(fate, view) : undefined;
    if (problem !== undefined) obstacles.set(at, problem);
  }
  return obstacles;
}

/** It has another value or another stack after the run, and somebody imports it before and after. */
function isContended({ kind, remaining, at }: ExportFate, { input }: RunView): boolean {
  const isUsed = remaining.length > 0 || (input.foreignImporters.get(at) ?? []).length > 0;
  return isUsed && (kind === 'changes' || kind === 'moves');
}

function* retakers(
  fates: ReadonlyMap<string, ExportFate>,
  obstacles: ReadonlyMap<string, string>,
): Generator<{ readonly fate: ExportFate; readonly user: StackPair }> {
  for (const [at, fate] of fates) {
    if ((fate.kind !== 'changes' && fate.kind !== 'moves') || obstacles.has(at)) continue;
    for (const user of fate.remaining) yield { fate, user };
  }
}

function pulledBy(
  fates: ReadonlyMap<string, ExportFate>,
  obstacles: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const pulled = new Map<string, string>();
  for (const { fate, user } of retakers(fates, obstacles)) {
    const what = fate.kind === 'moves' ? `which ${fate.to?.key} takes over` : 'whose value changes';
    if (!pulled.has(user.place)) pulled.set(user.place, `it imports ${importLabel(fate.name)}, ${what}`);
  }
  return pulled;
}

function mandatory(view: RunView, obstacles: ReadonlyMap<string, string>): Phasing {
  const { phasing } = view;
  const detached = new Map<string, Set<string>>();
  for (const { fate, user } of retakers(phasing.fates, obstacles))
    if (weakReference(fate.name) === undefined || !isNewAnyway(user, view))
      detached.set(user.place, (detached.get(user.place) ?? new Set()).add(fate.name));
  return { ...phasing, detached };
}

/** Its definition changes: what it reads is read anew with it. */
export function isNewAnyway(user: StackPair, view: RunView): boolean {
  return changesForCertain(user, templatesAt(view, user), { areOthers: () => false, isOther: () => false });
}

/** Who lets go of an import by an update that CloudFormation may take for none is marked, so that it is one. */
function withMarked(view: RunView): RunView {
  const leaving = new Set(
    [...view.phasing.fates.values()].flatMap((fate) =>
      fate.kind === 'stays' ? [] : fate.leaving.map(({ place }) => place),
    ),
  );
  const unsure = view.steps.filter(
    (step) =>
      step.kind === 'update' &&
      leaving.has(step.place) &&
      !changesForCertain(step, templatesAt(view, step), {
        areOthers: (old, now) => areOthers(step, old, now, view),
        isOther: (old, text) => isOtherText(step, old, text, view),
      }),
  );
  if (unsure.length === 0) return view;
  return { ...view, phasing: { ...view.phasing, kept: new Set(unsure.map(({ place }) => place)) } };
}
