import fc from 'fast-check';
import {
  contents,
  deployedIn,
  newWorld,
  planOf,
  type TestEstate,
  toolsOf,
  topics,
  type World,
} from '../../../test/support/deploy-world.js';
import { Killed, mortal } from '../../../test/support/mortal.js';
import type { FaultRule } from '../../cloud/local/faults.js';
import type { RunReport } from '../../model/run.js';
import { resumeRun, startRun } from '../run.js';

const services = ['a', 'b', 'c', 'd', 'e'] as const;

/** Each service may import from those before it. */
const estates = fc.array(fc.subarray([...services]), { minLength: 5, maxLength: 5 }).map(
  (wishes) =>
    (version: string, count: number): TestEstate =>
      Object.fromEntries(
        services.slice(0, count).map((service, index) => {
          const after = (wishes[index] ?? []).filter((other) => services.indexOf(other) < index);
          return [service, topics(service, version, after)];
        }),
      ),
);

const breaks = fc.record({
  service: fc.constantFrom(...services),
  rollback: fc.boolean(),
});

const options = { duration: () => 2_000, changeSetDuration: 1_000 };

async function survived(work: Promise<RunReport>): Promise<RunReport | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Killed) return undefined;
    throw error;
  }
}

/** Undefined where it was killed before the run was opened. */
async function resumedUntilItEnds(
  world: World,
  start: Promise<RunReport>,
  deaths: readonly number[],
): Promise<RunReport | undefined> {
  const first = await survived(start);
  if (first !== undefined || (await world.stores.journals.read('r1')) === undefined) return first;
  for (const at of deaths) {
    const report = await survived(resumeRun(mortal(toolsOf(world), { at, when: 'after' }).tools, 'r1'));
    if (report !== undefined) return report;
  }
  return resumeRun(toolsOf(world), 'r1');
}

test('random estates, failures, rollback failures and kills: deployed, or as before, or it is said what is not', async () => {
  await fc.assert(
    fc.asyncProperty(
      estates,
      fc.integer({ min: 1, max: 5 }),
      fc.array(breaks, { maxLength: 2 }),
      fc.array(fc.integer({ min: 3, max: 90 }), { maxLength: 3 }),
      fc.constantFrom(1, 3, 5),
      async (estate, count, broken, [firstDeath, ...deaths], concurrency) => {
        const world = newWorld(options);
        const tools = toolsOf(world);
        const settings = { concurrency, keepGoing: false };
        await startRun(tools, { run: 'r0', plan: await planOf(world, estate('1', count)), options: settings });
        const before = await contents(world);
        const plan = await planOf(world, estate('2', 5));
        for (const { service, rollback } of broken) {
          const rule = (phase: 'forward' | 'rollback'): FaultRule => ({
            match: { stackName: `${service}-dev`, logicalId: 'Topic', phase, times: 1 },
            effect: { kind: 'resource-fails', reason: 'broken' },
          });
          world.faults.push(rule('forward'), ...(rollback ? [rule('rollback')] : []));
        }
        const death = firstDeath === undefined ? undefined : ({ at: firstDeath, when: 'after' } as const);
        const report = await resumedUntilItEnds(
          world,
          startRun(mortal(tools, death).tools, { run: 'r1', plan, options: settings }),
          deaths,
        );
        const after = await contents(world);
        const stacks = await deployedIn(world);
        switch (report?.outcome?.kind) {
          case 'deployed':
            expect(stacks.filter(({ status }) => !/^(CREATE|UPDATE)_COMPLETE$/.test(status))).toEqual([]);
            expect((await planOf(world, estate('2', 5))).steps).toEqual([]);
            break;
          case 'failed-and-restored':
            expect(after).toEqual(before);
            break;
          case 'restore-incomplete': {
            const said = new Set(report.outcome.remains.map(({ stack }) => stack));
            const differing = stacks.filter(({ stackName }) => after[stackName] !== before[stackName]);
            expect(differing.filter(({ key }) => !said.has(key)).map(({ key }) => key)).toEqual([]);
            break;
          }
          default:
            // Killed before the run was opened: nothing was done.
            expect(after).toEqual(before);
        }
      },
    ),
    { numRuns: 40 },
  );
}, 60_000);
