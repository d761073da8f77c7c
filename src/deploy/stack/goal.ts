import type { ChangeSetDescription, CloudErrorCode, StackDescription } from '../../cloud/port.js';
import type { RestorePoint } from '../../model/plan.js';
import type { WritingCall } from '../journal-record.js';
import type { LeftBehind } from '../machine-state.js';

/** What a stack is to become. `expects` is its fingerprint as the plan saw it. */
export type Goal =
  | {
      readonly kind: 'deploy';
      readonly expects: string;
      /** The plan takes the stack for new: what a failed creation left under its name may be deleted first. */
      readonly isNew: boolean;
    }
  | { readonly kind: 'delete'; readonly expects: string }
  /** Null: it did not exist before this run. */
  | { readonly kind: 'restore'; readonly point: RestorePoint | null };

export type GoalResult =
  | { readonly kind: 'done'; readonly changed: boolean }
  | { readonly kind: 'failed'; readonly reason: string; readonly left: LeftBehind };

/** A call that this run announced in its journal, whether or not it was made. */
export interface Intent {
  readonly call: WritingCall;
  readonly token: string;
  readonly changeSet?: string;
  readonly stackId?: string;
  readonly eventsAfter?: string;
}

/**
 * What came of a call: `done`; `unclear` where the answer was lost and it may have happened; `not-done`
 * where it was throttled; else why it was refused.
 */
export type Answer = 'done' | 'unclear' | 'not-done' | { readonly code: CloudErrorCode; readonly message: string };

export interface Attempt extends Intent {
  readonly at: number;
  readonly answer: Answer;
}

/** What the driver knows without asking the cloud. */
export interface Knowledge {
  /** When it began with this goal; milliseconds. */
  readonly since: number;
  readonly names: CallNames;
  /** Calls made since then, oldest first. */
  readonly attempts: readonly Attempt[];
  /** Of earlier epochs of this run, for this goal: each may have been made, and may still be on its way. */
  readonly earlier: readonly Intent[];
  /** It stands in the journal what brings the stack back. */
  readonly hasRestorePoint: boolean;
  /** Decided already; what is left lying about is tidied up first. */
  readonly verdict?: GoalResult;
  readonly patience: Patience;
}

/** Names that tie what the cloud shows to one goal, step, run and epoch. */
export interface CallNames {
  readonly changeSet: string;
  readonly tokens: Readonly<Record<WritingCall, string>>;
}

/** Milliseconds. */
export interface Patience {
  /** For another actor's operation to end. */
  readonly busy: number;
  /** For a read to catch up with what was written, by whomever. */
  readonly stale: number;
  /** For an operation that was begun to show in the events, or a change set in its description. */
  readonly silent: number;
  /** For calls that find no answer at all. */
  readonly unreachable: number;
}

export const usualPatience: Patience = {
  busy: 15 * 60_000,
  stale: 20_000,
  silent: 5 * 60_000,
  unreachable: 15 * 60_000,
};

/** What the cloud showed when it was last asked; only an operation with a token of ours is believed to be ours. */
export interface Observation {
  readonly now: number;
  /** By name; undefined where there is none. */
  readonly stack?: StackDescription | undefined;
  /** Of `stack`; `absent` without one, and for one that is only in review. */
  readonly fingerprint: string;
  /** The change set of this epoch. */
  readonly changeSet?: ChangeSetDescription | undefined;
  /** Those of earlier epochs that still exist. */
  readonly older: readonly ChangeSetDescription[];
  /** The newest operation that carries a token of this goal. */
  readonly own?: OwnOperation | undefined;
  /** The newest operation of the stack, whoever began it, is this run's. Undefined where no event tells. */
  readonly lastIsOurs?: boolean | undefined;
  /** Where the newest operation is somebody else's: the stack is what this run left all the same. Asked for restores alone. */
  readonly asLeft?: boolean | undefined;
  /** Exports of the stack that others import: `name (by a, b)`. Asked for deletions alone. */
  readonly exportsInUse: readonly string[];
}

export interface OwnOperation {
  readonly call: WritingCall;
  readonly stackId: string;
  readonly status: string;
  readonly at: number;
  readonly operationId?: string;
  /** An execution of this goal is among what was seen, also when a later call is the newest. */
  readonly executed: boolean;
  /** The first thing that went wrong, in words. */
  readonly failure?: string;
  /** The first thing that went wrong on the way back from there, in words. */
  readonly rollbackFailure?: string;
}

/** What of the cloud to look at again. */
export type Watched = 'stack' | 'change-set' | 'operation';

export type Move =
  | { readonly do: 'wait'; readonly for: Watched; readonly why: string }
  | { readonly do: 'record-restore-point' }
  | { readonly do: 'call'; readonly call: WritingCall; readonly changeSet?: string; readonly stackId?: string }
  /** Tidy up, then finish with this. */
  | { readonly do: 'conclude'; readonly result: GoalResult }
  | { readonly do: 'finish'; readonly result: GoalResult };

export const wait = (watched: Watched, why: string): Move => ({ do: 'wait', for: watched, why });
export const fail = (reason: string, left: LeftBehind = 'as-before'): GoalResult => ({ kind: 'failed', reason, left });
export const conclude = (result: GoalResult): Move => ({ do: 'conclude', result });
export const finish = (result: GoalResult): Move => ({ do: 'finish', result });
