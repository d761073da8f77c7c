import { startRun, takeBackRun } from '../../../src/deploy/run.js';
import {
  contents,
  freely,
  lineOf,
  operationsOn,
  planOf,
  settled,
  statuses,
  storyOf,
  type TestEstate,
  toolsOf,
  topics,
  topicTemplate,
  updateByOthers,
  type World,
} from '../deploy-world.js';
import { mortal } from '../mortal.js';
import { deploy, withDeployed } from './deploying.js';
import type { MakeWorld } from './make-world.js';

/** Stacks that are, or end, where no deploy leaves them: faults 11 to 14. */
export function stackFaults(make: MakeWorld): void {
  const deployed = async (estate: TestEstate, options: Parameters<MakeWorld>[0] = {}): Promise<World> =>
    withDeployed(await make(options), estate);

  describe('fault 11: UPDATE_ROLLBACK_FAILED', () => {
    const failing = (times: number) =>
      [
        {
          match: { stackName: 'b-dev', logicalId: 'Other', phase: 'forward' },
          effect: { kind: 'resource-fails', reason: 'first' },
        },
        {
          match: { stackName: 'b-dev', logicalId: 'Topic', phase: 'rollback', times },
          effect: { kind: 'resource-fails', reason: 'second' },
        },
      ] as const;
    const estate = (version: string): TestEstate => {
      const b = topicTemplate('b', version) as { readonly Resources: object };
      const Other = { Type: 'AWS::SSM::Parameter', DependsOn: 'Topic', Properties: { Type: 'String', Value: version } };
      return {
        ...lineOf(['a'], version),
        b: { template: { ...b, Resources: { ...b.Resources, Other } }, after: ['a'] },
      };
    };
    const continued = (world: World) =>
      storyOf(world, 'b-dev').then((story) => story.filter(({ status }) => status === 'UPDATE_ROLLBACK_FAILED').length);

    test('one ContinueUpdateRollback brings it back', async () => {
      const world = await deployed(estate('1'));
      const before = await contents(world);
      world.faults.push(...failing(1));
      const report = await deploy(world, 'r1', estate('2'));
      expect(report.outcome).toMatchObject({
        kind: 'failed-and-restored',
        failures: [{ reason: 'Other (AWS::SSM::Parameter): first' }],
      });
      expect(await continued(world)).toBe(1);
      expect(await contents(world)).toEqual(before);
    });

    test('it fails again: nothing is skipped, and the run says who is stuck and what to do', async () => {
      const world = await deployed(estate('1'));
      world.faults.push(...failing(2));
      const report = await deploy(world, 'r1', estate('2'));
      expect(await continued(world)).toBe(2);
      expect(report.outcome).toMatchObject({
        kind: 'restore-incomplete',
        remains: expect.arrayContaining([
          expect.objectContaining({
            stack: 'b/main',
            state: 'stuck',
            reason:
              'Other (AWS::SSM::Parameter): first; the stack is UPDATE_ROLLBACK_FAILED, as the way back failed: Topic (AWS::SNS::Topic): second',
            command: 'stackgate rollback --run r1',
          }),
        ]),
      });
      // Repaired by now, the command that was named finishes the job.
      const end = await takeBackRun(toolsOf(world), 'r1');
      expect(end.outcome).toMatchObject({ kind: 'failed-and-restored' });
      expect(await planOf(world, estate('1')).then(({ steps }) => steps)).toEqual([]);
    });

    test('one ContinueUpdateRollback is asked for, and who does not depend on the stuck stack is back', async () => {
      const world = await deployed({ ...estate('1'), free: topics('free', '1') });
      const before = await contents(world);
      world.faults.push(...failing(9));
      const plan = await planOf(world, { ...estate('2'), free: topics('free', '2') });
      const seen = mortal(toolsOf(world));
      const report = await startRun(seen.tools, { run: 'r1', plan, options: freely });
      expect(report.outcome).toMatchObject({ kind: 'restore-incomplete' });
      expect(seen.touched.filter((name) => name === 'cloud.continueRollback')).toHaveLength(1);
      expect((await contents(world))['free-dev']).toBe(before['free-dev']);
      expect(await operationsOn(world, 'free-dev')).toBe(3);
      expect(await statuses(world)).toEqual({
        'a-dev': 'UPDATE_COMPLETE',
        'b-dev': 'UPDATE_ROLLBACK_FAILED',
        'free-dev': 'UPDATE_COMPLETE',
      });
    });

    test('the way back fails once more when a person asks for it: asked again, it is tried again', async () => {
      const world = await deployed(estate('1'));
      world.faults.push(...failing(3));
      await deploy(world, 'r1', estate('2'));
      expect((await takeBackRun(toolsOf(world), 'r1')).outcome).toMatchObject({ kind: 'restore-incomplete' });
      expect((await takeBackRun(toolsOf(world), 'r1')).outcome).toMatchObject({ kind: 'failed-and-restored' });
      expect(await planOf(world, estate('1')).then(({ steps }) => steps)).toEqual([]);
    });
  });

  test('a restore whose own update failed is tried again when a person asks for it', async () => {
    const world = await deployed(lineOf(['a', 'b']));
    const before = await contents(world);
    const no = { kind: 'resource-fails', reason: 'no' } as const;
    world.faults.push({ match: { stackName: 'b-dev', logicalId: 'Topic', phase: 'forward', times: 1 }, effect: no });
    world.faults.push({ match: { stackName: 'a-dev', logicalId: 'Topic', phase: 'forward', nth: 2 }, effect: no });
    expect((await deploy(world, 'r1', lineOf(['a', 'b'], '2'))).outcome).toMatchObject({ kind: 'restore-incomplete' });
    expect((await takeBackRun(toolsOf(world), 'r1')).outcome).toMatchObject({ kind: 'failed-and-restored' });
    expect(await contents(world)).toEqual(before);
  });

  describe('fault 12: ROLLBACK_COMPLETE at the start', () => {
    async function withRemains(): Promise<World> {
      const world = await make();
      await updateByOthers(world, 'a-dev', topicTemplate('a'));
      return world;
    }
    const breaks = {
      match: { logicalId: 'Topic', phase: 'forward', times: 1 },
      effect: { kind: 'resource-fails', reason: 'no' },
    } as const;

    test('what never succeeded is deleted and made anew, as the plan says', async () => {
      const world = await make({ faults: [breaks] });
      await updateByOthers(world, 'a-dev', topicTemplate('a'));
      expect(await settled(world, 'a-dev')).toBe('ROLLBACK_COMPLETE');
      const plan = await planOf(world, lineOf(['a']));
      expect(plan.steps.map(({ kind }) => kind)).toEqual(['create']);
      expect((await deploy(world, 'r1', {}, plan)).outcome).toEqual({ kind: 'deployed', remains: [] });
      expect(await statuses(world)).toEqual({ 'a-dev': 'CREATE_COMPLETE' });
    });

    test('made anew it fails too: what is left is deleted as well', async () => {
      const world = await make({ faults: [{ ...breaks, match: { ...breaks.match, times: 2 } }] });
      await updateByOthers(world, 'a-dev', topicTemplate('a'));
      expect(await settled(world, 'a-dev')).toBe('ROLLBACK_COMPLETE');
      expect((await deploy(world, 'r1', lineOf(['a']))).outcome).toMatchObject({ kind: 'failed-and-restored' });
      expect(await statuses(world)).toEqual({});
    });

    test('one that the plan does not know of is not touched', async () => {
      const world = await make();
      const plan = await planOf(world, lineOf(['a']));
      world.faults.push(breaks);
      await updateByOthers(world, 'a-dev', topicTemplate('a'));
      expect(await settled(world, 'a-dev')).toBe('ROLLBACK_COMPLETE');
      expect((await deploy(world, 'r1', {}, plan)).outcome).toMatchObject({ kind: 'refused' });
      expect(await statuses(world)).toEqual({ 'a-dev': 'ROLLBACK_COMPLETE' });
    });

    test('a stack that was made meanwhile refuses the run', async () => {
      const empty = await make();
      const plan = await planOf(empty, lineOf(['a']));
      const world = await withRemains();
      await settled(world, 'a-dev');
      await world.stores.artefacts.put(Buffer.from(JSON.stringify(topicTemplate('a'))));
      const report = await deploy(world, 'r1', {}, plan);
      expect(report.outcome).toEqual({
        kind: 'refused',
        reasons: ['a-dev exists by now; the plan was made without it'],
      });
    });
  });

  describe('fault 13', () => {
    test('DELETE_FAILED after the commit point: said, not forced', async () => {
      const world = await deployed({ ...lineOf(['a']), old: topics('old') });
      world.faults.push({
        match: { stackName: 'old-dev', resourceAction: 'delete' },
        effect: { kind: 'resource-fails', reason: 'it is not empty' },
      });
      const report = await deploy(world, 'r1', lineOf(['a'], '2'));
      expect(report.outcome).toMatchObject({
        kind: 'deployed',
        remains: [
          {
            stack: 'old/main',
            state: 'stuck',
            reason:
              'Topic (AWS::SNS::Topic): it is not empty; the stack is DELETE_FAILED; put that right, then delete the stack in CloudFormation',
            command: '',
          },
        ],
      });
      expect(await operationsOn(world, 'old-dev')).toBe(2);
      expect((await statuses(world))['old-dev']).toBe('DELETE_FAILED');
    });

    test('ROLLBACK_FAILED: said, not forced', async () => {
      const world = await make({
        faults: [
          { match: { stackName: 'b-dev', logicalId: 'Topic' }, effect: { kind: 'resource-fails', reason: 'no' } },
        ],
      });
      const report = await deploy(world, 'r1', lineOf(['a', 'b']));
      expect(report.outcome).toMatchObject({ kind: 'restore-incomplete' });
      expect((await statuses(world))['b-dev']).toBe('ROLLBACK_FAILED');
      expect(await operationsOn(world, 'b-dev')).toBe(1);
    });
  });

  describe("fault 14: somebody else's operation runs", () => {
    test('it is waited for; where it leaves the stack as it was, the step goes on', async () => {
      const world = await deployed(lineOf(['a']));
      const plan = await planOf(world, lineOf(['a'], '2'));
      world.faults.push({
        match: { stackName: 'a-dev', logicalId: 'Topic', phase: 'forward', times: 1 },
        effect: { kind: 'resource-fails', reason: 'no' },
      });
      await updateByOthers(world, 'a-dev', topicTemplate('a', 'theirs'));
      expect((await deploy(world, 'r1', {}, plan)).outcome).toEqual({ kind: 'deployed', remains: [] });
    });

    test('it does not end: stopped unchanged', async () => {
      const world = await deployed(lineOf(['a']));
      const plan = await planOf(world, lineOf(['a'], '2'));
      world.faults.push({
        match: { stackName: 'a-dev', logicalId: 'Topic' },
        effect: { kind: 'hang', milliseconds: 3_600_000 },
      });
      await updateByOthers(world, 'a-dev', topicTemplate('a', 'theirs'));
      const report = await deploy(world, 'r1', {}, plan);
      expect(report.outcome).toMatchObject({
        failures: [{ reason: "somebody else's operation still runs after 15 minutes: UPDATE_IN_PROGRESS" }],
      });
      expect(await operationsOn(world, 'a-dev')).toBe(2);
    });

    test('it changed the stack: stopped, as the plan was not made for that', async () => {
      const world = await deployed(lineOf(['a']));
      const plan = await planOf(world, lineOf(['a'], '2'));
      await updateByOthers(world, 'a-dev', topicTemplate('a', 'theirs'));
      const report = await deploy(world, 'r1', {}, plan);
      expect(JSON.stringify(report.outcome)).toContain('the stack moved since the plan');
      expect(await operationsOn(world, 'a-dev')).toBe(2);
    });
  });

  test('what is held back names the stack that holds it back', async () => {
    const world = await deployed(lineOf(['a', 'b']));
    const no = { kind: 'resource-fails', reason: 'no' } as const;
    for (const phase of ['forward', 'rollback'] as const)
      world.faults.push({ match: { stackName: 'b-dev', logicalId: 'Topic', phase }, effect: no });
    const report = await deploy(world, 'r1', lineOf(['a', 'b'], '2'));
    expect(report.steps.map(({ reason }) => reason)).toContain('because of b/main');
    expect(report.outcome).toMatchObject({
      remains: [{ reason: 'b/main stays as it is now and may need what this stack has now' }, {}],
    });
  });
}
