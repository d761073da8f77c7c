import type { MachineEvent, MachinePlan } from '../machine-state.js';
import { openMachine, step } from './index.js';

const plain = { kind: 'update', phase: 'expand', estimate: 60, keepOnRestore: false } as const;
const pair: MachinePlan = {
  steps: [
    { id: 'first', after: [], ...plain },
    { id: 'second', after: [{ step: 'first', strength: 'hard' }], ...plain },
  ],
};

/** Types of the commands that answer each event. */
function answers(events: readonly MachineEvent[]): readonly (readonly string[])[] {
  let state = openMachine(pair, { concurrency: 5, keepGoing: false });
  return events.map((event) => {
    const result = step(state, event);
    state = result.state;
    return result.commands.map((command) => ('step' in command ? `${command.type} ${command.step}` : command.type));
  });
}

const done = (id: string): MachineEvent => ({ type: 'step-done', step: id, result: 'changed' });
const [begin, interrupt, resume] = [{ type: 'begin' }, { type: 'interrupt' }, { type: 'resume' }] as const;

test('what would follow from a result follows only after the resume', () => {
  expect(answers([begin, interrupt, done('first'), resume])).toEqual([
    ['perform first'],
    ['end'],
    [],
    ['perform second'],
  ]);
});

test('an interrupted run does not go on to the next phase either, nor to the way back', () => {
  expect(answers([begin, done('first'), interrupt, done('second'), resume]).slice(2)).toEqual([
    ['end'],
    [],
    ['verify'],
  ]);
  const failed: MachineEvent = { type: 'step-failed', step: 'second', reason: 'broke', left: 'as-before' };
  expect(answers([begin, done('first'), interrupt, failed, resume]).slice(2)).toEqual([['end'], [], ['restore first']]);
});
