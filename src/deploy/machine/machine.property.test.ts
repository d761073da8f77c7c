import fc from 'fast-check';
import { type RandomRun, randomRun, simulateRun } from '../../../test/support/random-run.js';
import { fairWorld, type Moment, simulateMachine } from '../../../test/support/simulate-machine.js';
import type { MachineEvent, MachineState, MachineStep, StepState } from '../machine-state.js';
import { IllegalMove, openMachine, remainingOf, replay, stateOf, step, stepStatuses } from './index.js';

const runs = { numRuns: 200 };

/** Dependents of each step, directly, by a plain look at every order: the machine's own index is not trusted here. */
function dependentsOf(state: MachineState, id: string, strength?: 'hard'): readonly MachineStep[] {
  return state.plan.steps.filter(({ after }) =>
    after.some((one) => one.step === id && (strength === undefined || one.strength === strength)),
  );
}

function allDependentsOf(state: MachineState, id: string, strength?: 'hard'): ReadonlySet<string> {
  const direct = dependentsOf(state, id, strength).map((one) => one.id);
  return new Set(direct.flatMap((one) => [one, ...allDependentsOf(state, one, strength)]));
}

const restoresAll = ({ options, takingBack }: MachineState) => takingBack || !options.keepGoing;

/** It stands changed, and will be restored unless something holds it back. */
function awaitsRestore(state: MachineState, id: string): boolean {
  const at = stateOf(state, id);
  if (state.plan.steps.find((one) => one.id === id)?.kind === 'delete') return false;
  if (at.at === 'done') return at.result === 'changed' && restoresAll(state);
  return at.at === 'failed' && at.left === 'changed';
}

/** It is not as it was, and no restore is to come. */
function staysChanged(state: MachineState, id: string): boolean {
  const at = stateOf(state, id);
  if (at.at === 'restored') return at.how === 'kept';
  if (at.at === 'restore-failed' || at.at === 'held-back') return true;
  if (at.at === 'done') return at.result === 'changed' && !awaitsRestore(state, id);
  return at.at === 'failed' && at.left !== 'as-before' && !awaitsRestore(state, id);
}

function moves(state: MachineState): number {
  return state.steps.filter(({ at }) => at === 'running' || at === 'restoring').length;
}

function stepsBegunAt({ commands, before }: Moment, type: 'perform' | 'restore'): readonly string[] {
  const found = commands.flatMap((one) => (one.type === type ? [one.step] : []));
  return found.filter((id) => stateOf(before, id).at !== (type === 'perform' ? 'running' : 'restoring'));
}

function check(arbitrary: fc.Arbitrary<RandomRun>, property: (run: RandomRun) => void): void {
  fc.assert(fc.property(arbitrary, property), runs);
}

function eachMoment(run: RandomRun, look: (moment: Moment) => void): void {
  for (const moment of simulateRun(run).moments) look(moment);
}

test('no step begins before what it waits for is done; under keepGoing a soft order may be over without it', () => {
  check(randomRun(), (run) =>
    eachMoment(run, (moment) => {
      for (const id of stepsBegunAt(moment, 'perform'))
        for (const { step: other, strength } of run.plan.steps.find((one) => one.id === id)?.after ?? []) {
          const { at } = stateOf(moment.after, other);
          const over = strength === 'soft' && (at === 'failed' || at === 'skipped');
          expect(at === 'done' || (over && (run.options.keepGoing || moment.after.committed))).toBe(true);
        }
    }),
  );
});

test('nothing new begins after a failure or a request to take back', () => {
  check(randomRun({ keepGoing: false }), (run) =>
    eachMoment(run, (moment) => {
      const { failures, takingBack, committed } = moment.after;
      if (takingBack || (failures.length > 0 && !committed)) expect(stepsBegunAt(moment, 'perform')).toEqual([]);
    }),
  );
});

test('a stack is restored after all that depends on it, and never under a hard dependent that stays', () => {
  check(randomRun(), (run) =>
    eachMoment(run, (moment) => {
      for (const id of stepsBegunAt(moment, 'restore')) {
        for (const other of allDependentsOf(moment.after, id)) {
          expect(['running', 'restoring']).not.toContain(stateOf(moment.after, other).at);
          expect(awaitsRestore(moment.after, other)).toBe(false);
        }
        for (const other of dependentsOf(moment.after, id, 'hard'))
          expect(staysChanged(moment.after, other.id)).toBe(false);
      }
    }),
  );
});

test('only what stands changed is restored; a deletion, a stuck or an unchanged stack only when it is asked for again', () => {
  check(randomRun(), (run) =>
    eachMoment(run, (moment) => {
      for (const id of stepsBegunAt(moment, 'restore')) {
        const { before, event } = moment;
        const isLate = event.type !== 'begin' && 'step' in event && event.step === id;
        const again = event.type === 'take-back' && staysChanged(before, id);
        expect(run.plan.steps.find((one) => one.id === id)?.kind).not.toBe('delete');
        expect(isLate || again || awaitsRestore({ ...before, takingBack: moment.after.takingBack }, id)).toBe(true);
        if (isLate)
          expect(event).toMatchObject(event.type === 'step-done' ? { result: 'changed' } : { left: 'changed' });
      }
    }),
  );
});

test('a stack is held back exactly when a hard dependent stays', () => {
  check(randomRun(), (run) => {
    const { state } = simulateRun(run);
    for (const { id } of run.plan.steps) {
      const at = stateOf(state, id);
      const holders = dependentsOf(state, id, 'hard').filter((one) => staysChanged(state, one.id));
      if (at.at === 'held-back') {
        expect(holders).not.toEqual([]);
        expect(staysChanged(state, at.because)).toBe(true);
        expect(allDependentsOf(state, id, 'hard')).toContain(at.because);
      }
      if (at.at === 'restored' && at.how !== 'kept') expect(holders).toEqual([]);
    }
  });
});

test('a run always ends, in at most two events a step and two more', () => {
  check(randomRun({ disturbed: false }), (run) => {
    const { state, moments } = simulateRun(run);
    expect(state.phase).toBe('ended');
    expect(moments.length).toBeLessThanOrEqual(2 * run.plan.steps.length + 2);
    expect(moments.at(-1)?.commands).toEqual([{ type: 'end', outcome: state.outcome }]);
  });
  check(randomRun(), (run) => {
    expect(simulateRun(run).state.phase).toBe('ended');
  });
});

test('an interrupted run commands nothing', () => {
  check(randomRun(), (run) =>
    eachMoment(run, ({ event, after, commands }) => {
      if (!after.interrupted) return;
      expect(commands).toEqual(event.type === 'interrupt' ? [{ type: 'end', outcome: 'interrupted' }] : []);
      expect(after.outcome).toBe('interrupted');
    }),
  );
});

test('replaying the events gives the same state', () => {
  check(randomRun(), (run) => {
    const { state, moments } = simulateRun(run);
    expect(
      replay(
        run.plan,
        run.options,
        moments.map(({ event }) => event),
      ),
    ).toEqual(state);
  });
});

test('a state that was JSON in between goes on the same way', () => {
  check(randomRun(), (run) => {
    let state = openMachine(run.plan, run.options);
    for (const { event, after, commands } of simulateRun(run).moments) {
      const result = step(JSON.parse(JSON.stringify(state)), event);
      expect(JSON.stringify(result.state)).toBe(JSON.stringify(after));
      expect(JSON.stringify(result.commands)).toBe(JSON.stringify(commands));
      state = result.state;
    }
  });
});

test('no more steps and restores at once than allowed', () => {
  check(randomRun(), (run) =>
    eachMoment(run, ({ after }) => {
      expect(moves(after)).toBeLessThanOrEqual(run.options.concurrency);
    }),
  );
});

test('whenever a slot is free, nothing that could move stands still', () => {
  check(randomRun(), (run) =>
    eachMoment(run, ({ after }) => {
      if (after.interrupted || moves(after) === run.options.concurrency) return;
      for (const one of run.plan.steps) expect(couldMove(after, one)).toBe(false);
    }),
  );
});

/** By the rules as they are written down, not as they are programmed. */
function couldMove(state: MachineState, one: MachineStep): boolean {
  const stopped = state.takingBack || (state.failures.length > 0 && !state.options.keepGoing);
  if (state.phase === 'restoring') {
    const held = dependentsOf(state, one.id, 'hard').some((other) => staysChanged(state, other.id));
    const free = [...allDependentsOf(state, one.id)].every(
      (other) => !awaitsRestore(state, other) && stateOf(state, other).at !== 'restoring',
    );
    return awaitsRestore(state, one.id) && (held || free);
  }
  if (state.phase === 'expanding' ? stopped || one.phase !== 'expand' : state.phase !== 'contracting') return false;
  if (state.takingBack || stateOf(state, one.id).at !== 'waiting') return false;
  return one.after.every((order) => {
    const { at } = stateOf(state, order.step);
    return at === 'done' || (order.strength === 'soft' && (at === 'failed' || at === 'skipped'));
  });
}

test('failed and restored means that every stack is as it was', () => {
  check(randomRun(), (run) => {
    const { state } = simulateRun(run);
    if (state.outcome !== 'failed-and-restored' && state.outcome !== 'unchanged') return;
    expect(state.steps.filter((at) => !isAsBefore(at))).toEqual([]);
    expect(remainingOf(state)).toEqual([]);
  });
});

function isAsBefore(state: StepState): boolean {
  if (state.at === 'done') return state.result === 'unchanged';
  if (state.at === 'failed') return state.left === 'as-before';
  if (state.at === 'restored') return state.how !== 'kept';
  return state.at === 'waiting' || state.at === 'skipped';
}

test('what is not as it was after an incomplete restore is named, and nothing else is when all was to go back', () => {
  check(randomRun(), (run) => {
    const { state } = simulateRun(run);
    if (state.outcome !== 'restore-incomplete') return;
    const named = new Set(remainingOf(state).map((one) => one.step));
    expect(named.size).toBeGreaterThan(0);
    const left = run.plan.steps.filter(({ id }) => !isAsBefore(stateOf(state, id))).map(({ id }) => id);
    if (restoresAll(state)) expect([...named]).toEqual(left);
    else expect(left.filter((id) => !named.has(id) && stateOf(state, id).at !== 'done')).toEqual([]);
  });
});

test('a deployed run has done every step, or names it', () => {
  check(randomRun(), (run) => {
    const { state } = simulateRun(run);
    if (state.outcome !== 'deployed') return;
    const undone = run.plan.steps.filter(({ id }) => stateOf(state, id).at !== 'done');
    expect(undone.every(({ phase }) => phase === 'contract')).toBe(true);
    expect(remainingOf(state).map((one) => one.step)).toEqual(undone.map(({ id }) => id));
  });
});

test('keepGoing deploys exactly what does not hang on a failure by hard orders', () => {
  check(randomRun({ keepGoing: true, disturbed: false }), (run) => {
    const { state, moments } = simulateRun(run);
    const failed = moments.flatMap(({ event }) => (event.type === 'step-failed' ? [event.step] : []));
    const without = new Set(failed.flatMap((id) => [...allDependentsOf(state, id, 'hard')]));
    const begun = new Set(moments.flatMap((moment) => stepsBegunAt(moment, 'perform')));
    const expected = run.plan.steps.filter(
      ({ id, phase }) => !without.has(id) && (phase === 'expand' || state.committed),
    );
    expect([...begun].sort()).toEqual(expected.map(({ id }) => id).sort());
    for (const id of without) expect(stateOf(state, id).at).toBe('skipped');
    const wentWell = moments.flatMap(({ event }) => (event.type === 'step-done' ? [event.step] : []));
    for (const id of wentWell) expect(stateOf(state, id).at).toBe('done');
  });
});

test('an event is taken exactly when it can happen; one that is refused changes nothing', () => {
  check(randomRun(), (run) =>
    eachMoment(run, ({ after }) => {
      const copy = JSON.stringify(after);
      const misjudged = everyEvent(after).filter((event) => canHappen(after, event) !== isTaken(after, event));
      expect(misjudged).toEqual([]);
      expect(JSON.stringify(after)).toBe(copy);
    }),
  );
});

function isTaken(state: MachineState, event: MachineEvent): boolean {
  try {
    step(state, event);
    return true;
  } catch (error) {
    if (error instanceof IllegalMove) return false;
    throw error;
  }
}

function everyEvent({ plan }: MachineState): readonly MachineEvent[] {
  return [
    { type: 'begin' },
    { type: 'verified' },
    { type: 'interrupt' },
    { type: 'resume' },
    { type: 'take-back' },
    ...[...plan.steps.map(({ id }) => id), 'nobody'].flatMap((id): MachineEvent[] => [
      { type: 'step-done', step: id, result: 'changed' },
      { type: 'step-failed', step: id, reason: 'late', left: 'as-before' },
      { type: 'restore-done', step: id, how: 'updated' },
      { type: 'restore-failed', step: id, reason: 'late' },
    ]),
  ];
}

function canHappen(state: MachineState, event: MachineEvent): boolean {
  if ('step' in event) {
    const known = state.plan.steps.some(({ id }) => id === event.step);
    const needed = event.type === 'step-done' || event.type === 'step-failed' ? 'running' : 'restoring';
    return known && stateOf(state, event.step).at === needed;
  }
  if (event.type === 'begin') return false; // Every moment comes after it.
  if (event.type === 'take-back') return true;
  if (event.type === 'verified') return state.phase === 'verifying';
  return state.phase !== 'ended' && (event.type === 'resume' || !state.interrupted);
}

test('the makespan keeps the bound that a schedule without idle slots has', () => {
  check(randomRun({ failing: false, disturbed: false }), ({ plan, fates, options }) => {
    const seconds = new Map(plan.steps.map(({ id }, at) => [id, fates[at]?.seconds ?? 0]));
    const took = (id: string) => seconds.get(id) ?? 0;
    const { makespan, state } = simulateMachine(plan, options, fairWorld(took));
    const work = [...seconds.values()].reduce((sum, one) => sum + one, 0);
    const k = options.concurrency;
    // Graham's bound, for each side of the commit point.
    const path = (phase: string) => longestChain(plan.steps, took, phase);
    expect(state.outcome).toBe('deployed');
    expect(makespan).toBeLessThanOrEqual(work / k + (1 - 1 / k) * (path('expand') + path('contract')) + 1e-9);
  });
});

function longestChain(steps: readonly MachineStep[], took: (id: string) => number, phase: string): number {
  const ends = new Map<string, number>();
  for (const { id, after } of steps.filter((one) => one.phase === phase))
    ends.set(id, took(id) + Math.max(0, ...after.map((one) => ends.get(one.step) ?? 0)));
  return Math.max(0, ...ends.values());
}

test('every step has a status, and a run that ended has none that moves', () => {
  check(randomRun(), (run) => {
    const { state } = simulateRun(run);
    const statuses = stepStatuses(state);
    expect([...statuses.keys()]).toEqual(run.plan.steps.map(({ id }) => id));
    expect([...statuses.values()].filter((one) => one === 'running' || one === 'restoring')).toEqual([]);
  });
});
