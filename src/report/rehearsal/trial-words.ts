import type { RehearsalRow, RehearsalTrial } from '../../model/rehearsal.js';

export const TRIAL_WORDS: Readonly<Record<RehearsalTrial, string>> = {
  'nothing-fails': 'nothing fails',
  'step-fails': 'each step fails, and is rolled back',
  'rollback-continued': 'each step fails, and its rollback once',
  'rollback-fails': 'each step fails, and its rollback for good',
  'not-accepted': 'the verification says no',
  'taken-back': 'it is taken back after its end',
  'restore-fails': 'after each of these failures, each restore fails',
  'died-resumed': 'the process dies at each call; resumed',
  'died-taken-back': 'the process dies at each call; taken back',
  'died-on-the-way-back': 'it dies at each call of each way back; resumed',
};

export const TRIAL_COLUMNS = ['cases', 'deployed', 'as before', 'named', 'wrong'] as const;

/** In the order of the columns. */
export function trialCells({ cases, endings, wrong }: RehearsalRow): readonly string[] {
  return [cases, endings.deployed, endings['as-before'], endings.named, wrong].map((number) => `${number}`);
}

/** Most mistakes that are written out. */
export const MOST_MISTAKES = 10;

/** What the columns mean, for who sees them for the first time. */
export const ENDING_WORDS: readonly (readonly [string, string])[] = [
  ['deployed', 'every stack is as the plan says'],
  ['as before', 'every stack is as it was before the run'],
  ['named', 'some stack is neither; the run names each with the command or what to do that finishes the job'],
  ['wrong', 'none of these, or an export in use or data is gone: one is enough to refuse the plan'],
];
