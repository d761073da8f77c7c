import { resumeRun, startRun } from '../../../src/deploy/run.js';
import type { Plan } from '../../../src/model/plan.js';
import { contents, freely, lineOf, operationsOn, planOf, statuses, toolsOf, type World } from '../deploy-world.js';
import { type Death, Killed, mortal } from '../mortal.js';
import { withDeployed } from './deploying.js';
import type { MakeWorld } from './make-world.js';

const line = ['a', 'b', 'c', 'd', 'e'];
const names = line.map((service) => `${service}-dev`);

/** The process dies: faults 1 to 3. */
export function killedFaults(make: MakeWorld): void {
  let base: Promise<{ readonly world: World; readonly plan: Plan }> | undefined;

  async function makeBase(): Promise<{ readonly world: World; readonly plan: Plan }> {
    const world = await withDeployed(await make(), lineOf(line));
    return { world, plan: await planOf(world, lineOf(line, '2')) };
  }

  /** Five stacks in a row, deployed, and a run that is to change them all and dies. */
  async function killed(death: Death, breaks?: string): Promise<World> {
    base ??= makeBase();
    const { world: from, plan } = await base;
    const world = await make({}, from);
    if (breaks !== undefined) {
      world.faults.push({
        match: { stackName: breaks, logicalId: 'Topic', phase: 'forward' },
        effect: { kind: 'resource-fails', reason: 'no' },
      });
    }
    const process = mortal(toolsOf(world), death);
    await expect(startRun(process.tools, { run: 'r1', plan, options: freely })).rejects.toThrow(Killed);
    return world;
  }
  const resumed = (world: World) => resumeRun(toolsOf(world, { holder: 'ci' }), 'r1');
  const operations = (world: World) => Promise.all(names.map((name) => operationsOn(world, name)));
  const all = (status: string) => Object.fromEntries(names.map((name) => [name, status]));

  test('fault 1: killed between stacks 3 and 4: resumed at the fourth, the first three are not touched', async () => {
    const world = await killed({ call: 'cloud.createChangeSet', at: 4, when: 'before' });
    expect(await operations(world)).toEqual([2, 2, 2, 1, 1]);
    const before = await contents(world);
    const seen = mortal(toolsOf(world));
    const report = await resumeRun(seen.tools, 'r1');
    expect(report.outcome).toEqual({ kind: 'deployed', remains: [] });
    expect(await operations(world)).toEqual([2, 2, 2, 2, 2]);
    expect(await statuses(world)).toEqual(all('UPDATE_COMPLETE'));
    expect(seen.touched.filter((name) => name === 'cloud.executeChangeSet')).toHaveLength(2);
    const after = await contents(world);
    for (const name of names.slice(0, 3)) expect(after[name]).toBe(before[name]);
  });

  test.each(['before', 'after'] as const)(
    'fault 2: killed %s ExecuteChangeSet is done, before the journal knows: found by its token, executed once',
    async (when) => {
      const world = await killed({ call: 'cloud.executeChangeSet', at: 3, when });
      const journal = (await world.stores.journals.read('r1')) ?? '';
      expect(journal).not.toContain('"step-done","step":"deploy:c/main"');
      expect((await resumed(world)).outcome).toEqual({ kind: 'deployed', remains: [] });
      expect(await operations(world)).toEqual([2, 2, 2, 2, 2]);
      expect(await statuses(world)).toEqual(all('UPDATE_COMPLETE'));
    },
  );

  test('fault 2: killed after ExecuteChangeSet, and the operation ends before anybody looks: not executed again', async () => {
    const world = await killed({ call: 'cloud.executeChangeSet', at: 3, when: 'after' });
    await world.clock.sleep(30 * 60_000);
    expect((await statuses(world))['c-dev']).toBe('UPDATE_COMPLETE');
    expect((await resumed(world)).outcome).toEqual({ kind: 'deployed', remains: [] });
    expect(await operations(world)).toEqual([2, 2, 2, 2, 2]);
  });

  // Four executions go out, the fourth fails; the fifth and sixth are the ways back of c and b.
  test.each([
    ['before', 5],
    ['after', 5],
    ['before', 6],
    ['after', 6],
  ] as const)(
    'fault 3: killed %s execution %i, on the way back: it goes on, and nothing is taken back twice',
    async (when, at) => {
      const world = await killed({ call: 'cloud.executeChangeSet', at, when }, 'd-dev');
      const report = await resumed(world);
      expect(report.outcome).toMatchObject({
        kind: 'failed-and-restored',
        failures: [{ step: 'deploy:d/main', reason: 'Topic (AWS::SNS::Topic): no' }],
      });
      expect(await operations(world)).toEqual([3, 3, 3, 2, 1]);
      expect(await statuses(world)).toEqual({
        ...all('UPDATE_COMPLETE'),
        'd-dev': 'UPDATE_ROLLBACK_COMPLETE',
        'e-dev': 'CREATE_COMPLETE',
      });
      expect((await planOf(world, lineOf(line))).steps).toEqual([]);
    },
  );
}
