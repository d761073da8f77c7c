import type { StepId } from '../../model/plan.js';
import type { MachineCommand, MachineState, StepState } from '../machine-state.js';
import { indexOf, type PlanIndex } from './plan-index.js';

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** A state while one event is worked in. Steps are spoken of by their position in the plan. */
export interface Draft extends Mutable<Omit<MachineState, 'plan' | 'options' | 'steps' | 'outcome'>> {
  readonly plan: MachineState['plan'];
  readonly options: MachineState['options'];
  readonly index: PlanIndex;
  /** Of the state that it is made from. */
  readonly before: readonly StepState[];
  readonly steps: StepState[];
  outcome: MachineState['outcome'] | undefined;
  readonly commands: MachineCommand[];
}

export function openDraft(from: MachineState): Draft {
  return {
    ...from,
    index: indexOf(from.plan),
    before: from.steps,
    steps: from.steps.slice(),
    outcome: from.outcome,
    commands: [],
  };
}

export function closeDraft(draft: Draft): MachineState {
  const { plan, options, phase, steps, committed, interrupted, takingBack, failures, outcome } = draft;
  const state = { plan, options, phase, steps, committed, interrupted, takingBack, failures };
  return outcome === undefined ? state : { ...state, outcome };
}

/** Slots that are taken: restores count as much as steps. */
export function inFlight(draft: Draft): number {
  return draft.steps.reduce((sum, { at }) => (at === 'running' || at === 'restoring' ? sum + 1 : sum), 0);
}

export function idAt(draft: Draft, position: number): StepId {
  return draft.index.steps[position]?.id ?? '';
}
