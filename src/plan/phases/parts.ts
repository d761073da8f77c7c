import type { StepId } from '../../model/plan.js';
import type { DraftStep } from '../choose-steps.js';
import type { RunView } from '../run-view.js';
import { detachedOf, type ExportFate, isKept, notYetOf, onlyYields } from './phasing.js';

/** `keep:KEY` or `detach:KEY`; of a stack that goes away while another has its key, with its name. */
export function partId(step: DraftStep, part: 'keep' | 'detach', { deployOf }: Pick<RunView, 'deployOf'>): StepId {
  const rest = step.id.replace(/^(?:deploy|delete):/, '');
  return `${part}:${rest}${step.kind === 'delete' && deployOf.has(step.key) ? `:${step.stackName}` : ''}`;
}

/** The first of its steps that has what the proposed template has: others wait for it, and it waits for what it needs. */
export function firstNew(step: DraftStep, view: RunView): StepId {
  return isKept(step, view.phasing) && !onlyYields(step, view.phasing) ? partId(step, 'keep', view) : step.id;
}

/** The step from which an export of the proposed template is there, with its new value. */
export function gives(step: DraftStep, name: string, view: RunView): StepId {
  return notYetOf(step, view.phasing).has(name) ? step.id : firstNew(step, view);
}

/** Exports that a stack drops and that its `keep` step still has, as somebody imports them. */
export function isHeld({ kind, leaving, name }: ExportFate, { phasing }: RunView): boolean {
  return kind === 'drops' && leaving.some((user) => !detachedOf(user, phasing).has(name));
}

/** The step that takes an export away or gives it another value. */
export function loses(step: DraftStep, fate: ExportFate, view: RunView): StepId {
  if (!isKept(step, view.phasing)) return step.id;
  const isLate = onlyYields(step, view.phasing) ? fate.kind !== 'moves' : isHeld(fate, view);
  return isLate ? step.id : partId(step, 'keep', view);
}

/** The step with which a stack lets go of an export. */
export function frees(step: DraftStep, name: string, view: RunView): StepId {
  return detachedOf(step, view.phasing).has(name) ? partId(step, 'detach', view) : firstNew(step, view);
}

/** One step of a stack's way. */
export interface StepPlace {
  readonly id: StepId;
  readonly part: 'detach' | 'keep' | 'complete';
  /** It only takes away what nobody uses any more. */
  readonly contracts: boolean;
}

export function partsOf(step: DraftStep, view: RunView): readonly StepPlace[] {
  const { phasing } = view;
  const kept = isKept(step, phasing);
  const isOver = kept && !onlyYields(step, phasing) && notYetOf(step, phasing).size === 0;
  const takesAway = step.kind === 'delete' || isOver;
  return [
    ...(detachedOf(step, phasing).size > 0
      ? [{ id: partId(step, 'detach', view), part: 'detach', contracts: false } as const]
      : []),
    ...(kept ? [{ id: partId(step, 'keep', view), part: 'keep', contracts: false } as const] : []),
    { id: step.id, part: 'complete', contracts: takesAway },
  ];
}
