import type { Plan, PlanStep, StepId } from '../../model/plan.js';
import type { Remaining, RunOutcome } from '../../model/run.js';
import { type Remains, remainingOf, stateOf } from '../machine/index.js';
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
    const command = staysForGood(state, remains.step) ? deployOf(plan) : commandFor(remains, step, plan, run);
    const reason = command === '' ? `${remains.reason}; ${byHand}` : remains.reason;
    return [{ ...remains, reason, stack: step.stack, command }];
  });
}

/** Held back by a stack that no rollback touches any more, as it is kept or was deleted: only the next deploy goes on from there. */
function staysForGood(state: MachineState, id: StepId): boolean {
  const held = stateOf(state, id);
  if (held.at !== 'held-back') return false;
  const holder = stateOf(state, held.because);
  return holder.at === 'restored' || holder.at === 'done';
}

const byHand = 'put that right, then delete the stack in CloudFormation';

/** No cloud is known here: commands are Stackgate's own, and none where none of those helps. */
function commandFor({ state }: Remains, { kind }: PlanStep, plan: Plan, run: string): string {
  switch (state) {
    case 'not-deployed':
    case 'not-deleted':
    // The next run goes on with it.
    case 'kept':
      return deployOf(plan);
    case 'not-restored':
      if (kind === 'delete') return deployOf(plan);
      return `stackgate rollback --run ${quoted(run)}`;
    case 'stuck':
      return kind === 'delete' ? '' : `stackgate rollback --run ${quoted(run)}`;
    default:
      return state satisfies never;
  }
}

const deployOf = ({ stage }: Plan): string => `stackgate deploy --stage ${quoted(stage)}`;

/** For a shell: names come from a plan file, which may be anybody's. */
function quoted(text: string): string {
  return /^[\w.:/@-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
