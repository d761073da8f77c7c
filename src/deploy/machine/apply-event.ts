import type { StepId } from '../../model/plan.js';
import type { MachineEvent, StepState } from '../machine-state.js';
import { changedSteps, commit } from './advance.js';
import { assertNever } from './assert-never.js';
import type { Draft } from './draft.js';
import { IllegalMove } from './illegal-move.js';
import { skipDescendants } from './ready.js';

/** Writes down what happened. What follows from it is for `advance`. */
export function applyEvent(draft: Draft, event: MachineEvent): void {
  switch (event.type) {
    case 'begin':
      begin(draft, event);
      break;
    case 'step-done':
      draft.steps[positionOf(draft, event, 'running')] = { at: 'done', result: event.result };
      break;
    case 'step-failed':
      fail(draft, event);
      break;
    case 'verified':
      verified(draft, event);
      break;
    case 'verify-failed':
      verifyFailed(draft, event);
      break;
    case 'restore-done':
      draft.steps[positionOf(draft, event, 'restoring')] = { at: 'restored', how: event.how };
      break;
    case 'restore-failed':
      draft.steps[positionOf(draft, event, 'restoring')] = { at: 'restore-failed', reason: event.reason };
      break;
    case 'interrupt':
      interrupt(draft, event);
      break;
    case 'resume':
      resume(draft, event);
      break;
    case 'take-back':
      takeBack(draft);
      break;
    default:
      assertNever(event);
  }
}

type StepEvent = Extract<MachineEvent, { readonly step: StepId }>;

/** The position of the event's step, which must be in the state that the event ends. */
function positionOf(draft: Draft, event: StepEvent, expected: StepState['at']): number {
  const position = draft.index.positions.get(event.step);
  if (position === undefined) throw new IllegalMove(event, 'the plan has no such step');
  const at = draft.steps[position]?.at;
  if (at !== expected) throw new IllegalMove(event, `the step is ${at}, not ${expected}`);
  return position;
}

function begin(draft: Draft, event: MachineEvent): void {
  const untouched = draft.phase === 'expanding' && draft.steps.every(({ at }) => at === 'waiting');
  if (!untouched || draft.interrupted || draft.takingBack) throw new IllegalMove(event, 'the run has begun');
}

function fail(draft: Draft, event: Extract<MachineEvent, { readonly type: 'step-failed' }>): void {
  const { step, reason, left } = event;
  const position = positionOf(draft, event, 'running');
  draft.steps[position] = { at: 'failed', reason, left };
  draft.failures = [...draft.failures, { step, reason }];
  skipDescendants(draft, position);
}

function verified(draft: Draft, event: MachineEvent): void {
  inVerification(draft, event);
  if (draft.takingBack) draft.phase = 'restoring';
  else commit(draft);
}

/** Which stacks were named stands in `failures`; all that changed is taken back, unless `keepGoing` leaves it. */
function verifyFailed(draft: Draft, event: Extract<MachineEvent, { readonly type: 'verify-failed' }>): void {
  inVerification(draft, event);
  const verifying = new Set(changedSteps(draft));
  const known = event.failures.every(({ step }) => verifying.has(step));
  if (event.failures.length === 0 || !known) throw new IllegalMove(event, 'it names no step that was to be verified');
  draft.failures = [...draft.failures, ...event.failures];
  draft.phase = 'restoring';
}

function inVerification(draft: Draft, event: MachineEvent): void {
  if (draft.phase !== 'verifying') throw new IllegalMove(event, `the run is ${draft.phase}, not verifying`);
}

function interrupt(draft: Draft, event: MachineEvent): void {
  if (draft.phase === 'ended') throw new IllegalMove(event, 'the run has ended');
  if (draft.interrupted) throw new IllegalMove(event, 'the run is interrupted already');
  draft.interrupted = true;
  draft.outcome = 'interrupted';
  draft.commands.push({ type: 'end', outcome: 'interrupted' });
}

/** Also without an interrupt before it: a killed process leaves none. */
function resume(draft: Draft, event: MachineEvent): void {
  if (draft.phase === 'ended') throw new IllegalMove(event, 'the run has ended');
  draft.interrupted = false;
  draft.outcome = undefined;
}

function takeBack(draft: Draft): void {
  if (draft.phase === 'ended') reopen(draft);
  draft.takingBack = true;
  draft.interrupted = false;
  draft.outcome = undefined;
}

/** What could not be restored may be by now: whoever asks again has looked at it. Kept stacks stay kept. */
function reopen(draft: Draft): void {
  draft.phase = 'restoring';
  draft.steps.forEach((state, position) => {
    if (state.at === 'restore-failed' || state.at === 'held-back')
      draft.steps[position] = { at: 'done', result: 'changed' };
    else if (state.at === 'failed' && state.left === 'stuck') draft.steps[position] = { ...state, left: 'changed' };
  });
}
