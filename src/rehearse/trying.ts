import type { RehearsalTrial } from '../model/rehearsal.js';
import type { Judge, Verdict } from './judge.js';
import {
  type Followed,
  type Moment,
  RehearsalStuck,
  type Runner,
  type StackCommand,
  type Turn,
} from './machine-run.js';
import type { OperationEnd } from './operation.js';
import type { Tally } from './tally.js';

/** What the cases of a rehearsal are tried with. */
export interface Trying {
  readonly runner: Runner;
  readonly judge: Judge;
  readonly tally: Tally;
  /** What the commands come to that finish a job, by what they have to finish. */
  readonly finishing: Map<string, readonly string[]>;
}

/** A turn in which a stack was worked on. */
export type StackTurn = Turn & { readonly command: StackCommand; readonly end: OperationEnd };

export const isStackTurn = (turn: Turn): turn is StackTurn => turn.end !== undefined;

/** Follows to the end and judges it; undefined where there is no end. */
export async function tryEnd(
  trying: Trying,
  trial: RehearsalTrial,
  what: () => string,
  follow: () => Promise<Followed>,
  cases = 1,
): Promise<Followed | undefined> {
  const { tally, judge } = trying;
  try {
    const followed = await follow();
    const verdict = judge.judge(followed.last);
    const more = await unfinished(trying, followed.last, verdict);
    const problems = [...verdict.problems, ...notBrought(trial, verdict), ...more];
    tally.note(trial, what, { ...verdict, problems }, cases);
    return followed;
  } catch (error) {
    if (!(error instanceof RehearsalStuck)) throw error;
    tally.note(trial, what, stuck(error), cases);
    return undefined;
  }
}

const stuck = ({ message }: RehearsalStuck): Verdict => ({
  ending: 'named',
  outcome: { kind: 'interrupted' },
  stacks: [],
  problems: [message],
});

/**
 * Where a command is told that takes the run back, it is tried: it has to finish the job. Once for the same stacks left in the
 * same way: what else the run did is over, and the command does not touch it.
 */
async function unfinished(
  { runner, judge, finishing }: Trying,
  last: Moment,
  { outcome }: Verdict,
): Promise<readonly string[]> {
  if (outcome.kind !== 'restore-incomplete') return [];
  const told = outcome.remains.filter(({ command }) => command.includes(' rollback '));
  if (told.length === 0) return [];
  const key = outcome.remains
    .map(({ step, state }) => `${step} ${state} ${last.stacks[runner.placeAt(step)]?.number}`)
    .join('\n');
  const known = finishing.get(key);
  if (known !== undefined) return known;
  const again = await runner.follow(runner.takeOver(last, 'take-back'), false);
  const verdict = judge.judge(again.last);
  const left = 'remains' in verdict.outcome ? new Set(verdict.outcome.remains.map(({ step }) => step)) : new Set();
  const problems = verdict.problems.map((problem) => `after the command that was told: ${problem}`);
  const still = told.filter(({ step }) => left.has(step));
  const all = [...problems, ...still.map(({ step }) => `the command for ${step} does not finish it`)];
  finishing.set(key, all);
  return all;
}

/** Where nothing fails on the way back. */
const simple: ReadonlySet<RehearsalTrial> = new Set([
  'step-fails',
  'not-accepted',
  'taken-back',
  'died-taken-back',
  'died-on-the-way-back',
]);

/** A way back in which nothing failed brings back all that a rollback can bring back; there is none where it does not. */
function notBrought(trial: RehearsalTrial, { outcome }: Verdict): readonly string[] {
  if (!simple.has(trial) || outcome.kind !== 'restore-incomplete') return [];
  return outcome.remains
    .filter(({ command }) => command.includes(' rollback '))
    .map(({ step, reason }) => `nothing fails on the way back, and yet ${step} is not brought back: ${reason}`);
}

export function noteStuck(
  tally: Tally,
  trial: RehearsalTrial,
  what: () => string,
  error: RehearsalStuck,
  cases: number,
): void {
  tally.note(trial, what, stuck(error), cases);
}
