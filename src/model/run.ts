import type { BreakGlass } from './break-glass.js';
import type { StackKey, StageName } from './names.js';
import type { StepId, StepPart } from './plan.js';

/** How a run ended. */
export type RunOutcome =
  | { readonly kind: 'deployed'; readonly remains: readonly Remaining[] }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failed-and-restored'; readonly failures: readonly Failure[] }
  | {
      readonly kind: 'restore-incomplete';
      readonly failures: readonly Failure[];
      readonly remains: readonly Remaining[];
    }
  | { readonly kind: 'refused'; readonly reasons: readonly string[] }
  | { readonly kind: 'interrupted' };

/** A step that did not go through, with the first thing that went wrong in it. */
export interface Failure {
  readonly step: StepId;
  /** The first failed event: `Charge (AWS::Lambda::Function): AccessDenied …`. */
  readonly reason: string;
}

/** A stack that is neither as planned nor as before, or a step that was not done; and what finishes the job. */
export interface Remaining {
  readonly step: StepId;
  readonly stack: StackKey;
  readonly state: 'not-deployed' | 'not-restored' | 'kept' | 'not-deleted' | 'stuck';
  readonly reason: string;
  /** A command line for people to run; empty where none of Stackgate's helps, and the reason says what does. */
  readonly command: string;
}

/** What stands in a stack's row while a run goes on. */
export type StepStatus =
  | 'waiting'
  | 'running'
  | 'deployed'
  | 'unchanged'
  | 'deleted'
  | 'failed'
  | 'skipped'
  | 'restoring'
  | 'restored'
  | 'removed'
  | 'kept'
  | 'restore-failed'
  | 'held-back';

/** One step as a report shows it. Milliseconds of the run's clock. */
export interface StepRecord {
  readonly step: StepId;
  readonly stack: StackKey;
  /** Where the stack has several steps in the run. */
  readonly part?: StepPart;
  readonly status: StepStatus;
  /** Of the deployment or deletion; a restore has its own. */
  readonly startedAt?: number;
  readonly endedAt?: number;
  readonly restoreStartedAt?: number;
  readonly restoreEndedAt?: number;
  readonly reason?: string;
}

/** A run as `deploy`, `status` and `rollback` report it. */
export interface RunReport {
  readonly run: string;
  readonly stage: StageName;
  readonly planFingerprint: string;
  /** Absent while the run goes on or waits to be resumed. */
  readonly outcome?: RunOutcome;
  readonly steps: readonly StepRecord[];
  readonly startedAt: number;
  readonly endedAt?: number;
  /** Steps on the longest chain of this run, first to last, with milliseconds. */
  readonly criticalPath: readonly { readonly step: StepId; readonly took: number }[];
  /** Set where a person let it go past checks. */
  readonly breakGlass?: BreakGlass;
  /** What was found before it began: drift, a stack without a way back that somebody answers for. */
  readonly notes?: readonly string[];
}

/** What happens in a run, as it happens; the command line and the action render it. `at` is milliseconds of the run's clock. */
export type RunProgress =
  | { readonly kind: 'run-opened'; readonly run: string; readonly at: number; readonly resumed: boolean }
  | {
      readonly kind: 'step-changed';
      readonly at: number;
      readonly step: StepId;
      readonly stack: StackKey;
      readonly status: StepStatus;
      readonly reason?: string;
    }
  | {
      readonly kind: 'resource';
      readonly at: number;
      readonly step: StepId;
      readonly logicalId: string;
      readonly type: string;
      readonly status: string;
      readonly reason?: string;
    }
  | { readonly kind: 'note'; readonly at: number; readonly step?: StepId; readonly text: string }
  | {
      readonly kind: 'phase';
      readonly at: number;
      readonly phase: 'expand' | 'verify' | 'commit' | 'contract' | 'restore';
    }
  | { readonly kind: 'run-ended'; readonly at: number; readonly outcome: RunOutcome };
