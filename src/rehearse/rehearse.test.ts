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
  const given = await planned({ a: topics('a') }, { a: topics('a', '2'), b: topics('b', '1', ['a']) });
  const { keys, rehearsal } = await keysOf(given);
  expect(rehearsal).toMatchObject({ verdict: 'proved', mistakes: [], noWayBack: [] });
  expect(sorted(keys)).toEqual(sorted(await rehearseByForce(given)));
});

test('what is counted is what was tried, and equal plans give equal rehearsals', async () => {
  const given = await planned(lineOf(['a', 'b', 'c']), lineOf(['a', 'b', 'c'], '2'));
  let told = 0;
  const rehearsal = await rehearse({
    ...given,
    onCase: ({ cases }) => {
      told += cases;
    },
  });
  expect(rehearsal.cases).toBe(told);
  for (const { cases, endings, wrong } of rehearsal.rows)
    expect(endings.deployed + endings['as-before'] + endings.named + wrong).toBe(cases);
  // 3 steps fail; of the ways back from them 0, 1 and 2 restores; 3 after the verification and 3 after the end.
  expect(rehearsal.rows.find(({ trial }) => trial === 'step-fails')?.cases).toBe(3);
  expect(await rehearse(given)).toEqual(rehearsal);
});
