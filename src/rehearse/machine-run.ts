import { type step as machineStep, pendingCommands } from '../deploy/machine/index.js';
import type { MachineCommand, MachineEvent, MachineState } from '../deploy/machine-state.js';
import { lastSteps, verifySteps } from '../deploy/run/verify.js';
import type { Plan, PlanStep, StepId } from '../model/plan.js';
import { placeOf } from '../plan/place.js';
import { stateOfUnits } from './cloud-units.js';
import { type Faults, noFaults } from './faults.js';
import { countCalls, type Death, type OperationEnd, operate, type Stage, verifyTools } from './operation.js';
import { rehearsalCloud } from './rehearsal-cloud.js';
import type { StackNode } from './stack-node.js';

/** A run at one moment: what the machine holds, what it commanded that is not done, and every stack. */
export interface Moment {
  readonly machine: MachineState;
  readonly pending: readonly MachineCommand[];
  /** By the places' order. */
  readonly stacks: readonly StackNode[];
  readonly epoch: number;
}

export type StackCommand = Extract<MachineCommand, { readonly type: 'perform' | 'restore' }>;

/** One command of a run, and what became of it. */
export interface Turn {
  readonly before: Moment;
  readonly command: Exclude<MachineCommand, { readonly type: 'end' }>;
  readonly event: MachineEvent;
  /** Absent for a verification. */
  readonly end?: OperationEnd;
  /** What went wrong in it; nothing unless given. */
  readonly faults?: Faults;
  /** Of a verification. */
  readonly calls?: number;
}

export interface Followed {
  readonly last: Moment;
  readonly turns: readonly Turn[];
}

/** The run cannot go on as it is: a mistake of whoever decides what it does. */
export class RehearsalStuck extends Error {}

export interface Runner {
  readonly plan: Plan;
  readonly stepOf: (id: StepId) => PlanStep;
  readonly placeAt: (id: StepId) => number;
  /** Feeds an event. @throws RehearsalStuck where the machine refuses it */
  feed(moment: Moment, event: MachineEvent): Moment;
  /** A process takes the run over; what was in flight is commanded again. */
  takeOver(moment: Moment, type: 'resume' | 'take-back'): Moment;
  /** Performs a command of the moment, with what goes wrong in it. */
  perform(moment: Moment, command: StackCommand, faults?: Faults, from?: Death): Promise<OperationEnd>;
  /** The moment after the first of what is pending has come to this end. */
  after(moment: Moment, command: MachineCommand, event: MachineEvent, end?: OperationEnd): Moment;
  /**
   * Until the run has ended; nothing goes wrong any more.
   *
   * @param keeps false where nobody asks for the turns: there are as many as steps, for each case
   */
  follow(moment: Moment, keeps?: boolean): Promise<Followed>;
  /** Operations that were done, and those that were known. */
  readonly count: { done: number; known: number };
}

export interface RunnerGiven {
  readonly plan: Plan;
  readonly stage: Stage;
  readonly places: ReadonlyMap<string, number>;
  /** By place: the places that matter to an operation there; all where there is none. */
  readonly neighbours?: ReadonlyMap<string, readonly string[]>;
  readonly step: typeof machineStep;
  /** Whether it will be asked what happens when processes die. */
  readonly keepsDeaths: boolean;
}

export function runnerOf({ plan, stage, places, neighbours, step, keepsDeaths }: RunnerGiven): Runner {
  const steps = new Map(plan.steps.map((one) => [one.id, one]));
  const stepOf = (id: StepId): PlanStep => {
    const found = steps.get(id);
    if (found === undefined) throw new RehearsalStuck(`there is no step ${id}`);
    return found;
  };
  const indexes = new Map(
    plan.steps.map(({ id, target, stackName }) => [id, places.get(placeOf(target, stackName)) ?? -1]),
  );
  const placeAt = (id: StepId): number => indexes.get(id) ?? -1;
  const all = [...places.values()];
  const near = new Map(
    [...places].map(([place, index]) => [
      index,
      neighbours?.get(place)?.map((one) => places.get(one) ?? -1) ?? all.filter((other) => other !== index),
    ]),
  );
  const known = new Map<string, OperationEnd>();
  const latest = new Map<StackNode, Latest>();
  const verified = new Map<string, Verification>();
  const count = { done: 0, known: 0 };
  const keyOf = (moment: Moment, { type, step: id }: StackCommand, faults: Faults): string => {
    const at = placeAt(id);
    let key = `${moment.stacks[at]?.number} ${moment.epoch} ${type} ${faults.name} ${id}`;
    for (const index of near.get(at) ?? []) key += ` ${moment.stacks[index]?.face}`;
    return key;
  };
  const recall = (key: string): OperationEnd | undefined => {
    const end = known.get(key);
    if (end !== undefined) count.known += 1;
    return end;
  };
  const mostTurns = 100 + 20 * plan.steps.length;

  const runner: Runner = {
    plan,
    stepOf,
    placeAt,
    count,
    feed(moment, event) {
      const { state, commands } = stepped(step, moment.machine, event);
      return { ...moment, machine: state, pending: [...moment.pending, ...commands] };
    },
    takeOver(moment, type) {
      const { state } = stepped(step, moment.machine, { type });
      return { ...moment, machine: state, pending: pendingCommands(state), epoch: moment.epoch + 1 };
    },
    async perform(moment, command, faults = noFaults, from) {
      // What a process left that died is used once.
      const key = from === undefined ? keyOf(moment, command, faults) : '';
      const before = recall(key);
      if (before !== undefined) return before;
      const own = moment.stacks[placeAt(command.step)];
      if (own === undefined) throw new RehearsalStuck(`there is no stack of ${command.step}`);
      const beside = near.get(placeAt(command.step))?.flatMap((index) => moment.stacks[index] ?? []) ?? [];
      count.done += 1;
      const operation = {
        type: command.type,
        step: stepOf(command.step),
        isKept: moment.machine.plan.steps.some(({ id, keepOnRestore }) => id === command.step && keepOnRestore),
        faults: faults.script,
        epoch: moment.epoch,
        // In another process, or with a failing restore, one failure has been tried already.
        keepsDeaths:
          keepsDeaths && moment.epoch === 1 && from === undefined && (faults === noFaults || faults.name === 'fails'),
      };
      const end = await operate(stage, operation, own, beside, from);
      if (key !== '') known.set(key, end);
      return end;
    },
    after: (moment, command, event, end) => afterwards(moment, command, event, end),
    async follow(moment, keeps = true) {
      // Nobody sees what lies between: one list of stacks serves all of it.
      const own = keeps ? undefined : [...moment.stacks];
      let last = moment;
      const turns: Turn[] = [];
      for (let number = 0; ; number += 1) {
        const [command] = last.pending;
        if (command === undefined) throw new RehearsalStuck('the run stops before its end');
        if (command.type === 'end') return { last, turns };
        if (number > mostTurns) throw new RehearsalStuck('the run does not end');
        const turn =
          command.type === 'verify'
            ? { before: last, command, ...(await verify(last, command.steps)) }
            : // Most are known, and waiting for nothing takes its time as well.
              (remembered(last, command) ?? (await performed(last, command)));
        if (keeps) turns.push(turn);
        last = afterwards(last, command, turn.event, 'end' in turn ? turn.end : undefined, own);
      }
    },
  };

  /** @param stacks the moment's own, to be changed; a copy of them unless given */
  function afterwards(
    { stacks: before, pending, machine, epoch }: Moment,
    command: MachineCommand,
    event: MachineEvent,
    end: OperationEnd | undefined,
    stacks: StackNode[] = [...before],
  ): Moment {
    if (end !== undefined && command.type !== 'verify' && command.type !== 'end')
      stacks[placeAt(command.step)] = end.node;
    const { state, commands } = stepped(step, machine, event);
    const left =
      pending.length === 1 && pending[0] === command
        ? commands
        : [...pending.filter((one) => one !== command), ...commands];
    return { machine: state, pending: left, stacks, epoch };
  }

  function remembered(before: Moment, command: StackCommand) {
    const at = placeAt(command.step);
    const own = before.stacks[at];
    const known = own && latest.get(own);
    const isLatest =
      known?.step === command.step &&
      known.type === command.type &&
      known.epoch === before.epoch &&
      near.get(at)?.every((index, which) => before.stacks[index] === known.beside[which]);
    const end = isLatest ? known.end : recall(keyOf(before, command, noFaults));
    if (end === undefined) return undefined;
    if (isLatest) count.known += 1;
    else if (own !== undefined) {
      const beside = near.get(at)?.map((index) => before.stacks[index]) ?? [];
      latest.set(own, { step: command.step, type: command.type, epoch: before.epoch, beside, end });
    }
    return { before, command, event: end.event, end };
  }

  async function performed(before: Moment, command: StackCommand) {
    const end = await runner.perform(before, command);
    return { before, command, event: end.event, end };
  }

  /** In full, over all stacks; once for stacks that are the same. */
  async function verify({ stacks }: Moment, ids: readonly StepId[]): Promise<Verification> {
    const key = `${ids.join('\n')}\n${stacks.map(({ content }) => content).join()}`;
    const before = verified.get(key);
    if (before !== undefined) return before;
    const now = Math.max(...stacks.map((one) => one.now));
    const units = stacks.map(({ unit }) => unit);
    const state = stateOfUnits(stage.background, units, { seed: stage.run, now, ids: 0 });
    const { cloud } = rehearsalCloud(state, { artefactExists: stage.artefactExists }, stage.blueprints);
    const counted = countCalls(cloud);
    const failures = await verifySteps(lastSteps(ids.map(stepOf)), verifyTools(stage, counted.cloud));
    const event: MachineEvent = failures.length === 0 ? { type: 'verified' } : { type: 'verify-failed', failures };
    const verification = { event, calls: counted.calls.length };
    verified.set(key, verification);
    return verification;
  }

  return runner;
}

/** What was last done to a stack, and beside which others: comparing them is cheaper than writing a key. */
interface Latest {
  readonly step: StepId;
  readonly type: StackCommand['type'];
  readonly epoch: number;
  readonly beside: readonly (StackNode | undefined)[];
  readonly end: OperationEnd;
}

interface Verification {
  readonly event: MachineEvent;
  readonly calls: number;
}

function stepped(step: typeof machineStep, state: MachineState, event: MachineEvent) {
  try {
    return step(state, event);
  } catch (error) {
    throw new RehearsalStuck(error instanceof Error ? error.message : String(error));
  }
}
