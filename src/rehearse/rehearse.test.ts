import { caseKey, inVerification, rehearseByForce } from '../../test/support/brute-rehearsal.js';
import { freely, lineOf, newWorld, planOf, type TestEstate, toolsOf, topics } from '../../test/support/deploy-world.js';
import { startRun } from '../deploy/run.js';
import type { Plan } from '../model/plan.js';
import { rehearse } from './rehearse.js';

async function planned(before: TestEstate, after: TestEstate) {
  const world = newWorld();
  if (Object.keys(before).length > 0)
    await startRun(toolsOf(world), { run: 'r0', plan: await planOf(world, before), options: freely });
  const plan: Plan = await planOf(world, after);
  return { plan, state: world.core.snapshot(), artefacts: world.stores.artefacts, artefactExists: () => true };
}

async function keysOf(given: Awaited<ReturnType<typeof planned>>) {
  const keys = new Map<string, number>();
  const rehearsal = await rehearse({
    ...given,
    secret: () => 'a secret',
    onCase: ({ trial, what, verdict, cases }) => {
      const isVerification = what().startsWith('verification');
      const key = caseKey(
        isVerification ? `${trial}${inVerification}` : trial,
        verdict.outcome,
        verdict.stacks.map(({ shape }) => shape),
      );
      keys.set(key, isVerification ? 1 : (keys.get(key) ?? 0) + cases);
    },
  });
  return { keys, rehearsal };
}

const sorted = (keys: ReadonlyMap<string, number>) => [...keys].sort(([a], [b]) => (a < b ? -1 : 1));

test('what is shared ends as every case does that is run whole', async () => {
  const given = await planned(lineOf(['a', 'b']), { ...lineOf(['a', 'b'], '2'), c: topics('c', '1', ['b']) });
  const { keys, rehearsal } = await keysOf(given);
  expect(rehearsal).toMatchObject({ verdict: 'proved', mistakes: [], noWayBack: [] });
  expect(sorted(keys)).toEqual(sorted(await rehearseByForce(given)));
});
