import { type Draft, idAt, inFlight } from './draft.js';
import { restoresAll, type Standing, standingOf } from './standing.js';

/** Holds back what must stay, and begins restores that may go, as long as there are slots. @returns whether any is left */
export function restoreReady(draft: Draft): boolean {
  const { standings, clear } = surveyFromLeaves(draft);
  let free = draft.options.concurrency - inFlight(draft);
  for (const position of draft.index.byRestorePriority) {
    if (free <= 0) break;
    if (standings[position] !== 'to-restore' || !dependentsAre(draft, position, clear)) continue;
    draft.steps[position] = { at: 'restoring' };
    draft.commands.push({ type: 'restore', step: idAt(draft, position) });
    free--;
  }
  return standings.some((standing) => standing === 'to-restore' || standing === 'restoring');
}

interface Survey {
  readonly standings: readonly Standing[];
  /** By position: it needs no restore any more, and nothing that depends on it does, directly or not. */
  readonly clear: readonly boolean[];
}

/** Looks at every step after all that depend on it, as what holds back goes from dependents to providers. */
function surveyFromLeaves(draft: Draft): Survey {
  const all = restoresAll({ options: draft.options, takingBack: draft.takingBack });
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
  return { standings, clear };
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
