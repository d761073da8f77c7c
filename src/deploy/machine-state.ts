import type { Phase, StepId, StepKind, Strength } from '../model/plan.js';
import type { Failure, RunOutcome } from '../model/run.js';

/** What the machine must know of a plan; taken from it once, when the run opens. */
export interface MachinePlan {
  readonly steps: readonly MachineStep[];
}

export interface MachineStep {
  readonly id: StepId;
  readonly kind: StepKind;
  readonly phase: Phase;
  /** Steps that must have ended well before this one begins, with how strong that order is. */
  readonly after: readonly { readonly step: StepId; readonly strength: Strength }[];
  /** Seconds, for priority only. */
  readonly estimate: number;
  /** New in this run and holding data: kept, not deleted, on the way back. */
  readonly keepOnRestore: boolean;
}

export interface MachineOptions {
  /** At most this many steps at once; restores count too. At least 1. */
  readonly concurrency: number;
  /** After a failure go on with what does not depend on it, and restore nothing that went well. */
  readonly keepGoing: boolean;
}

/** Where one step is. `failed` says what is left of it, as that decides whether it must be restored. */
export type StepState =
  | { readonly at: 'waiting' }
  | { readonly at: 'running' }
  | { readonly at: 'done'; readonly result: 'changed' | 'unchanged' }
  | { readonly at: 'failed'; readonly reason: string; readonly left: LeftBehind }
  | { readonly at: 'skipped'; readonly because: StepId }
  | { readonly at: 'restoring' }
  | { readonly at: 'restored'; readonly how: 'updated' | 'deleted' | 'kept' }
  | { readonly at: 'restore-failed'; readonly reason: string }
  /** Not restored, since what depends on it is not. */
  | { readonly at: 'held-back'; readonly because: StepId };

/**
 * `as-before`: CloudFormation rolled it back, or it was never begun. `changed`: it stands as deployed or
 * half deployed and can be restored. `stuck`: only a person can go on.
 */
export type LeftBehind = 'as-before' | 'changed' | 'stuck';

export type MachinePhase = 'expanding' | 'verifying' | 'contracting' | 'restoring' | 'ended';

export interface MachineState {
  readonly plan: MachinePlan;
  readonly options: MachineOptions;
  readonly phase: MachinePhase;
  /** One for each step, in the plan's order; `stateOf` finds one by its id. */
  readonly steps: readonly StepState[];
  /** Set once the commit point is passed: no failure takes anything back after it, only `take-back` does. */
  readonly committed: boolean;
  /** True between `interrupt` and `resume` or `take-back`: nothing is commanded. */
  readonly interrupted: boolean;
  /** A person asked for all of it to be taken back: nothing new begins, and `keepGoing` no longer counts. */
  readonly takingBack: boolean;
  /** Of steps and of the verification, in the order in which they came. A failed restore is not among them. */
  readonly failures: readonly Failure[];
  /** Set when the run has ended, and while it is interrupted. */
  readonly outcome?: RunOutcome['kind'];
}

/** What happened; the journal holds these in order, and replaying them gives the same state. */
export type MachineEvent =
  | { readonly type: 'begin' }
  | { readonly type: 'step-done'; readonly step: StepId; readonly result: 'changed' | 'unchanged' }
  | { readonly type: 'step-failed'; readonly step: StepId; readonly reason: string; readonly left: LeftBehind }
  | { readonly type: 'verified' }
  | { readonly type: 'verify-failed'; readonly failures: readonly Failure[] }
  | { readonly type: 'restore-done'; readonly step: StepId; readonly how: 'updated' | 'deleted' | 'kept' }
  | { readonly type: 'restore-failed'; readonly step: StepId; readonly reason: string }
  /** SIGTERM: nothing new begins, what runs is left to the cloud and found again by `resume`. */
  | { readonly type: 'interrupt' }
  /** A new process took the run over, after an interrupt or a kill: what was in flight is commanded again. */
  | { readonly type: 'resume' }
  /**
   * A person wants it taken back (`rollback --run`): at any time, also after the end; what was not restored
   * is then tried again. What runs settles first. After an interrupt what was in flight is commanded again;
   * a process that took over a killed run performs `pendingCommands` instead.
   */
  | { readonly type: 'take-back' };

/** What to do; performing one twice must do no harm. */
export type MachineCommand =
  | { readonly type: 'perform'; readonly step: StepId }
  | { readonly type: 'restore'; readonly step: StepId }
  /** Look whether every changed stack is what was deployed, before the commit point. */
  | { readonly type: 'verify'; readonly steps: readonly StepId[] }
  | { readonly type: 'end'; readonly outcome: RunOutcome['kind'] };

export interface MachineStepResult {
  readonly state: MachineState;
  readonly commands: readonly MachineCommand[];
}
