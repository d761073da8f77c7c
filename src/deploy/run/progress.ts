import type { Plan } from '../../model/plan.js';
import type { RunProgress } from '../../model/run.js';
import { stepStatuses } from '../machine/index.js';
import type { MachinePhase, MachineState } from '../machine-state.js';
import type { StackTools } from '../stack/stack-tools.js';
import { reasonOf } from './report-of-journal.js';

type Phase = Extract<RunProgress, { readonly kind: 'phase' }>['phase'];

const phases: Readonly<Record<MachinePhase, Phase | undefined>> = {
  expanding: 'expand',
  verifying: 'verify',
  contracting: 'contract',
  restoring: 'restore',
  ended: undefined,
};

/** Tells what an event changed: phases first, then steps in the plan's order. */
export function announceChanges(
  before: MachineState | undefined,
  after: MachineState,
  plan: Plan,
  tools: Pick<StackTools, 'progress' | 'cloud'>,
): void {
  const at = tools.cloud.clock.now();
  if (after.committed && before?.committed === false) tools.progress({ kind: 'phase', at, phase: 'commit' });
  const phase = phases[after.phase];
  if (phase !== undefined && (before === undefined || phases[before.phase] !== phase)) {
    tools.progress({ kind: 'phase', at, phase });
  }
  const was = before && stepStatuses(before);
  const is = stepStatuses(after);
  for (const { id, stack } of plan.steps) {
    const status = is.get(id);
    if (status === undefined || status === (was?.get(id) ?? 'waiting')) continue;
    const reason = reasonOf(after, id);
    tools.progress({ kind: 'step-changed', at, step: id, stack, status, ...(reason !== undefined && { reason }) });
  }
}
