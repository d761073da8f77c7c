import type { StackKey, StageName } from './names.js';
import type { StepId } from './plan.js';

/** What was tried with a plan. */
export type RehearsalTrial =
  /** All of it, and nothing goes wrong. */
  | 'nothing-fails'
  /** Each step fails, and CloudFormation takes it back by itself. */
  | 'step-fails'
  /** Each step fails and so does its rollback, which is then continued. */
  | 'rollback-continued'
  /** Each step fails, and its rollback fails as often as it is tried. */
  | 'rollback-fails'
  /** Everything is deployed, and the verification before the commit point says no. */
  | 'not-accepted'
  /** It ended well, and somebody takes it back. */
  | 'taken-back'
  /** After each of these failures, each restore fails. */
  | 'restore-fails'
  /** The process dies at each call, and another goes on. */
  | 'died-resumed'
  /** The process dies at each call, and another takes the run back. */
  | 'died-taken-back'
  /** The process dies at each call of the way back after each failure, and another goes on. */
  | 'died-on-the-way-back';

/** How a case may end. All three are well. */
export type RehearsalEnding =
  | 'deployed'
  | 'as-before'
  /** What is neither is named, with what finishes the job. */
  | 'named';

export interface RehearsalRow {
  readonly trial: RehearsalTrial;
  readonly cases: number;
  /** By how they ended; together with `wrong` they are all cases. */
  readonly endings: Readonly<Record<RehearsalEnding, number>>;
  readonly wrong: number;
}

/** A case that ends in none of the three ways, or breaks what must hold in every case. */
export interface RehearsalMistake {
  readonly trial: RehearsalTrial;
  /** What was tried, in words: `deploy:orders/main fails, then the restore of deploy:shop/main`. */
  readonly what: string;
  /** What is wrong at its end, at least one. */
  readonly problems: readonly string[];
}

/** Why a step has no way back. */
export interface NoWayBack {
  readonly kind: 'artefact-gone' | 'secret-changed' | 'stateful-replaced' | 'resource-imported';
  readonly step: StepId;
  readonly stack: StackKey;
  /** What it is about: logical id, parameter, object. */
  readonly subject: string;
  /** What is lost and what to do, for people. */
  readonly message: string;
}

/** How a plan did on the embedded CloudFormation. Equal plans over equal stacks give equal rehearsals. */
export interface Rehearsal {
  readonly stage: StageName;
  readonly planFingerprint: string;
  readonly verdict: 'proved' | 'no-way-back' | 'ends-badly';
  readonly steps: number;
  /** Stacks of the simulated cloud, those that the plan does not touch among them. */
  readonly stacks: number;
  readonly cases: number;
  /** Calls of a run in which nothing goes wrong: those of its steps, of the looks before it and of its verification. */
  readonly calls: number;
  /** Operations on one stack that were done in full, and those whose end was known from one that was the same. */
  readonly operations: { readonly done: number; readonly known: number };
  /** In the order in which they were tried; none where there is no way back. */
  readonly rows: readonly RehearsalRow[];
  /** The first of them. */
  readonly mistakes: readonly RehearsalMistake[];
  readonly noWayBack: readonly NoWayBack[];
}
