import type { StackKey } from '../../model/names.js';
import type { Plan, PlanStep } from '../../model/plan.js';
import { placeOf } from '../../plan/place.js';
import { readJournal } from '../journal/read-journal.js';
import { standingOf } from '../machine/standing.js';
import type { MachineState } from '../machine-state.js';
import type { JournalStore } from '../stores.js';
import { openedOf, stateOf } from './report-of-journal.js';

/** A run that came after another and changed stacks that the other would take back. */
export interface LaterRun {
  readonly run: string;
  /** Those that both changed, at least one. */
  readonly stacks: readonly StackKey[];
}

/**
 * Runs that stand on what a run left: taking that one back would overwrite them, so they are to be taken back first,
 * in the order given: the newest comes first. What a later run deleted is not counted, as nothing takes that back. A
 * journal that cannot be trusted tells nothing; what was changed there is found in the cloud.
 */
export async function laterRunsOver(journals: JournalStore, run: string): Promise<readonly LaterRun[]> {
  const ours = await changedBy(journals, run);
  const later: LaterRun[] = [];
  if (ours.size === 0) return later;
  for (const other of await journals.runs()) {
    if (other === run) break;
    const theirs = await changedBy(journals, other);
    const stacks = [...ours].flatMap(([place, { stack }]) => (theirs.has(place) ? [stack] : []));
    if (stacks.length > 0) later.push({ run: other, stacks });
  }
  return later;
}

/** For people: `run r2 changed a/main and 2 more after it`. */
export function sayLaterRun({ run, stacks: [first, ...more] }: LaterRun): string {
  const others = more.length === 0 ? '' : ` and ${more.length} more`;
  return `run ${run} changed ${first}${others} after it, and that stands: take run ${run} back first`;
}

/** Stacks that are as the run deployed them, by place; those that it keeps on the way back are not touched there. */
async function changedBy(journals: JournalStore, run: string): Promise<ReadonlyMap<string, PlanStep>> {
  const reading = readJournal((await journals.read(run)) ?? '');
  const opened = reading.kind === 'whole' ? openedOf(reading.records) : undefined;
  if (reading.kind !== 'whole' || opened === undefined) return new Map();
  return changedPlaces(opened.plan, stateOf(reading.records, opened));
}

function changedPlaces({ steps }: Plan, state: MachineState): ReadonlyMap<string, PlanStep> {
  const changed = steps.filter((_, position) => {
    const [step, at] = [state.plan.steps[position], state.steps[position]];
    if (step === undefined || at === undefined || step.kind === 'delete' || at.at === 'restored') return false;
    return standingOf(step, at, true) !== 'as-before';
  });
  return new Map(changed.map((step) => [placeOf(step.target, step.stackName), step]));
}
