import { freely, lineOf, newWorld, operationsOn, planOf, toolsOf } from '../../../test/support/deploy-world.js';
import { Killed, mortal } from '../../../test/support/mortal.js';
import { epochOf, readJournal } from '../journal/read-journal.js';
import { resumeRun, startRun } from '../run.js';
import { memoryLeases } from '../stores/memory-stores.js';

test('where the leases were lost, the epoch still rises: the journal knows the last one', async () => {
  const world = newWorld();
  const plan = await planOf(world, lineOf(['a', 'b']));
  const process = mortal(toolsOf(world), { at: 25, when: 'after' });
  await expect(startRun(process.tools, { run: 'r1', plan, options: freely })).rejects.toThrow(Killed);
  const { outcome } = await resumeRun(toolsOf(world, { leases: memoryLeases() }), 'r1');
  expect(outcome).toEqual({ kind: 'deployed', remains: [] });
  const reading = readJournal((await world.stores.journals.read('r1')) ?? '');
  expect(reading.kind === 'whole' && epochOf(reading.records)).toBe(2);
  for (const name of ['a-dev', 'b-dev']) expect(await operationsOn(world, name)).toBe(1);
});
