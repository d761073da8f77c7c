import { assertNever } from './assert-never.js';
import { closeDraft, type Draft, inFlight } from './draft.js';
import { outcomeOf } from './outcome.js';
import { beginReady, unfinished } from './ready.js';
import { restoreReady } from './restore-order.js';

/**
 * Goes on from where the run is: begins what can begin, and moves to the next phase when this one is over. An
 * interrupted run stays where it is.
 */
export function advance(draft: Draft): void {
  // Phases only move forward, so this ends: expanding, verifying, contracting, restoring, ended.
  for (let before: Draft['phase'] | undefined; before !== draft.phase && !draft.interrupted; ) {
    before = draft.phase;
    advancePhase(draft);
  }
}

function advancePhase(draft: Draft): void {
  switch (draft.phase) {
    case 'expanding':
      expand(draft);
      break;
    case 'contracting':
      contract(draft);
      break;
    case 'restoring':
      if (!restoreReady(draft)) end(draft);
      break;
    case 'verifying':
    case 'ended':
      break;
    default:
      assertNever(draft.phase);
  }
}

function expand(draft: Draft): void {
  const failed = draft.failures.length > 0;
  const stops = draft.takingBack || (failed && !draft.options.keepGoing);
  if (!stops) beginReady(draft, 'expand');
  // What runs comes to its end first: taking back what still moves would race with it.
  if (stops ? inFlight(draft) > 0 : unfinished(draft, 'expand')) return;
  if (stops || failed) draft.phase = 'restoring';
  else verify(draft);
}

/** Where nothing changed there is nothing to verify. */
function verify(draft: Draft): void {
  const steps = changedSteps(draft);
  if (steps.length === 0) commit(draft);
  else {
    draft.phase = 'verifying';
    draft.commands.push({ type: 'verify', steps });
  }
}

export function changedSteps({ index, steps }: Draft): readonly string[] {
  return index.steps
    .filter((_, position) => {
      const state = steps[position];
      return state?.at === 'done' && state.result === 'changed';
    })
    .map(({ id }) => id);
}

export function commit(draft: Draft): void {
  draft.committed = true;
  draft.phase = 'contracting';
}

function contract(draft: Draft): void {
  if (!draft.takingBack) beginReady(draft, 'contract');
  if (draft.takingBack ? inFlight(draft) > 0 : unfinished(draft, 'contract')) return;
  if (draft.takingBack) draft.phase = 'restoring';
  else end(draft);
}

function end(draft: Draft): void {
  draft.phase = 'ended';
  draft.outcome = outcomeOf(closeDraft(draft));
  draft.commands.push({ type: 'end', outcome: draft.outcome });
}
