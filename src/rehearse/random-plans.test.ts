import { caseKey, inVerification, rehearseByForce } from '../../test/support/brute-rehearsal.js';
import { randomPlan } from '../../test/support/random-plan.js';
import { rehearse } from './rehearse.js';

async function made(seed: number) {
  const random = await randomPlan(seed);
  if (random === undefined) throw new Error('no plan');
  const { plan, world } = random;
  const { artefacts } = world.stores;
  return { plan, state: world.core.snapshot(), artefacts, artefactExists: () => true, secret: () => 'a secret' };
}

// Between them: updates, a creation that holds data, outputs that are taken, deletions after the commit point.
test.each([46, 78])('a random plan ends in every case as it does in full (seed %i)', async (seed) => {
  const given = await made(seed);
  const keys = new Set<string>();
  const rehearsal = await rehearse({
    ...given,
    onCase: ({ trial, what, verdict }) => {
      const where = what().startsWith('verification') ? inVerification : '';
      const shapes = verdict.stacks.map(({ shape }) => shape);
      keys.add(caseKey(`${trial}${where}`, verdict.outcome, shapes));
    },
  });
  expect(rehearsal.mistakes).toEqual([]);
  expect([...keys].sort()).toEqual([...(await rehearseByForce(given)).keys()].sort());
});

// Phases, kept stacks that hold others back, outputs that are taken.
test.each([8, 40, 51])('what neighbours show is all that matters (seed %i)', async (seed) => {
  const given = await made(seed);
  const { operations, ...shared } = await rehearse(given);
  const { operations: alone, ...whole } = await rehearse({ ...given, shares: false });
  expect(shared).toEqual(whole);
  expect(shared.verdict).toBe('proved');
  expect(operations.known).toBeGreaterThan(0);
  expect(alone.done).toBeGreaterThan(0);
});
