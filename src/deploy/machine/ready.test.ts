import type { MachineEvent, MachineOptions, MachinePlan } from '../machine-state.js';
import { openMachine, step } from './index.js';

function planOf(...ids: readonly string[]): MachinePlan {
  const plain = { kind: 'update', phase: 'expand', after: [], estimate: 60, keepOnRestore: false } as const;
  return { steps: ids.map((id) => ({ id, ...plain })) };
}

/** How many steps each event began. */
function begun(plan: MachinePlan, options: MachineOptions, events: readonly MachineEvent[]): readonly number[] {
  let state = openMachine(plan, options);
  return events.map((event) => {
    const result = step(state, event);
    state = result.state;
    return result.commands.filter(({ type }) => type === 'perform').length;
  });
}

const done = (id: string): MachineEvent => ({ type: 'step-done', step: id, result: 'changed' });

test.each([1, 2, 3])('of four steps %i at once: as many begin, and one more for each that is done', (concurrency) => {
  const options = { concurrency, keepGoing: false };
  const events = [{ type: 'begin' } as const, ...['a', 'b', 'c', 'd'].map(done)];
  const more = [0, 1, 2, 3].map((finished) => (concurrency + finished < 4 ? 1 : 0));
  expect(begun(planOf('a', 'b', 'c', 'd'), options, events)).toEqual([concurrency, ...more]);
});
