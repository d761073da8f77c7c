import type { Plan, PlanStep } from '../../model/plan.js';
import type { Remaining, RunOutcome } from '../../model/run.js';
import { type Remains, remainingOf } from '../machine/index.js';
import type { MachineState } from '../machine-state.js';

/** How the run ended, with what remains and the command that finishes it. */
export function outcomeOf(state: MachineState, plan: Plan, run: string): RunOutcome {
  const { failures } = state;
  const remains = (): readonly Remaining[] => remainsOf(state, plan, run);
  switch (state.outcome) {
    case 'deployed':
      return { kind: 'deployed', remains: remains() };
    case 'failed-and-restored':
      return { kind: 'failed-and-restored', failures };
    case 'restore-incomplete':
      return { kind: 'restore-incomplete', failures, remains: remains() };
    case 'unchanged':
      return { kind: 'unchanged' };
    default:
      return { kind: 'interrupted' };
  }
}

function remainsOf(state: MachineState, plan: Plan, run: string): readonly Remaining[] {
  const steps = new Map(plan.steps.map((step) => [step.id, step]));
  return remainingOf(state).flatMap((remains) => {
    const step = steps.get(remains.step);
    if (step === undefined) return [];
    const command = commandFor(remains, step, plan, run);
    const reason = command === '' ? `${remains.reason}; ${byHand}` : remains.reason;
    return [{ ...remains, reason, stack: step.stack, command }];
  });
}

const byHand = 'put that right, then delete the stack in CloudFormation';

/** No cloud is known here: commands are Stackgate's own, and none where none of those helps. */
function commandFor({ state }: Remains, { kind }: PlanStep, { stage }: Plan, run: string): string {
  switch (state) {
    case 'not-deployed':
    case 'not-deleted':
    // The next run goes on with it.
    case 'kept':
      return `stackgate deploy --stage ${quoted(stage)}`;
    case 'not-restored':
      if (kind === 'delete') return `stackgate deploy --stage ${quoted(stage)}`;
      return `stackgate rollback --run ${quoted(run)}`;
    case 'stuck':
      return kind === 'delete' ? '' : `stackgate rollback --run ${quoted(run)}`;
    default:
      return state satisfies never;
  }
}

/** For a shell: names come from a plan file, which may be anybody's. */
function quoted(text: string): string {
  return /^[\w.:/@-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
