import { AppError } from '../../model/app-error.js';
import type { StepId } from '../../model/plan.js';
import type { StepStatus } from '../../model/run.js';
import type { MachineState, MachineStep, StepState } from '../machine-state.js';
import { assertNever } from './assert-never.js';
import { indexOf } from './plan-index.js';

/** What stands in each step's row, in the plan's order. */
export function stepStatuses(state: MachineState): ReadonlyMap<StepId, StepStatus> {
  return new Map(state.plan.steps.map((step, position) => [step.id, statusOf(step, state.steps[position])]));
}

/** Where one step is. @throws AppError for a step that the plan does not have */
export function stateOf({ plan, steps }: MachineState, id: StepId): StepState {
  const state = steps[indexOf(plan).positions.get(id) ?? -1];
  if (state === undefined) throw new AppError('internal', `The plan of the run has no step ${id}.`);
  return state;
}

function statusOf({ kind }: MachineStep, state: StepState = { at: 'waiting' }): StepStatus {
  switch (state.at) {
    case 'done':
      return state.result === 'unchanged' ? 'unchanged' : kind === 'delete' ? 'deleted' : 'deployed';
    case 'restored':
      return restoredStatus[state.how];
    case 'waiting':
    case 'running':
    case 'failed':
    case 'skipped':
    case 'restoring':
    case 'restore-failed':
    case 'held-back':
      return state.at;
    default:
      return assertNever(state);
  }
}

const restoredStatus = { updated: 'restored', deleted: 'removed', kept: 'kept' } as const;
