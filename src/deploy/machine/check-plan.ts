import { AppError } from '../../model/app-error.js';
import type { MachineOptions, MachinePlan } from '../machine-state.js';
import { indexOf } from './plan-index.js';

/**
 * Refuses what the machine could not bring to an end, or not take back. The planner makes no such plan; a plan
 * that was read from a file may be anybody's.
 *
 * @throws AppError `usage`
 */
export function checkPlan(plan: MachinePlan, options: MachineOptions): void {
  const wrong = problemOfOptions(options) ?? problemOfSteps(plan) ?? problemOfOrder(plan);
  if (wrong !== undefined) throw new AppError('usage', `This plan cannot be run: ${wrong}.`);
}

function problemOfOptions({ concurrency }: MachineOptions): string | undefined {
  return Number.isSafeInteger(concurrency) && concurrency >= 1
    ? undefined
    : `a concurrency of ${concurrency} is not a whole number of at least 1`;
}

function problemOfSteps({ steps }: MachinePlan): string | undefined {
  const seen = new Set<string>();
  for (const { id, kind, phase } of steps) {
    if (seen.has(id)) return `there are two steps ${id}`;
    seen.add(id);
    // Before the commit point everything must have a way back, and a deletion has none.
    if (kind === 'delete' && phase === 'expand') return `${id} deletes a stack before the commit point`;
  }
  return undefined;
}

function problemOfOrder(plan: MachinePlan): string | undefined {
  const { steps, positions, topological } = indexOf(plan);
  for (const { id, phase, after } of steps)
    for (const { step } of after) {
      const other = steps[positions.get(step) ?? -1];
      if (other === undefined) return `${id} waits for ${step}, which is no step`;
      if (phase === 'expand' && other.phase === 'contract') return `${id} waits for ${step}, which comes after it`;
    }
  if (topological.length === steps.length) return undefined;
  const ordered = new Set(topological);
  const circle = steps.filter((_, position) => !ordered.has(position)).map(({ id }) => id);
  return `steps wait for each other, among ${circle.slice(0, 5).join(', ')}`;
}
