import { freely, lineOf, newWorld, planOf, toolsOf } from '../../../test/support/deploy-world.js';
import type { Cloud } from '../../cloud/port.js';
import { startRun } from '../run.js';
import { LeaseLost } from '../stores.js';

// Found by `scripts/soak.mjs --seed 852`: a run that is opened and never begun would stand in the way of the next.
test('a process that lost the stage before it opened its run opens none', async () => {
  const world = newWorld();
  const plan = await planOf(world, lineOf(['a', 'b']));
  const { clock } = world.cloud;
  const slow: Cloud = {
    clock,
    at: (target) => {
      const here = world.cloud.at(target);
      return {
        ...here,
        // The last call before it opens its run.
        describeStack: async (name) => {
          const stack = await here.describeStack(name);
          if (name === 'b-dev') await clock.sleep(10 * 60_000);
          return stack;
        },
      };
    },
  };
  const late = startRun(toolsOf(world, { cloud: slow, holder: 'late' }), { run: 'r1', plan, options: freely });
  const ended = late.then(
    () => undefined,
    (error: unknown) => error,
  );
  await clock.sleep(5 * 60_000);
  const other = await startRun(toolsOf(world, { holder: 'other' }), { run: 'r2', plan, options: freely });
  expect(other.outcome).toEqual({ kind: 'deployed', remains: [] });
  expect(await ended).toBeInstanceOf(LeaseLost);
  expect(await world.stores.journals.read('r1')).toBeUndefined();
  const next = await planOf(world, lineOf(['a', 'b'], '2'));
  const report = await startRun(toolsOf(world), { run: 'r3', plan: next, options: freely });
  expect(report.outcome).toEqual({ kind: 'deployed', remains: [] });
});
