import fc from 'fast-check';
import type {
  LeftBehind,
  MachineCommand,
  MachineEvent,
  MachineOptions,
  MachinePlan,
  MachineState,
  MachineStep,
} from '../../src/deploy/machine-state.js';
import { type SimulatedRun, simulateMachine, type World } from './simulate-machine.js';

/** A plan, and everything that will happen to it. */
export interface RandomRun {
  readonly plan: MachinePlan;
  readonly options: MachineOptions;
  readonly fates: readonly Fate[];
  readonly verifies: boolean;
  /** What comes from outside, each before the answer that would be the event of that number. */
  readonly disturbances: readonly Disturbance[];
}

interface Fate {
  readonly seconds: number;
  /** `done` and `unchanged` go well; the others fail, and say what is left. */
  readonly end: 'done' | 'unchanged' | LeftBehind;
  readonly restore: 'done' | 'failed';
}

interface Disturbance {
  readonly event: number;
  /** `stop` is an interrupt that a resume follows one answer later, `stop-and-take-back` one that is taken back then. */
  readonly kind: 'stop' | 'killed' | 'take-back' | 'stop-and-take-back';
}

export interface RunShape {
  readonly keepGoing?: boolean;
  readonly disturbed?: boolean;
  readonly failing?: boolean;
}

const otherEnds = ['unchanged', 'as-before', 'changed', 'stuck'] as const;

/** Random DAGs of up to 10 steps with hard and soft orders, the last of them contracting, and what becomes of each step. */
export function randomRun({ keepGoing, disturbed = true, failing = true }: RunShape = {}): fc.Arbitrary<RandomRun> {
  return fc.integer({ min: 1, max: 10 }).chain((size) =>
    fc.record({
      plan: randomPlan(size),
      options: fc.record({
        concurrency: fc.integer({ min: 1, max: 4 }),
        keepGoing: keepGoing === undefined ? fc.boolean() : fc.constant(keepGoing),
      }),
      fates: fc.array(randomFate(failing), { minLength: size, maxLength: size }),
      verifies: failing ? fc.integer({ min: 0, max: 4 }).map((die) => die > 0) : fc.constant(true),
      disturbances: disturbed ? fc.array(randomDisturbance(size), { maxLength: 3 }) : fc.constant([]),
    }),
  );
}

function randomPlan(size: number): fc.Arbitrary<MachinePlan> {
  const bits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: size * size, maxLength: size * size });
  const each = fc.array(fc.record({ estimate: fc.nat(9), keepOnRestore: fc.boolean(), deletes: fc.boolean() }), {
    minLength: size,
    maxLength: size,
  });
  return fc.tuple(bits, each, fc.integer({ min: 0, max: 2 * size })).map(([arcs, given, expanding]) => ({
    steps: given.map(({ estimate, keepOnRestore, deletes }, at): MachineStep => {
      const contracts = at >= expanding;
      return {
        id: `s${at}`,
        kind: contracts ? (deletes ? 'delete' : 'update') : keepOnRestore ? 'create' : 'update',
        phase: contracts ? 'contract' : 'expand',
        after: ordersOf(arcs.slice(at * size, at * size + at)),
        estimate,
        keepOnRestore: keepOnRestore && !contracts,
      };
    }),
  }));
}

/** One number for each earlier step: 0 and 1 are hard, 2 is soft, the others are no order. */
function ordersOf(arcs: readonly number[]): MachineStep['after'] {
  return arcs.flatMap((die, at) =>
    die > 2 ? [] : [{ step: `s${at}`, strength: die === 2 ? ('soft' as const) : ('hard' as const) }],
  );
}

/** Most steps go well, so that there is much to take back. */
function randomFate(failing: boolean): fc.Arbitrary<Fate> {
  return fc.record({
    seconds: fc.integer({ min: 1, max: 9 }),
    end: failing
      ? fc.oneof(
          { weight: 7, arbitrary: fc.constant('done' as const) },
          { weight: 3, arbitrary: fc.constantFrom(...otherEnds) },
        )
      : fc.constant('done' as const),
    restore: fc.integer({ min: 0, max: 5 }).map((die) => (die === 0 ? ('failed' as const) : ('done' as const))),
  });
}

function randomDisturbance(size: number): fc.Arbitrary<Disturbance> {
  return fc.record({
    event: fc.integer({ min: 1, max: 3 * size }),
    kind: fc.constantFrom(
      'stop' as const,
      'stop' as const,
      'killed' as const,
      'take-back' as const,
      'stop-and-take-back' as const,
    ),
  });
}

export function simulateRun(run: RandomRun): SimulatedRun {
  return simulateMachine(run.plan, run.options, worldOf(run));
}

function worldOf(run: RandomRun): World {
  return { answer: (command) => answerOf(run, command), disturb: disturber(run.disturbances) };
}

function answerOf(
  { plan, fates, verifies }: RandomRun,
  command: Exclude<MachineCommand, { readonly type: 'end' }>,
): { readonly seconds: number; readonly event: MachineEvent } {
  if (command.type === 'verify') {
    const failures = command.steps.slice(0, 1).map((step) => ({ step, reason: 'moved' }));
    return { seconds: 1, event: verifies ? { type: 'verified' } : { type: 'verify-failed', failures } };
  }
  const position = plan.steps.findIndex(({ id }) => id === command.step);
  const { seconds = 1, end = 'done', restore = 'done' } = fates[position] ?? {};
  return {
    seconds,
    event: command.type === 'perform' ? performed(command.step, end) : restored(plan, position, restore),
  };
}

function performed(step: string, end: Fate['end']): MachineEvent {
  if (end === 'done') return { type: 'step-done', step, result: 'changed' };
  if (end === 'unchanged') return { type: 'step-done', step, result: 'unchanged' };
  return { type: 'step-failed', step, reason: `${step} broke`, left: end };
}

function restored({ steps }: MachinePlan, position: number, restore: Fate['restore']): MachineEvent {
  const { id = '', kind, keepOnRestore } = steps[position] ?? {};
  if (restore === 'failed') return { type: 'restore-failed', step: id, reason: `${id} is stuck` };
  return { type: 'restore-done', step: id, how: keepOnRestore ? 'kept' : kind === 'create' ? 'deleted' : 'updated' };
}

/** Sends what is due. A run that was stopped goes on one answer later, or at the end of all answers. */
function disturber(disturbances: readonly Disturbance[]): (state: MachineState, events: number) => MachineEvent[] {
  const due = [...disturbances].sort((a, b) => a.event - b.event);
  let goesOn: MachineEvent | undefined;
  return (state, events) => {
    if (goesOn !== undefined) {
      const event = goesOn;
      goesOn = undefined;
      return [event];
    }
    const next = due[0];
    if (next === undefined || events < next.event) return [];
    due.shift();
    if (next.kind === 'take-back') return [{ type: 'take-back' }];
    if (state.phase === 'ended') return [];
    if (next.kind === 'killed') return [{ type: 'resume' }];
    goesOn = next.kind === 'stop' ? { type: 'resume' } : { type: 'take-back' };
    return [{ type: 'interrupt' }];
  };
}
