import { openMachine, step } from '../../src/deploy/machine/index.js';
import type {
  MachineCommand,
  MachineEvent,
  MachineOptions,
  MachinePlan,
  MachineState,
} from '../../src/deploy/machine-state.js';

/** What the world makes of a command: the event that ends it, and how many seconds later. */
export interface World {
  readonly answer: (command: Exclude<MachineCommand, { readonly type: 'end' }>) => {
    readonly seconds: number;
    readonly event: MachineEvent;
  };
  /** Events from outside (`interrupt`, `resume`, `take-back`) before the next answer comes. */
  readonly disturb?: (state: MachineState, eventsSoFar: number) => readonly MachineEvent[];
}

export interface Moment {
  /** Seconds since the start. */
  readonly at: number;
  readonly event: MachineEvent;
  readonly commands: readonly MachineCommand[];
  readonly before: MachineState;
  readonly after: MachineState;
}

export interface SimulatedRun {
  readonly state: MachineState;
  readonly moments: readonly Moment[];
  /** Seconds until the last event. */
  readonly makespan: number;
}

interface Underway {
  readonly at: number;
  readonly order: number;
  readonly event: MachineEvent;
  readonly key: string;
}

/**
 * Runs the machine over durations, without waiting: answers come in the order of their time. A command for what
 * is under way already is that work found again, as a runner does after `resume`.
 *
 * @throws Error when the run does not end in the number of events that it may need
 */
export function simulateMachine(plan: MachinePlan, options: MachineOptions, world: World): SimulatedRun {
  const moments: Moment[] = [];
  const underway: Underway[] = [];
  let state = openMachine(plan, options);
  let now = 0;

  function send(event: MachineEvent): void {
    const { state: after, commands } = step(state, event);
    moments.push({ at: now, event, commands, before: state, after });
    state = after;
    for (const command of commands) perform(command);
  }
  function perform(command: MachineCommand): void {
    if (command.type === 'end') return;
    const key = command.type === 'verify' ? 'verify' : `${command.type} ${command.step}`;
    if (underway.some((one) => one.key === key)) return;
    const { seconds, event } = world.answer(command);
    insert(underway, { at: now + seconds, order: moments.length, event, key });
  }

  send({ type: 'begin' });
  const most = 100 + 20 * plan.steps.length;
  for (;;) {
    const outside = world.disturb?.(state, moments.length) ?? [];
    for (const event of outside) send(event);
    const next = underway.shift();
    if (next === undefined && outside.length === 0) break;
    if (next === undefined) continue;
    now = next.at;
    send(next.event);
    if (moments.length > most) throw new Error(`not ended after ${most} events`);
  }
  return { state, moments, makespan: now };
}

/** Latest last; what was commanded first comes first at the same time. */
function insert(underway: Underway[], one: Underway): void {
  let low = 0;
  for (let high = underway.length; low < high; ) {
    const middle = (low + high) >> 1;
    const other = underway[middle];
    if (other !== undefined && (other.at < one.at || (other.at === one.at && other.order <= one.order)))
      low = middle + 1;
    else high = middle;
  }
  underway.splice(low, 0, one);
}

/** A world where everything goes well in the time that `seconds` gives. */
export function fairWorld(seconds: (id: string) => number): World {
  return {
    answer: (command) => {
      if (command.type === 'verify') return { seconds: 0, event: { type: 'verified' } };
      if (command.type === 'restore')
        return {
          seconds: seconds(command.step),
          event: { type: 'restore-done', step: command.step, how: 'updated' },
        };
      return { seconds: seconds(command.step), event: { type: 'step-done', step: command.step, result: 'changed' } };
    },
  };
}
