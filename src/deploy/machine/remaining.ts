import type { Remaining } from '../../model/run.js';
import type { MachineState, MachineStep, StepState } from '../machine-state.js';
import { stackOfStep } from '../stack-of-step.js';
import { restoresAll, standingOf } from './standing.js';

/** `Remaining` without what the machine does not know: the stack, and the command that finishes the job. */
export type Remains = Omit<Remaining, 'stack' | 'command'>;

/**
 * What is neither as planned nor as before, in the plan's order. After the commit point: steps that were not done.
 * Else: stacks that were not brought back, and under `keepGoing` steps that were not done, where anything of the
 * run stands at all. While a run restores or contracts: what is certain by now; before that nothing is.
 */
export function remainingOf(state: MachineState): readonly Remains[] {
  if (state.phase === 'expanding' || state.phase === 'verifying') return [];
  const steps = state.steps.map((at, position) => [state.plan.steps[position], at] as const);
  const remains = state.committed && !state.takingBack ? notContracted : notBack(state, steps);
  return steps.flatMap(([step, at]) => {
    const rest = step === undefined ? undefined : remains(step, at);
    return step === undefined || rest === undefined ? [] : [{ step: step.id, ...rest }];
  });
}

type Rest = Omit<Remains, 'step'> | undefined;
type Pairs = readonly (readonly [MachineStep | undefined, StepState])[];

function notContracted(step: MachineStep, at: StepState): Rest {
  return at.at === 'failed' || at.at === 'skipped' ? notDone(step, at) : undefined;
}

function notBack(state: MachineState, steps: Pairs): (step: MachineStep, at: StepState) => Rest {
  const all = restoresAll(state);
  const reasons = new Map(state.failures.map(({ step, reason }) => [step, reason]));
  const stands = steps.some(([step, at]) => step !== undefined && standingOf(step, at, all) === 'stays');
  return (step, at) => {
    const reason = reasons.get(step.id);
    // Under keepGoing a step that went well is as planned, unless the verification found it changed since.
    const wentWell = !all && at.at === 'done' && reason === undefined;
    if (!wentWell && standingOf(step, at, all) === 'stays') return notRestored(step, at, reason);
    return all || !stands ? undefined : notDone(step, at, reason);
  };
}

const notBroughtBack =
  'it was deleted after the commit point, which nothing takes back: put its definition back and deploy it anew';

function notRestored({ kind }: MachineStep, at: StepState, reason = 'it stands as deployed'): Rest {
  switch (at.at) {
    case 'failed':
      return { state: at.left === 'stuck' ? 'stuck' : 'not-restored', reason: at.reason };
    case 'restored':
      return { state: 'kept', reason: 'it is new in this run and holds data, so it was not deleted' };
    case 'restore-failed':
      return { state: 'not-restored', reason: at.reason };
    case 'held-back':
      return {
        state: 'not-restored',
        reason: `${stackOfStep(at.because)} stays as it is now and may need what this stack has now`,
      };
    case 'done':
      return { state: 'not-restored', reason: kind === 'delete' ? notBroughtBack : reason };
    default:
      return { state: 'not-restored', reason };
  }
}

function notDone(step: MachineStep, at: StepState, reason = 'it was not begun, as another step failed'): Rest {
  const state = step.kind === 'delete' ? 'not-deleted' : 'not-deployed';
  switch (at.at) {
    case 'failed':
      return { state: at.left === 'stuck' ? 'stuck' : state, reason: at.reason };
    case 'skipped':
      return { state, reason: `it needs ${stackOfStep(at.because)}, which failed` };
    case 'waiting':
    case 'restored':
      return { state, reason };
    default:
      return undefined;
  }
}
