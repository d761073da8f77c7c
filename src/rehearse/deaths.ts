import type { MachineEvent } from '../deploy/machine-state.js';
import type { RehearsalTrial } from '../model/rehearsal.js';
import { type Followed, type Moment, RehearsalStuck, type Runner, type Turn } from './machine-run.js';
import type { OperationEnd } from './operation.js';
import { isSameData } from './same-data.js';
import type { StackNode } from './stack-node.js';
import { isStackTurn, noteStuck, type StackTurn, type Trying, tryEnd } from './trying.js';

type Way = 'resume' | 'take-back';

/** The process dies at each call of a turn of the run in which nothing fails; another goes on, or takes it back. */
export async function tryDeaths(trying: Trying, turn: Turn, base: Followed): Promise<void> {
  const at = base.turns.indexOf(turn);
  const later = base.turns.slice(at + 1);
  await tryWay(trying, turn, 'resume', 'died-resumed', { last: base.last, turns: later }, '');
  const back = await takenBack(trying, turn);
  if (back !== undefined) await tryWay(trying, turn, 'take-back', 'died-taken-back', back, '');
}

/** @param turns of a way back, the failure that led to it first where there is one */
export async function tryDeathsOnTheWay(
  trying: Trying,
  turns: readonly Turn[],
  { last }: Followed,
  what: string,
): Promise<void> {
  for (const [at, turn] of turns.entries())
    await tryWay(trying, turn, 'resume', 'died-on-the-way-back', { last, turns: turns.slice(at + 1) }, `${what}; `);
}

/** What becomes of the run when it is taken back while this turn is under way, and nobody died in it. */
async function takenBack({ runner, tally }: Trying, turn: Turn): Promise<Followed | undefined> {
  try {
    const moment = runner.takeOver(turn.before, 'take-back');
    return isStackTurn(turn)
      ? await runner.follow(runner.after(moment, inFlight(moment, turn), turn.event, turn.end))
      : await runner.follow(moment);
  } catch (error) {
    if (!(error instanceof RehearsalStuck)) throw error;
    noteStuck(
      tally,
      'died-taken-back',
      () => `${nameOf(turn)} is under way, and the run is taken back`,
      error,
      callsIn(turn),
    );
    return undefined;
  }
}

/**
 * Each death in a turn. Where the operation ends as without it, and the machine stands where it stood, all that follows is what
 * follows without a death; else the run is followed to its own end.
 *
 * @param rest what follows the turn without a death, once the run is resumed or taken back
 */
async function tryWay(
  trying: Trying,
  turn: Turn,
  way: Way,
  trial: RehearsalTrial,
  rest: Followed,
  prefix: string,
): Promise<void> {
  const { runner, tally, judge } = trying;
  const then = way === 'resume' ? 'the run is resumed' : 'the run is taken back';
  const what = (at: string) => () => `${prefix}${nameOf(turn)}: the process dies ${at}, and ${then}`;
  let moment: Moment;
  try {
    moment = runner.takeOver(turn.before, way);
    inFlight(moment, turn);
  } catch (error) {
    if (!(error instanceof RehearsalStuck)) throw error;
    noteStuck(tally, trial, what('in it'), error, callsIn(turn));
    return;
  }
  const goesOn = way === 'take-back' || isSameData(moment.machine, turn.before.machine);
  const verdict = judge.judge(rest.last);
  if (!isStackTurn(turn)) {
    if (goesOn) tally.note(trial, what('at a call'), verdict, turn.calls ?? 1);
    else await tryEnd(trying, trial, what('at a call'), () => runner.follow(moment), turn.calls ?? 1);
    return;
  }
  const ours = rest.turns.filter((one): one is StackTurn => isStackTurn(one) && isSamePlace(runner, one, turn));
  for (const { end, at, cases } of await survivedBy(runner, moment, turn)) {
    if (goesOn && isSameEnd(end, turn.end) && (await staysTheSame(runner, moment.epoch, end.node, ours)))
      tally.note(trial, what(at), verdict, cases);
    else {
      const follow = () => runner.follow(runner.after(moment, inFlight(moment, turn), end.event, end));
      await tryEnd(trying, trial, what(at), follow, cases);
    }
  }
}

const callsIn = (turn: Turn): number => turn.end?.calls.length ?? turn.calls ?? 1;

const nameOf = ({ command }: Turn): string =>
  command.type === 'verify' ? 'verification' : `${command.type} ${command.step}`;

const isSamePlace = (runner: Runner, one: StackTurn, other: StackTurn): boolean =>
  runner.placeAt(one.command.step) === runner.placeAt(other.command.step);

/** The command of the turn among those that are in flight for who takes over. @throws RehearsalStuck where it is not */
function inFlight({ pending }: Moment, { command }: Turn) {
  const idOf = (one: (typeof pending)[number]): string => ('step' in one ? one.step : '');
  const found = pending.find((one) => one.type === command.type && idOf(one) === idOf(command));
  if (found === undefined || pending.length !== 1)
    throw new RehearsalStuck('who takes over does not find what was in flight, and that alone');
  return found;
}

/** A death, and how the operation ends that another process goes on with. */
interface Survived {
  readonly cases: number;
  readonly at: string;
  readonly end: OperationEnd;
}

const known = new WeakMap<OperationEnd, readonly Survived[]>();

/** All deaths in an operation; once for operations that are the same. */
async function survivedBy(runner: Runner, moment: Moment, turn: StackTurn): Promise<readonly Survived[]> {
  const before = known.get(turn.end);
  runner.count.known += before?.length ?? 0;
  if (before !== undefined) return before;
  const survived: Survived[] = [];
  for (const death of turn.end.deaths()) {
    // Before it begins nothing has failed yet, and the way back is still to come.
    if (turn.event.type === 'step-failed' && !death.hasBegun) continue;
    const end = await runner.perform(moment, turn.command, turn.faults, death);
    survived.push({ cases: death.cases, at: death.at, end });
  }
  known.set(turn.end, survived);
  return survived;
}

/** The same to the machine, but for the words of a failure, and the same stack, but for its history. */
function isSameEnd(one: OperationEnd, other: OperationEnd): boolean {
  return wordless(one.event) === wordless(other.event) && one.node.content === other.node.content;
}

function wordless(event: MachineEvent): string {
  return JSON.stringify('reason' in event ? { ...event, reason: '' } : event);
}

/** What follows on the stack itself, which alone has the death in its history, ends as it does without. */
async function staysTheSame(
  runner: Runner,
  epoch: number,
  node: StackNode,
  turns: readonly StackTurn[],
): Promise<boolean> {
  let own = node;
  for (const { before, command, end, faults } of turns) {
    const stacks = before.stacks.with(runner.placeAt(command.step), own);
    const again = await runner.perform({ ...before, stacks, epoch }, command, faults);
    if (!isSameEnd(again, end)) return false;
    own = again.node;
  }
  return true;
}
