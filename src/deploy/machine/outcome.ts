import type { RunOutcome } from '../../model/run.js';
import type { MachineState, StepState } from '../machine-state.js';
import { remainingOf } from './remaining.js';

/**
 * How a run ends that has nothing left to do. A run that was taken back without a failure is
 * `failed-and-restored` with no failures; `takingBack` tells.
 */
export function outcomeOf(state: MachineState): RunOutcome['kind'] {
  const untouched = state.failures.length === 0 && state.steps.every(isUntouched);
  if (untouched) return 'unchanged';
  if (state.committed && !state.takingBack) return 'deployed';
  return remainingOf(state).length === 0 ? 'failed-and-restored' : 'restore-incomplete';
}

function isUntouched(step: StepState): boolean {
  return step.at === 'waiting' || (step.at === 'done' && step.result === 'unchanged');
}
