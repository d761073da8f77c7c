import type {
  MachineCommand,
  MachineEvent,
  MachineOptions,
  MachinePlan,
  MachineState,
  MachineStepResult,
} from '../machine-state.js';
import { advance, changedSteps } from './advance.js';
import { applyEvent } from './apply-event.js';
import { checkPlan } from './check-plan.js';
import { closeDraft, type Draft, idAt, openDraft } from './draft.js';

/**
 * A run before its first event. The state is plain data and holds all that the run is: written as JSON and read
 * again it goes on the same way.
 *
 * @throws AppError `usage` for a plan that could not end or not be taken back
 */
export function openMachine(plan: MachinePlan, options: MachineOptions): MachineState {
  checkPlan(plan, options);
  const { concurrency, keepGoing } = options;
  return {
    plan,
    options: { concurrency, keepGoing },
    phase: 'expanding',
    steps: plan.steps.map(() => ({ at: 'waiting' })),
    committed: false,
    interrupted: false,
    takingBack: false,
    failures: [],
  };
}

/**
 * What an event makes of a run, and what is to be done now. Everything that can begin is commanded at once, in order
 * of priority; after `resume`, and after `take-back` of an interrupted run, all that is in flight is commanded again.
 * While interrupted, results still count but nothing follows from them until `resume`.
 *
 * @throws IllegalMove for an event that cannot happen now; `state` can be used on
 */
export function step(state: MachineState, event: MachineEvent): MachineStepResult {
  const draft = openDraft(state);
  applyEvent(draft, event);
  advance(draft);
  const again = event.type === 'resume' || (event.type === 'take-back' && state.interrupted);
  return { state: closeDraft(draft), commands: again ? pendingOf(draft) : draft.commands };
}

/** @throws IllegalMove where the events are not of a run of this plan */
export function replay(plan: MachinePlan, options: MachineOptions, events: readonly MachineEvent[]): MachineState {
  return events.reduce((state, event) => step(state, event).state, openMachine(plan, options));
}

/** What is in flight, by priority; `end` for a run that has ended. Nothing is ever ready and not in flight. */
export function pendingCommands(state: MachineState): readonly MachineCommand[] {
  return pendingOf(openDraft(state));
}

function pendingOf(draft: Draft): readonly MachineCommand[] {
  if (draft.phase === 'ended' && draft.outcome !== undefined) return [{ type: 'end', outcome: draft.outcome }];
  if (draft.phase === 'verifying') return [{ type: 'verify', steps: changedSteps(draft) }];
  return draft.index.byPriority.flatMap((position): MachineCommand[] => {
    const at = draft.steps[position]?.at;
    if (at === 'running') return [{ type: 'perform', step: idAt(draft, position) }];
    return at === 'restoring' ? [{ type: 'restore', step: idAt(draft, position) }] : [];
  });
}
