import { startRun } from '../../../src/deploy/run.js';
import type { Plan } from '../../../src/model/plan.js';
import type { RunReport } from '../../../src/model/run.js';
import { freely, planOf, type TestEstate, toolsOf, type World } from '../deploy-world.js';

export async function deploy(world: World, run: string, estate: TestEstate, plan?: Plan): Promise<RunReport> {
  return startRun(toolsOf(world), { run, plan: plan ?? (await planOf(world, estate)), options: freely });
}

/** The world with the estate deployed in it, as run `r0`. */
export async function withDeployed<Of extends World>(world: Of, estate: TestEstate): Promise<Of> {
  expect((await deploy(world, 'r0', estate)).outcome).toEqual({ kind: 'deployed', remains: [] });
  return world;
}
