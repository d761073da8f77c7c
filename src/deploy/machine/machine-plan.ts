import type { Plan, PlanOrder, PlanStep } from '../../model/plan.js';
import type { MachinePlan, MachineStep } from '../machine-state.js';

/** What the machine must know of a plan. */
export function machinePlanOf({ steps, order, ephemeral }: Plan): MachinePlan {
  const after = new Map(steps.map(({ id }) => [id, [] as PlanOrder[]]));
  for (const one of order) after.get(one.step)?.push(one);
  return { steps: steps.map((step) => machineStepOf(step, after.get(step.id) ?? [], ephemeral)) };
}

function machineStepOf(step: PlanStep, after: readonly PlanOrder[], ephemeral: boolean): MachineStep {
  const { id, kind, phase, estimate, stateful } = step;
  return {
    id,
    kind,
    phase,
    after: after.map((one) => ({ step: one.after, strength: one.strength })),
    estimate,
    keepOnRestore: kind === 'create' && stateful.length > 0 && !ephemeral,
  };
}
