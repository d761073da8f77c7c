import type { Phase } from '../../model/plan.js';
import { type Draft, idAt, inFlight } from './draft.js';

/** Begins what is ready in a phase, as long as there are slots; the longest chain of work first. */
export function beginReady(draft: Draft, phase: Phase): void {
  let free = draft.options.concurrency - inFlight(draft);
  for (const position of draft.index.byPriority) {
    if (free <= 0) return;
    if (draft.index.steps[position]?.phase !== phase || !isReady(draft, position)) continue;
    draft.steps[position] = { at: 'running' };
    draft.commands.push({ type: 'perform', step: idAt(draft, position) });
    free--;
  }
}

/**
 * A hard order needs its step done. A soft one only needs it over: where `keepGoing` goes on after a failure, a
 * soft order is a preference that can no longer be met, and not a reason to leave a stack out.
 */
function isReady({ steps, index }: Draft, position: number): boolean {
  if (steps[position]?.at !== 'waiting') return false;
  for (const { step, hard } of index.after[position] ?? []) {
    const at = steps[step]?.at;
    if (at !== 'done' && (hard || (at !== 'failed' && at !== 'skipped'))) return false;
  }
  return true;
}

/** Leaves out what cannot be done without a step that failed: all that hangs on it by hard orders. */
export function skipDescendants(draft: Draft, failed: number): void {
  const because = idAt(draft, failed);
  const open = [failed];
  for (let from = open.pop(); from !== undefined; from = open.pop())
    for (const { step, hard } of draft.index.dependents[from] ?? []) {
      if (!hard || draft.steps[step]?.at !== 'waiting') continue;
      draft.steps[step] = { at: 'skipped', because };
      open.push(step);
    }
}

/** Whether steps of a phase run, or still wait to. */
export function unfinished(draft: Draft, phase: Phase): boolean {
  return draft.steps.some(
    ({ at }, position) => (at === 'running' || at === 'waiting') && draft.index.steps[position]?.phase === phase,
  );
}
