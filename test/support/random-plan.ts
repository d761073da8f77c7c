import { startRun } from '../../src/deploy/run.js';
import type { Plan } from '../../src/model/plan.js';
import { bodyOf, type SoakEstate } from '../soak/estate.js';
import { factsOf } from '../soak/facts.js';
import { planOf } from '../soak/plan-of.js';
import { randomOf } from '../soak/random.js';
import { randomChange } from '../soak/random-change.js';
import { randomEstate } from '../soak/random-estate.js';
import { type SoakWorld, soakWorld } from '../soak/soak-world.js';

/** A cloud with a random estate in it, and the plan of a random change of it; undefined where no plan is made. */
export async function randomPlan(
  seed: number,
): Promise<{ readonly world: SoakWorld; readonly plan: Plan } | undefined> {
  const random = randomOf(seed);
  const world = soakWorld(seed);
  const estate = randomEstate(random);
  const first = await planned(world, estate);
  if (first === undefined) return undefined;
  const tools = { cloud: world.cloud, ...world.stores, holder: 'ci', secret: () => 'a secret' };
  await startRun(tools, { run: 'r0', plan: first, options: { concurrency: 8, keepGoing: false } });
  const plan = await planned(world, randomChange(random, estate));
  return plan && { world, plan };
}

async function planned(world: SoakWorld, estate: SoakEstate): Promise<Plan | undefined> {
  const result = planOf(estate, factsOf(world.core), { ephemeral: false, waived: () => true });
  if (result.kind === 'refused') return undefined;
  const made = [...(result.bodies ?? new Map<string, string>()).values(), ...estate.stacks.map(bodyOf)];
  for (const body of made) await world.stores.artefacts.put(Buffer.from(body));
  return result.plan;
}
