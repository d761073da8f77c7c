import type { Plan, PlanStep, StepId } from '../../model/plan.js';
import type { RunOutcome, RunReport, StepRecord, StepStatus } from '../../model/run.js';
import { criticalPath } from '../../plan/critical-path.js';
import type { Chained, JournalRecord } from '../journal-record.js';
import { machinePlanOf, openMachine, step, stepStatuses } from '../machine/index.js';
import { stateOf as stepStateOf } from '../machine/statuses.js';
import type { MachineState } from '../machine-state.js';
import { stackOfStep } from '../stack-of-step.js';

export type Opened = Extract<JournalRecord, { readonly kind: 'opened' }>;

export function openedOf(records: readonly Chained[]): Opened | undefined {
  const first = records[0]?.record;
  return first?.kind === 'opened' ? first : undefined;
}

/** The machine where the journal left it. */
export function stateOf(records: readonly Chained[], { plan, options }: Opened): MachineState {
  let state = openMachine(machinePlanOf(plan), options);
  for (const { record } of records) if (record.kind === 'event') state = step(state, record.event).state;
  return state;
}

/** The outcome, unless the run goes on or went on since it was closed. */
export function closedAs(records: readonly Chained[]): RunOutcome | undefined {
  const last = records.at(-1)?.record;
  return last?.kind === 'closed' ? last.outcome : undefined;
}

type Times = {
  -readonly [Key in 'startedAt' | 'endedAt' | 'restoreStartedAt' | 'restoreEndedAt']?: number;
};

/** All that a report says, from the journal alone: the same after a kill, on another machine, a week later. */
export function reportOf(records: readonly Chained[], opened: Opened): RunReport {
  const { plan, run } = opened;
  const times = new Map<StepId, Times>(plan.steps.map(({ id }) => [id, {}]));
  let state = openMachine(machinePlanOf(plan), opened.options);
  let statuses = stepStatuses(state);
  for (const { record, at } of records) {
    if (record.kind !== 'event') continue;
    state = step(state, record.event).state;
    const now = stepStatuses(state);
    for (const [id, status] of now) note(times.get(id), statuses.get(id), status, at);
    statuses = now;
  }
  const outcome = closedAs(records) ?? (state.interrupted ? { kind: 'interrupted' as const } : undefined);
  const endedAt = records.at(-1)?.at;
  return {
    run,
    stage: plan.stage,
    planFingerprint: plan.fingerprint,
    ...(outcome !== undefined && { outcome }),
    steps: plan.steps.map((one) => recordOf(one, state, statuses.get(one.id) ?? 'waiting', times.get(one.id))),
    startedAt: records[0]?.at ?? 0,
    ...(outcome !== undefined && endedAt !== undefined && { endedAt }),
    criticalPath: longestChain(plan, times),
    ...(opened.breakGlass !== undefined && { breakGlass: opened.breakGlass }),
    ...(opened.notes !== undefined && { notes: opened.notes }),
  };
}

function note(times: Times | undefined, before: StepStatus | undefined, now: StepStatus, at: number): void {
  if (times === undefined || before === now) return;
  if (before === 'running') times.endedAt = at;
  if (before === 'restoring') times.restoreEndedAt = at;
  if (now === 'running') times.startedAt ??= at;
  if (now === 'restoring') {
    times.restoreStartedAt ??= at;
    delete times.restoreEndedAt;
  }
}

function recordOf(
  { id, stack, part }: PlanStep,
  state: MachineState,
  status: StepStatus,
  times: Times = {},
): StepRecord {
  const reason = reasonOf(state, id);
  return {
    step: id,
    stack,
    ...(part !== undefined && { part }),
    status,
    ...times,
    ...(reason !== undefined && { reason }),
  };
}

/** Why a step is where it is, where that needs words. */
export function reasonOf(state: MachineState, id: StepId): string | undefined {
  const at = stepStateOf(state, id);
  if (at.at === 'failed' || at.at === 'restore-failed') return at.reason;
  if (at.at === 'skipped' || at.at === 'held-back') return `because of ${stackOfStep(at.because)}`;
  return state.failures.find((failure) => failure.step === id)?.reason;
}

function longestChain(plan: Plan, times: ReadonlyMap<StepId, Times>): RunReport['criticalPath'] {
  const took = (id: StepId): number => {
    const { startedAt, endedAt } = times.get(id) ?? {};
    return startedAt === undefined || endedAt === undefined ? 0 : endedAt - startedAt;
  };
  const ran = { ...plan, steps: plan.steps.filter(({ id }) => took(id) > 0) };
  return criticalPath(ran, ({ id }) => took(id) / 1000).steps.map((id) => ({ step: id, took: took(id) }));
}
