import type { Plan, PlanStep, StepId } from '../../model/plan.js';
import type { Remaining, RunOutcome } from '../../model/run.js';
import { type Remains, remainingOf, stateOf, stepIn } from '../machine/index.js';
import type { MachinePlan, MachineState, MachineStep, StepState } from '../machine-state.js';

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
    const command = commandOf(state, remains, step, plan, run);
    const reason = command === '' ? `${remains.reason}; ${byHand}` : remains.reason;
    return [{ ...remains, reason, stack: step.stack, command }];
  });
}

function commandOf(state: MachineState, remains: Remains, step: PlanStep, plan: Plan, run: string): string {
  const { at } = stateOf(state, step.id);
  const stays = staysForGood(state, step.id) || staysHeld(state, step.id);
  if ((at === 'held-back' || at === 'restore-failed') && stays) return deployOf(plan);
  // It holds data, so no rollback deletes it.
  if (remains.state === 'stuck' && staysForGood(state, step.id)) return '';
  return commandFor(remains, step, plan, run);
}

/** No rollback touches it any more: it is kept, or was deleted. */
function staysForGood(state: MachineState, id: StepId): boolean {
  const at = stateOf(state, id);
  const step = stepIn(state.plan, id);
  if (at.at === 'restored') return at.how === 'kept';
  if (at.at === 'held-back') return step?.keepOnRestore === true;
  if (at.at === 'failed') return step?.keepOnRestore === true && at.left !== 'as-before';
  return at.at === 'done' && at.result === 'changed' && (step?.kind === 'delete' || step?.keepOnRestore === true);
}

/**
 * Something that stays for good needs what the stack has now, by itself or by way of others that are held back for its sake: a
 * rollback would hold it back again, and only the next deploy goes on from there.
 */
function staysHeld(state: MachineState, id: StepId): boolean {
  const seen = new Set([id]);
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const { id: other } of hardDependents(state, next)) {
      const at = stateOf(state, other);
      if (staysForGood(state, other)) return true;
      const isBack = isAsBefore(at);
      if (isBack || seen.has(other)) continue;
      seen.add(other);
      open.push(other);
    }
  return false;
}

/** What it needs, the restored provider has. */
const isAsBefore = (at: StepState): boolean =>
  at.at === 'restored' ||
  at.at === 'waiting' ||
  at.at === 'skipped' ||
  (at.at === 'failed' && at.left === 'as-before') ||
  (at.at === 'done' && at.result === 'unchanged');

/** Steps that cannot be without this one. Made once for each plan: a rehearsal asks of thousands of ends. */
function hardDependents({ plan }: MachineState, id: StepId): readonly MachineStep[] {
  const known = dependents.get(plan) ?? hardDependentsIn(plan);
  dependents.set(plan, known);
  return known.get(id) ?? [];
}

const dependents = new WeakMap<MachinePlan, ReadonlyMap<StepId, readonly MachineStep[]>>();

function hardDependentsIn({ steps }: MachinePlan): ReadonlyMap<StepId, readonly MachineStep[]> {
  const found = new Map<StepId, MachineStep[]>();
  for (const one of steps)
    for (const { step, strength } of one.after)
      if (strength === 'hard') found.set(step, [...(found.get(step) ?? []), one]);
  return found;
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
