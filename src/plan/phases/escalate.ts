import { componentsOf, Digraph } from '../../graph/digraph.js';
import type { StepId } from '../../model/plan.js';
import type { DraftStep } from '../choose-steps.js';
import type { Order } from '../orders/merge-arcs.js';
import type { Phases } from '../orders/place-in-phases.js';
import type { RunView } from '../run-view.js';
import { fatesOf, madeKept } from './made-templates.js';
import { obstacleToDetach } from './obstacles.js';
import { firstNew, frees, gives, loses, partsOf } from './parts.js';
import type { ExportFate } from './phasing.js';
import { detachedOf, isKept, notYetOf, onlyYields, type Phasing } from './phasing.js';

interface Stuck extends Phases {
  readonly view: RunView;
  readonly orders: readonly Order[];
}

/**
 * One stack more of each circle that is deployed in several steps, where steps wait for each other or for the commit
 * point; undefined where none need, or where nothing more can be taken apart.
 *
 * @param hints why a stack could not be; added to
 */
export function nextPhasing(stuck: Stuck, hints: string[]): Phasing | undefined {
  const { view } = stuck;
  const drafts = new Map(view.steps.flatMap((step, at) => partsOf(step, view).map(({ id }) => [id, at] as const)));
  const touched = new Set<number>();
  let { phasing } = view;
  for (const circle of circlesOf(stuck.orders)) {
    const inside = [...new Set(circle.flatMap((id) => drafts.get(id) ?? []))].sort((one, other) => one - other);
    // A circle that shares no stack with one that was opened is the same circle still.
    if (inside.some((at) => touched.has(at))) continue;
    const steps = inside.flatMap((at) => view.steps[at] ?? []);
    const next = openCircle(new Set(circle), steps, { ...view, phasing }, hints);
    if (next === undefined) continue;
    phasing = next;
    for (const at of inside) touched.add(at);
  }
  if (touched.size > 0) return phasing;
  return stuck.torn.length > 0 ? mend(stuck, hints) : undefined;
}

function circlesOf(orders: readonly Order[]): readonly (readonly StepId[])[] {
  const graph = new Digraph();
  for (const { step, after, force } of orders) if (force === 'firm') graph.addEdge(step, after);
  return componentsOf(graph).filter(({ length }) => length > 1);
}

function openCircle(
  circle: ReadonlySet<StepId>,
  inside: readonly DraftStep[],
  view: RunView,
  hints: string[],
): Phasing | undefined {
  return (
    firstOf(inside, (step) => takesLater(step, circle, view)) ??
    firstOf(inside, (step) => keepsOld(step, circle, view, hints)) ??
    firstOf(inside, (step) => yields(step, circle, view, hints)) ??
    firstOf(inside, (step) => letsGo(step, circle, view, hints))
  );
}

function firstOf<Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A stack that has two steps anyway takes an export over with the second. */
function takesLater(step: DraftStep, circle: ReadonlySet<StepId>, view: RunView): Phasing | undefined {
  if (!isKept(step, view.phasing) || onlyYields(step, view.phasing)) return undefined;
  const names = [...view.phasing.fates.values()].filter(
    (fate) =>
      fate.to?.place === step.place &&
      !notYetOf(step, view.phasing).has(fate.name) &&
      circle.has(gives(step, fate.name, view)) &&
      isIn(circle, view.stepAt.get(fate.provider.place), (provider) => loses(provider, fate, view)),
  );
  if (names.length === 0) return undefined;
  const later = new Set([...notYetOf(step, view.phasing), ...names.map(({ name }) => name)]);
  return { ...view.phasing, notYet: new Map([...view.phasing.notYet, [step.place, later]]) };
}

const isIn = (circle: ReadonlySet<StepId>, step: DraftStep | undefined, idOf: (step: DraftStep) => StepId): boolean =>
  step !== undefined && circle.has(idOf(step));

/** A stack on the circle that takes something away keeps it beside the new for a while. */
function keepsOld(step: DraftStep, circle: ReadonlySet<StepId>, view: RunView, hints: string[]): Phasing | undefined {
  if (isKept(step, view.phasing) || !circle.has(step.id)) return undefined;
  const isWaited = (fate: ExportFate) =>
    [...fate.leaving, ...fate.remaining].some((user) => {
      const other = view.stepAt.get(user.place);
      if (other === undefined || fate.kind === 'stays') return false;
      const isDetached = detachedOf(user, view.phasing).has(fate.name);
      if (isDetached && fate.vanishing.length > 0 && circle.has(firstNew(other, view))) return true;
      return fate.kind === 'drops' && !isDetached && circle.has(frees(other, fate.name, view));
    }) ||
    (fate.kind === 'moves' &&
      isIn(circle, fate.to && view.stepAt.get(fate.to.place), (to) => gives(to, fate.name, view)));
  return fatesOf(step, view).some(isWaited) ? withKept(step, view, hints) : undefined;
}

function withKept(step: DraftStep, view: RunView, hints: string[]): Phasing | undefined {
  const phasing = { ...view.phasing, kept: new Set([...view.phasing.kept, step.place]) };
  const made = madeKept(step, { ...view, phasing });
  if (made.kind === 'made') return phasing;
  hints.push(`${step.key} cannot keep the old beside the new: ${made.problem}`);
  return undefined;
}

/** A stack that another takes a name over from, and that needs the other: it gives the name up before all else. */
function yields(step: DraftStep, circle: ReadonlySet<StepId>, view: RunView, hints: string[]): Phasing | undefined {
  if (step.kind !== 'update' || onlyYields(step, view.phasing)) return undefined;
  const isWanted = (fate: ExportFate) =>
    fate.kind === 'moves' &&
    circle.has(loses(step, fate, view)) &&
    isIn(circle, fate.to && view.stepAt.get(fate.to.place), (to) => gives(to, fate.name, view));
  if (!fatesOf(step, view).some(isWanted)) return undefined;
  const yielding = new Set([...view.phasing.yielding, step.place]);
  const notYet = new Map([...view.phasing.notYet].filter(([place]) => place !== step.place));
  return withKept(step, { ...view, phasing: { ...view.phasing, yielding, notYet } }, hints);
}

/** A stack that stops importing something takes its value first, where the export can wait no longer. */
function letsGo(provider: DraftStep, circle: ReadonlySet<StepId>, view: RunView, hints: string[]): Phasing | undefined {
  for (const fate of fatesOf(provider, view)) {
    if (fate.kind === 'stays' || !circle.has(loses(provider, fate, view))) continue;
    for (const user of fate.leaving) {
      const step = view.stepAt.get(user.place);
      if (step === undefined || !circle.has(frees(step, fate.name, view))) continue;
      const next = withDetached(step, fate, view, hints);
      if (next !== undefined) return next;
    }
  }
  return undefined;
}

function withDetached(step: DraftStep, fate: ExportFate, view: RunView, hints: string[]): Phasing | undefined {
  const names = detachedOf(step, view.phasing);
  if (names.has(fate.name)) return undefined;
  const problem = obstacleToDetach(fate, step, view);
  if (problem === undefined)
    return {
      ...view.phasing,
      detached: new Map([...view.phasing.detached, [step.place, new Set([...names, fate.name])]]),
    };
  hints.push(problem);
  return undefined;
}

/** Something is needed before the commit point that waits for what comes after it. */
function mend({ view, phaseOf }: Stuck, hints: string[]): Phasing | undefined {
  const contracting = view.steps.filter((step) => phaseOf.get(step.id) === 'contract');
  for (const step of contracting) {
    const own = fatesOf(step, view);
    const isMoved = own.some(({ kind }) => kind === 'moves');
    const isHeldUp = own.some((fate) => fate.kind === 'drops' && waitsForEnd(fate, view, phaseOf));
    const isOpen = !isKept(step, view.phasing) && (isMoved || (step.kind !== 'delete' && isHeldUp));
    const next = isOpen ? withKept(step, view, hints) : undefined;
    if (next !== undefined) return next;
  }
  for (const fate of view.phasing.fates.values())
    for (const user of fate.kind === 'stays' || fate.kind === 'drops' ? [] : fate.leaving) {
      const step = view.stepAt.get(user.place);
      if (step === undefined || phaseOf.get(frees(step, fate.name, view)) !== 'contract') continue;
      const next = withDetached(step, fate, view, hints);
      if (next !== undefined) return next;
    }
  return undefined;
}

function waitsForEnd({ leaving, name }: ExportFate, view: RunView, phaseOf: Phases['phaseOf']): boolean {
  return leaving.some((user) => {
    const step = view.stepAt.get(user.place);
    return step !== undefined && phaseOf.get(frees(step, name, view)) === 'contract';
  });
}
