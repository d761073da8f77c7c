import type { MachineEvent } from '../deploy/machine-state.js';
import type { RehearsalTrial } from '../model/rehearsal.js';
import { tryDeaths, tryDeathsOnTheWay } from './deaths.js';
import {
  deletionRefused,
  type Faults,
  hadRollback,
  resourcesIn,
  restoreFails,
  restoreRefused,
  rollbackFails,
  stepFails,
} from './faults.js';
import type { Followed, Turn } from './machine-run.js';
import type { OperationEnd } from './operation.js';
import { isStackTurn, type StackTurn, type Trying, tryEnd } from './trying.js';

/** Tries everything with a plan of which it is known what happens when nothing goes wrong. */
export async function tryAll(trying: Trying, base: Followed): Promise<void> {
  const { judge, tally } = trying;
  const first = judge.judge(base.last);
  const problems = [...first.problems, ...unverified(trying, base)];
  tally.note('nothing-fails', () => 'nothing fails', { ...first, problems });
  for (const turn of base.turns) {
    if (isStackTurn(turn)) await tryStep(trying, turn);
    else await tryRefusal(trying, turn);
    await tryDeaths(trying, turn, base);
  }
  await tryTakingBack(trying, base);
}

/** All that changed before the commit point is looked at there, and what is dropped goes after it. */
function unverified({ runner }: Trying, { turns }: Followed): readonly string[] {
  const at = turns.findIndex(({ command }) => command.type === 'verify');
  const command = turns[at]?.command;
  const verified = new Set(command?.type === 'verify' ? command.steps : []);
  const changed = turns.flatMap(({ event }, turn) =>
    event.type === 'step-done' && event.result === 'changed' ? [{ step: runner.stepOf(event.step), turn }] : [],
  );
  return changed.flatMap(({ step: { id, phase }, turn }) => {
    if (phase === 'expand' && verified.has(id) && turn < at) return [];
    if (phase === 'contract' && turn > at) return [];
    return [
      phase === 'expand' ? `${id} is not verified before the commit point` : `${id} comes before the commit point`,
    ];
  });
}

async function tryStep(trying: Trying, turn: StackTurn): Promise<void> {
  const step = trying.runner.stepOf(turn.command.step);
  const resources = resourcesIn(turn.end.matches);
  const fails = stepFails(step, resources);
  const first = await failing(trying, turn, fails);
  // A stack without resources is deleted whatever fails, unless the call is refused.
  const faults = first.event.type === 'step-done' && step.kind === 'delete' ? deletionRefused : fails;
  const failed = await failing(trying, turn, faults);
  if (failed.event.type === 'step-done') return;
  const followed = await tryFailure(trying, turn, failed, 'step-fails', `${step.id} fails`);
  if (followed !== undefined)
    await tryWayBack(trying, { ...turn, faults, event: failed.event, end: failed }, followed, `${step.id} fails`);
  if (step.kind === 'delete') return;
  const once = await failing(trying, turn, rollbackFails(step, resources, 'once'));
  if (!hadRollback(once.matches)) return;
  await tryFailure(trying, turn, once, 'rollback-continued', `${step.id} fails, and its rollback once`);
  const always = await failing(trying, turn, rollbackFails(step, resources, 'always'));
  const what = `${step.id} fails, and so does its rollback`;
  const stuck = await tryFailure(trying, turn, always, 'rollback-fails', what);
  if (stuck !== undefined) await tryRestores(trying, stuck, what);
}

const failing = ({ runner }: Trying, { before, command }: StackTurn, faults: Faults): Promise<OperationEnd> =>
  runner.perform(before, command, faults);

async function tryFailure(
  trying: Trying,
  { before, command }: StackTurn,
  end: OperationEnd,
  trial: RehearsalTrial,
  what: string,
): Promise<Followed | undefined> {
  return tryEnd(
    trying,
    trial,
    () => what,
    () => trying.runner.follow(trying.runner.after(before, command, end.event, end)),
  );
}

/** The verification says no: a stack is not what was deployed, or a check of the team's own fails. */
async function tryRefusal(trying: Trying, turn: Turn): Promise<void> {
  const { before, command } = turn;
  if (command.type !== 'verify') return;
  const step = command.steps.at(-1) ?? '';
  const event: MachineEvent = { type: 'verify-failed', failures: [{ step, reason: 'the rehearsal says no' }] };
  const what = 'the verification says no';
  const followed = await tryEnd(
    trying,
    'not-accepted',
    () => what,
    () => trying.runner.follow(trying.runner.after(before, command, event)),
  );
  if (followed === undefined) return;
  await tryRestores(trying, followed, what);
  await tryDeathsOnTheWay(trying, followed.turns, followed, what);
}

async function tryTakingBack(trying: Trying, base: Followed): Promise<void> {
  const what = 'it is taken back after its end';
  const followed = await tryEnd(
    trying,
    'taken-back',
    () => what,
    () => trying.runner.follow(trying.runner.takeOver(base.last, 'take-back')),
  );
  if (followed !== undefined) await tryRestores(trying, followed, what);
}

/** @param failed the turn in which the step failed */
async function tryWayBack(trying: Trying, failed: StackTurn, followed: Followed, what: string): Promise<void> {
  await tryRestores(trying, followed, what);
  await tryDeathsOnTheWay(trying, [failed, ...followed.turns], followed, what);
}

/** Each restore of a way back fails. */
async function tryRestores(trying: Trying, { turns }: Followed, what: string): Promise<void> {
  const { runner } = trying;
  for (const { before, command, end } of turns) {
    if (command.type !== 'restore' || end === undefined || end.calls.length === 0) continue;
    let failed = await runner.perform(before, command, restoreFails);
    if (failed.event.type === 'restore-done') failed = await runner.perform(before, command, restoreRefused);
    if (failed.event.type === 'restore-done') continue;
    const { event } = failed;
    await tryEnd(
      trying,
      'restore-fails',
      () => `${what}, then the restore of ${command.step}`,
      () => runner.follow(runner.after(before, command, event, failed), false),
    );
  }
}
