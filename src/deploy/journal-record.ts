import type { BreakGlass } from '../model/break-glass.js';
import type { ReleaseNote } from '../model/deployed-record.js';
import type { Plan, RestorePoint, StepId } from '../model/plan.js';
import type { RunOutcome } from '../model/run.js';
import type { MachineEvent, MachineOptions } from './machine-state.js';

/**
 * One line of a run's journal, written before what it announces is done. Each record carries the
 * digest of the one before it (`Chained`), so that a changed, lost or moved line shows.
 */
export type JournalRecord =
  | {
      readonly kind: 'opened';
      readonly run: string;
      readonly epoch: number;
      readonly holder: string;
      readonly plan: Plan;
      readonly options: MachineOptions;
      /** Set where a person let it go past checks. */
      readonly breakGlass?: BreakGlass;
      /** What the stage's record says once the run is accepted. */
      readonly release?: ReleaseNote;
      /** What was found before it began and stood not against it. */
      readonly notes?: readonly string[];
    }
  /** Another process went on with the run, under a higher epoch. */
  | { readonly kind: 'taken-over'; readonly epoch: number; readonly holder: string }
  /** What brings a stack back; written before the step's first write. Null for a stack that did not exist. */
  | { readonly kind: 'restore-point'; readonly step: StepId; readonly point: RestorePoint | null }
  /** A writing call is about to be made. */
  | {
      readonly kind: 'call';
      readonly step: StepId;
      readonly goal: 'deploy' | 'restore';
      readonly call: WritingCall;
      /** `ClientRequestToken`. */
      readonly token: string;
      readonly changeSet?: string;
      /** Of the stack that it is about, where it has one by then: a deleted stack answers by id alone. */
      readonly stackId?: string;
      /** The stack's newest event before the call: what the call brings about comes after it. */
      readonly eventsAfter?: string;
    }
  | { readonly kind: 'event'; readonly event: MachineEvent }
  | { readonly kind: 'closed'; readonly outcome: RunOutcome };

export type WritingCall =
  | 'create-change-set'
  | 'delete-change-set'
  | 'execute-change-set'
  | 'delete-stack'
  | 'continue-rollback'
  | 'rollback-stack';

/** A record as it stands in the file, one line of JSON each. */
export interface Chained {
  readonly seq: number;
  /** Milliseconds of the run's clock. */
  readonly at: number;
  /** `hash` of the record before; 64 zeros for the first. */
  readonly previous: string;
  readonly record: JournalRecord;
  /** SHA-256, hex, over the canonical JSON of the four above. */
  readonly hash: string;
}
