import type { Plan } from '../../model/plan.js';
import type { RunProgress, StepStatus } from '../../model/run.js';
import { stepLabel } from '../step-label.js';

/** One stack as it stands at the moment. */
export interface ProgressRow {
  readonly step: string;
  readonly stack: string;
  readonly status: StepStatus;
  /** Milliseconds of the run's clock; of the present stretch of work, a restore's own while it restores. */
  readonly startedAt?: number;
  readonly endedAt?: number;
  /** Latest event of a resource, or a note. */
  readonly detail?: string;
  readonly reason?: string;
}

export type RunPhase = Extract<RunProgress, { readonly kind: 'phase' }>['phase'];

/** What a person following a run sees; made from its events alone. */
export interface ProgressState {
  /** In the order of the plan; stacks that the plan does not name come after. */
  readonly rows: ReadonlyMap<string, ProgressRow>;
  readonly run?: string;
  readonly resumed: boolean;
  readonly phase: RunPhase;
  readonly startedAt?: number;
  readonly at: number;
}

const BUSY: ReadonlySet<StepStatus> = new Set(['running', 'restoring']);

export function isBusy(status: StepStatus): boolean {
  return BUSY.has(status);
}

export function startState(plan: Pick<Plan, 'steps'>): ProgressState {
  const rows = plan.steps.map(
    ({ id, stack, part }) => [id, { step: id, stack: stepLabel(stack, part), status: 'waiting' as const }] as const,
  );
  return { rows: new Map(rows), resumed: false, phase: 'expand', at: 0 };
}

export function follow(before: ProgressState, event: RunProgress): ProgressState {
  const state = { ...before, at: Math.max(before.at, event.at), startedAt: before.startedAt ?? event.at };
  switch (event.kind) {
    case 'run-opened':
      return { ...state, run: event.run, resumed: event.resumed };
    case 'step-changed':
      return withRow(state, event.step, (row) =>
        changedRow({ ...row, stack: state.rows.get(event.step)?.stack ?? event.stack }, event),
      );
    case 'resource':
      return withRow(state, event.step, (row) => ({ ...row, detail: resourceText(event) }));
    case 'note': {
      const { step, text } = event;
      return step === undefined ? state : withRow(state, step, (row) => ({ ...row, detail: text }));
    }
    case 'phase':
      return { ...state, phase: event.phase };
    case 'run-ended':
      return state;
  }
}

/** `CREATE_FAILED Charge (AWS::Lambda::Function): AccessDenied`; not clean. */
export function resourceText({
  status,
  logicalId,
  type,
  reason,
}: Extract<RunProgress, { readonly kind: 'resource' }>): string {
  return `${status} ${logicalId} (${type})${reason === undefined || reason === '' ? '' : `: ${reason}`}`;
}

function withRow(state: ProgressState, step: string, change: (row: ProgressRow) => ProgressRow): ProgressState {
  const row = state.rows.get(step) ?? { step, stack: step, status: 'waiting' };
  return { ...state, rows: new Map(state.rows).set(step, change(row)) };
}

function changedRow(
  row: ProgressRow,
  { status, at, reason }: Extract<RunProgress, { readonly kind: 'step-changed' }>,
): ProgressRow {
  const { step, stack, startedAt } = row;
  const why = reason === undefined ? {} : { reason };
  if (isBusy(status)) return { step, stack, status, startedAt: at, ...why };
  return { step, stack, status, ...(startedAt !== undefined && { startedAt, endedAt: at }), ...why };
}
