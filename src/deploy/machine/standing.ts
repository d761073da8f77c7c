import type { MachineState, MachineStep, StepState } from '../machine-state.js';
import { assertNever } from './assert-never.js';

/**
 * Where a stack stands against what it was before the run. `stays`: it is not as it was and this run will not
 * restore it (any more); what it imports must stay with it.
 */
export type Standing = 'as-before' | 'to-restore' | 'restoring' | 'stays';

/** Whether everything is to be brought back, or only what failed half done. */
export function restoresAll({ options, takingBack }: Pick<MachineState, 'options' | 'takingBack'>): boolean {
  return takingBack || !options.keepGoing;
}

export function standingOf(step: MachineStep, state: StepState, all: boolean): Standing {
  switch (state.at) {
    case 'waiting':
    case 'skipped':
      return 'as-before';
    case 'running':
    case 'restoring':
      return 'restoring';
    case 'done':
      return state.result === 'unchanged' ? 'as-before' : all ? wayBack(step) : 'stays';
    case 'failed':
      return state.left === 'as-before' ? 'as-before' : state.left === 'stuck' ? 'stays' : wayBack(step);
    case 'restored':
      return state.how === 'kept' ? 'stays' : 'as-before';
    case 'restore-failed':
    case 'held-back':
      return 'stays';
    default:
      return assertNever(state);
  }
}

/** A deleted stack cannot come back: its data and the ids of its resources are gone. */
function wayBack({ kind }: MachineStep): Standing {
  return kind === 'delete' ? 'stays' : 'to-restore';
}
