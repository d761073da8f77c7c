import type { StepId } from '../../model/plan.js';
import type { MachinePlan, MachineStep } from '../machine-state.js';
import { indexOf } from './plan-index.js';

/** The step of this id; undefined where the plan has none. */
export function stepIn(plan: MachinePlan, id: StepId): MachineStep | undefined {
  const { steps, positions } = indexOf(plan);
  return steps[positions.get(id) ?? -1];
}
