import type { StepState } from '../machine-state.js';
import { type Draft, idAt } from './draft.js';
import { restoresAll, type Standing, standingOf } from './standing.js';

/** Holds back what must stay, and begins restores that may go, as long as there are slots. @returns whether any is left */
export function restoreReady(draft: Draft): boolean {
  const survey = surveyOf(draft);
  const { standings, clear } = survey;
  for (const position of draft.index.byRestorePriority) {
    if (survey.underWay >= draft.options.concurrency) break;
    if (standings[position] !== 'to-restore' || !dependentsAre(draft, position, clear)) continue;
    draft.steps[position] = { at: 'restoring' };
    draft.commands.push({ type: 'restore', step: idAt(draft, position) });
    standings[position] = 'restoring';
    survey.underWay += 1;
  }
  latest = { steps: draft.steps, survey };
  return survey.left > 0;
}

interface Survey {
  readonly all: boolean;
  readonly standings: Standing[];
  /** By position: it needs no restore any more, and nothing that depends on it does, directly or not. */
  readonly clear: boolean[];
  /** Slots that are taken: what runs still counts as much as what is restored. */
  underWay: number;
  /** Steps that are to be restored or are being restored. */
  left: number;
}

/** The survey of the latest state: a way back goes from one to the next, and would look at all stacks with each that is back. */
let latest: { readonly steps: readonly StepState[]; readonly survey: Survey } | undefined;

/** From the survey of the state before, where one restore that went well is all that happened since. */
function surveyOf(draft: Draft): Survey {
  const all = restoresAll({ options: draft.options, takingBack: draft.takingBack });
  const before = latest?.steps === draft.before ? latest.survey : undefined;
  const position = before?.all === all ? onlyChange(draft) : undefined;
  if (before === undefined || position === undefined || before.standings[position] !== 'restoring')
    return surveyFromLeaves(draft, all);
  const [step, state] = [draft.index.steps[position], draft.steps[position]];
  if (step === undefined || state === undefined || standingOf(step, state, all) !== 'as-before')
    return surveyFromLeaves(draft, all);
  return afterRestore(draft, before, position);
}

function onlyChange({ before, steps }: Draft): number | undefined {
  let found: number | undefined;
  for (let position = 0; position < steps.length; position++) {
    if (steps[position] === before[position]) continue;
    if (found !== undefined) return undefined;
    found = position;
  }
  return found;
}

function afterRestore(draft: Draft, before: Survey, restored: number): Survey {
  const [standings, clear] = [before.standings.slice(), before.clear.slice()];
  standings[restored] = 'as-before';
  const open = [restored];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const settled = standings[at] === 'as-before' || standings[at] === 'stays';
    if (clear[at] || !settled || !dependentsAre(draft, at, clear)) continue;
    clear[at] = true;
    for (const { step } of draft.index.after[at] ?? []) open.push(step);
  }
  return { all: before.all, standings, clear, underWay: before.underWay - 1, left: before.left - 1 };
}

/** Looks at every step after all that depend on it, as what holds back goes from dependents to providers. */
function surveyFromLeaves(draft: Draft, all: boolean): Survey {
  const standings: Standing[] = draft.index.steps.map((step, position) => {
    const state = draft.steps[position];
    return state === undefined ? 'as-before' : standingOf(step, state, all);
  });
  const clear: boolean[] = standings.map(() => false);
  for (const position of draft.index.dependentsFirst) {
    if (standings[position] === 'to-restore' && holdBack(draft, position, standings)) standings[position] = 'stays';
    const settled = standings[position] === 'as-before' || standings[position] === 'stays';
    clear[position] = settled && dependentsAre(draft, position, clear);
  }
  const underWay = standings.filter((standing) => standing === 'restoring').length;
  const left = underWay + standings.filter((standing) => standing === 'to-restore').length;
  return { all, standings, clear, underWay, left };
}

/**
 * A stack that stays as it is now needs the exports that it imports now, so CloudFormation would refuse to
 * restore their providers; trying would only add failures. That goes on from provider to provider by hard orders.
 * It stops at a stack that is as before: what that one needs, the restored provider has. Kept stacks hold back
 * their providers as well: whether they import what is new there is not known here.
 */
function holdBack(draft: Draft, position: number, standings: readonly Standing[]): boolean {
  const holder = draft.index.dependents[position]?.find(({ step, hard }) => hard && standings[step] === 'stays');
  if (holder === undefined) return false;
  const state = draft.steps[holder.step];
  const because = state?.at === 'held-back' ? state.because : idAt(draft, holder.step);
  draft.steps[position] = { at: 'held-back', because };
  return true;
}

function dependentsAre({ index }: Draft, position: number, such: readonly boolean[]): boolean {
  for (const { step } of index.dependents[position] ?? []) if (!such[step]) return false;
  return true;
}
