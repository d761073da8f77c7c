import { hardOrder, planOf, planStep } from '../../../test/support/sample-plan.js';
import { machinePlanOf, openMachine, step } from '../machine/index.js';
import type { MachineEvent } from '../machine-state.js';
import { outcomeOf } from './outcome.js';

test('what stays for the sake of a stack that is kept is gone on with by a deploy: no rollback touches the kept one again', () => {
  const kept = planStep('new/main', { kind: 'create', stateful: ['Table'] });
  const [used, other, fails] = ['used/main', 'other/main', 'z-fails/main'].map((name) => planStep(name));
  if (used === undefined || other === undefined || fails === undefined) throw new Error('three steps');
  const plan = planOf([used, other, kept, fails], {
    order: [
      hardOrder(kept.id, used.id, 'imports'),
      hardOrder(fails.id, kept.id, 'imports'),
      hardOrder(fails.id, other.id, 'imports'),
    ],
  });
  const events: readonly MachineEvent[] = [
    { type: 'begin' },
    ...[used, other, kept].map(({ id }) => ({ type: 'step-done', step: id, result: 'changed' }) as const),
    { type: 'step-failed', step: fails.id, reason: 'broke', left: 'as-before' },
    { type: 'restore-done', step: kept.id, how: 'kept' },
    { type: 'restore-failed', step: other.id, reason: 'stuck' },
  ];
  const begun = openMachine(machinePlanOf(plan), { concurrency: 4, keepGoing: false });
  const ended = events.reduce((state, event) => step(state, event).state, begun);
  const outcome = outcomeOf(ended, plan, 'r1');
  expect(outcome.kind === 'restore-incomplete' && outcome.remains.map(({ step, command }) => [step, command])).toEqual([
    [used.id, 'stackgate deploy --stage dev'],
    [other.id, 'stackgate rollback --run r1'],
    [kept.id, 'stackgate deploy --stage dev'],
  ]);
});
