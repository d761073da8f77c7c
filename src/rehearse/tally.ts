import type { RehearsalEnding, RehearsalMistake, RehearsalRow, RehearsalTrial } from '../model/rehearsal.js';
import type { Verdict } from './judge.js';

/** Most mistakes that are told; one is enough to refuse. */
const mostMistakes = 50;

export interface Tally {
  /** @param cases that all end like this, at least one */
  note(trial: RehearsalTrial, what: () => string, verdict: Verdict, cases?: number): void;
  readonly rows: () => readonly RehearsalRow[];
  readonly mistakes: readonly RehearsalMistake[];
}

export interface NotedCase {
  readonly trial: RehearsalTrial;
  readonly what: () => string;
  readonly verdict: Verdict;
  readonly cases: number;
}

const trials: readonly RehearsalTrial[] = [
  'nothing-fails',
  'step-fails',
  'rollback-continued',
  'rollback-fails',
  'not-accepted',
  'taken-back',
  'restore-fails',
  'died-resumed',
  'died-taken-back',
  'died-on-the-way-back',
];

interface Count {
  cases: number;
  wrong: number;
  readonly endings: Record<RehearsalEnding, number>;
}

/** @param onCase told each of them; for who wants more than numbers */
export function openTally(onCase?: (noted: NotedCase) => void): Tally {
  const counts = new Map<RehearsalTrial, Count>();
  const mistakes: RehearsalMistake[] = [];
  return {
    mistakes,
    note(trial, what, verdict, cases = 1) {
      const count = counts.get(trial) ?? { cases: 0, wrong: 0, endings: { deployed: 0, 'as-before': 0, named: 0 } };
      counts.set(trial, count);
      count.cases += cases;
      if (verdict.problems.length === 0) count.endings[verdict.ending] += cases;
      else {
        count.wrong += cases;
        if (mistakes.length < mostMistakes) mistakes.push({ trial, what: what(), problems: verdict.problems });
      }
      onCase?.({ trial, what, verdict, cases });
    },
    rows: () =>
      trials.flatMap((trial) => {
        const count = counts.get(trial);
        return count === undefined ? [] : [{ trial, ...count }];
      }),
  };
}
