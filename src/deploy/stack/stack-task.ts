import { AppError } from '../../model/app-error.js';
import type { PlanStep, RestorePoint } from '../../model/plan.js';
import { boundIn } from '../../plan/phases/left-behind.js';
import { placeOf } from '../../plan/place.js';
import type { Chained, JournalRecord } from '../journal-record.js';
import type { CallNames, Goal, Intent } from './goal.js';
import { namesFor } from './names.js';

/** One goal for one stack, with all that the journal knows of it. */
export interface StackTask {
  readonly step: PlanStep;
  readonly goal: Goal;
  readonly names: CallNames;
  /** What this run announced for the stack so far, for whichever goal and step, oldest first. */
  readonly announced: readonly Intent[];
  /** Those for this goal that may still be under way: none of a restore that has ended and is tried anew. */
  readonly earlier: readonly Intent[];
  readonly olderChangeSets: readonly string[];
  readonly runTokens: ReadonlySet<string>;
  readonly hasRestorePoint: boolean;
  /** Set where an earlier step of this plan left the stack: parameters that it, or this one, takes from other stacks. */
  readonly boundBefore?: ReadonlySet<string>;
}

/**
 * @throws AppError where a restore is asked for and the journal holds no restore point: a bug, as it is
 * written before the first write
 */
export function taskOf(
  run: string,
  epoch: number,
  step: PlanStep,
  what: 'deploy' | 'restore',
  records: readonly Chained[],
): StackTask {
  const calls = callsOf(records, [step]);
  // Steps of one stack are one run's work on it: what another of them did is ours as well.
  const family = familyOf(records, step);
  const all = callsOf(records, family);
  const before = family[family.findIndex(({ id }) => id === step.id) - 1];
  const forThis = calls.filter(({ goal }) => goal === what);
  const earlier = what === 'restore' ? callsOf(sinceLastRestore(records, step), [step]) : forThis;
  const names = namesFor(run, epoch, step.id, what);
  const changeSets = forThis.flatMap(({ call, changeSet }) =>
    call === 'create-change-set' && changeSet ? [changeSet] : [],
  );
  const point = restorePointOf(records, step);
  return {
    step,
    goal: goalOf(step, what, point),
    names,
    announced: all,
    earlier: earlier.filter(({ goal }) => goal === what),
    olderChangeSets: [...new Set(changeSets)].filter((name) => name !== names.changeSet),
    runTokens: new Set(all.map(({ token }) => token)),
    hasRestorePoint: point !== undefined,
    ...(before !== undefined && { boundBefore: boundIn(before.deploy, step.deploy) }),
  };
}

function goalOf(step: PlanStep, what: 'deploy' | 'restore', point: RestorePoint | null | undefined): Goal {
  const { kind, expects } = step;
  if (what === 'deploy')
    return kind === 'delete' ? { kind, expects } : { kind: 'deploy', expects, isNew: kind === 'create' };
  if (point === undefined) throw new AppError('internal', `The journal holds no restore point of ${step.id}.`);
  return { kind: 'restore', point };
}

/** Steps of the plan on the same stack, in the order in which it goes through them. */
function familyOf(records: readonly Chained[], step: PlanStep): readonly PlanStep[] {
  const opened = records[0]?.record;
  const place = placeOf(step.target, step.stackName);
  const all = opened?.kind === 'opened' && step.part !== undefined ? opened.plan.steps : [step];
  return all.filter(({ target, stackName }) => placeOf(target, stackName) === place);
}

type CallRecord = Extract<JournalRecord, { readonly kind: 'call' }>;

function callsOf(records: readonly Chained[], steps: readonly PlanStep[]): readonly CallRecord[] {
  const ids = new Set(steps.map(({ id }) => id));
  return records.flatMap(({ record }) => (record.kind === 'call' && ids.has(record.step) ? [record] : []));
}

/** What a restore that failed had asked for has come to rest: its end is not that of the next attempt. */
function sinceLastRestore(records: readonly Chained[], { id }: PlanStep): readonly Chained[] {
  const ended = records.findLastIndex(
    ({ record }) => record.kind === 'event' && record.event.type === 'restore-failed' && record.event.step === id,
  );
  return records.slice(ended + 1);
}

/** The latest: an epoch that was killed before its first write may have seen the stack differently. Undefined without one. */
export function restorePointOf(records: readonly Chained[], step: PlanStep): RestorePoint | null | undefined {
  for (const { record } of [...records].reverse()) {
    if (record.kind === 'restore-point' && record.step === step.id) return record.point;
  }
  return undefined;
}
