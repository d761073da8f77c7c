import { resumeRun } from '../../../src/deploy/run.js';
import type { RunReport } from '../../../src/model/run.js';
import {
  contents,
  lineOf,
  operationsOn,
  planOf,
  statuses,
  storyOf,
  type TestEstate,
  toolsOf,
  topics,
  topicTemplate,
  type World,
} from '../deploy-world.js';
import { deploy, withDeployed } from './deploying.js';
import type { MakeWorld } from './make-world.js';

/** Calls that are throttled, lost, late or answered with what was before: faults 5 to 10. */
export function callFaults(make: MakeWorld): void {
  const deployed = async (estate: TestEstate, options: Parameters<MakeWorld>[0] = {}): Promise<World> =>
    withDeployed(await make(options), estate);

  const unreachable = { kind: 'unreachable' } as const;
  const throttled = { kind: 'error', code: 'Throttling', message: 'Rate exceeded' } as const;

  test('fault 5: half of all calls are throttled: the same end, not much later', async () => {
    const quiet = await deployed(lineOf(['a', 'b']));
    const calm = await deploy(quiet, 'r1', lineOf(['a', 'b', 'c'], '2'));
    const world = await deployed(lineOf(['a', 'b']));
    const plan = await planOf(world, lineOf(['a', 'b', 'c'], '2'));
    world.faults.push({ match: { probability: 0.5 }, effect: throttled });
    const report = await deploy(world, 'r1', {}, plan);
    world.faults.length = 0;
    expect(report.outcome).toEqual(calm.outcome);
    expect(await contents(world)).toEqual(await contents(quiet));
    const took = ({ startedAt, endedAt = 0 }: RunReport): number => endedAt - startedAt;
    expect(took(report)).toBeLessThan(4 * took(calm));
    for (const name of ['a-dev', 'b-dev']) expect(await operationsOn(world, name)).toBe(2);
  });

  test('fault 6: the last polls are throttled after the stack was updated: success', async () => {
    const world = await deployed(lineOf(['a']));
    const plan = await planOf(world, lineOf(['a'], '2'));
    const from = world.core.now() + 5_000;
    world.faults.push({ match: { action: 'DescribeStackEvents', from, until: from + 60_000 }, effect: throttled });
    world.faults.push({ match: { action: 'DescribeStacks', from, until: from + 60_000 }, effect: throttled });
    expect((await deploy(world, 'r1', {}, plan)).outcome).toEqual({ kind: 'deployed', remains: [] });
    expect(await operationsOn(world, 'a-dev')).toBe(2);
    expect(await statuses(world)).toEqual({ 'a-dev': 'UPDATE_COMPLETE' });
  });

  test('fault 7: no network for five minutes during a wait: attached again, deployed once', async () => {
    const world = await deployed(lineOf(['a']));
    const plan = await planOf(world, lineOf(['a'], '2'));
    const from = world.core.now() + 6_000;
    world.faults.push({ match: { from, until: from + 300_000 }, effect: unreachable });
    const report = await deploy(world, 'r1', {}, plan);
    expect(report.outcome).toEqual({ kind: 'deployed', remains: [] });
    expect((report.endedAt ?? 0) - report.startedAt).toBeGreaterThan(300_000);
    expect(await operationsOn(world, 'a-dev')).toBe(2);
  });

  test('fault 7: no network for longer than is waited for: interrupted, and resumable', async () => {
    const world = await deployed(lineOf(['a']));
    const plan = await planOf(world, lineOf(['a'], '2'));
    const from = world.core.now() + 6_000;
    world.faults.push({ match: { from, until: from + 3_600_000 }, effect: unreachable });
    expect((await deploy(world, 'r1', {}, plan)).outcome).toEqual({ kind: 'interrupted' });
    world.faults.length = 0;
    expect((await resumeRun(toolsOf(world), 'r1')).outcome).toEqual({ kind: 'deployed', remains: [] });
    expect(await operationsOn(world, 'a-dev')).toBe(2);
    expect(await statuses(world)).toEqual({ 'a-dev': 'UPDATE_COMPLETE' });
  });

  test.each(['CreateChangeSet', 'ExecuteChangeSet', 'DeleteChangeSet', 'DeleteStack'])(
    'fault 8: the answer to %s is lost: adopted by name and token, done once',
    async (action) => {
      const world = await deployed({ ...lineOf(['a']), old: topics('old'), same: topics('same') });
      const { stackId = '' } = (await world.here.describeStack('old-dev')) ?? {};
      const plan = await planOf(world, { ...lineOf(['a'], '2'), same: topics('same') });
      world.faults.push({ match: { action, nth: 1 }, effect: { kind: 'lost-answer' } });
      expect((await deploy(world, 'r1', {}, plan)).outcome).toEqual({ kind: 'deployed', remains: [] });
      expect(await operationsOn(world, 'a-dev')).toBe(2);
      expect((await storyOf(world, stackId)).filter(({ status }) => status === 'DELETE_IN_PROGRESS')).toHaveLength(1);
      expect(Object.keys(await statuses(world))).toEqual(['a-dev', 'same-dev']);
    },
  );

  test('fault 9: an old UPDATE_COMPLETE is read for a while after the execution: not taken for the result', async () => {
    const world = await deployed(lineOf(['a']));
    await deploy(world, 'r1', lineOf(['a'], '2'));
    expect(await statuses(world)).toEqual({ 'a-dev': 'UPDATE_COMPLETE' });
    const before = await contents(world);
    const plan = await planOf(world, lineOf(['a'], '3'));
    world.faults.push({
      match: { stackName: 'a-dev', logicalId: 'Topic', phase: 'forward' },
      effect: { kind: 'resource-fails', reason: 'no' },
    });
    world.faults.push({ match: { action: 'DescribeStacks' }, effect: { kind: 'stale', milliseconds: 15_000 } });
    const report = await deploy(world, 'r2', {}, plan);
    expect(report.outcome).toMatchObject({
      kind: 'failed-and-restored',
      failures: [{ reason: 'Topic (AWS::SNS::Topic): no' }],
    });
    world.faults.length = 0;
    expect(await contents(world)).toEqual(before);
  });

  test('fault 9: every read is behind by some seconds: the same end', async () => {
    const world = await deployed(lineOf(['a', 'b']));
    const plan = await planOf(world, lineOf(['a', 'b', 'c'], '2'));
    await world.clock.sleep(60_000);
    for (const action of ['DescribeStacks', 'DescribeStackEvents', 'DescribeChangeSet', 'GetTemplate', 'ListExports']) {
      world.faults.push({ match: { action }, effect: { kind: 'stale', milliseconds: 8_000 } });
    }
    expect((await deploy(world, 'r1', {}, plan)).outcome).toEqual({ kind: 'deployed', remains: [] });
    for (const name of ['a-dev', 'b-dev']) expect(await operationsOn(world, name)).toBe(2);
  });

  test('fault 10: REVIEW_IN_PROGRESS is read for a while after the creation began: looked at again, created once', async () => {
    const world = await make();
    const plan = await planOf(world, lineOf(['a']));
    world.faults.push({
      match: { action: 'DescribeStacks', stackName: 'a-dev' },
      effect: { kind: 'stale', milliseconds: 15_000 },
    });
    expect((await deploy(world, 'r1', {}, plan)).outcome).toEqual({ kind: 'deployed', remains: [] });
    expect(await operationsOn(world, 'a-dev')).toBe(1);
    world.faults.length = 0;
    expect(await statuses(world)).toEqual({ 'a-dev': 'CREATE_COMPLETE' });
  });

  test('fault 10: a stack that somebody left in review is taken over', async () => {
    const world = await make();
    const shell = {
      stackName: 'a-dev',
      changeSetName: 'left',
      type: 'CREATE',
      parameters: {},
      tags: {},
      capabilities: [],
      token: 't',
    } as const;
    await world.here.createChangeSet({ ...shell, templateBody: JSON.stringify(topicTemplate('a')) });
    await world.clock.sleep(10_000);
    expect((await deploy(world, 'r1', lineOf(['a']))).outcome).toEqual({ kind: 'deployed', remains: [] });
  });

  test('a change set that fails leaves no stack in review behind', async () => {
    const world = await make();
    const report = await deploy(world, 'r1', {
      a: {
        template: { Resources: { T: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: { Ref: 'Nowhere' } } } } },
      },
    });
    expect(report.outcome).toMatchObject({ kind: 'failed-and-restored' });
    expect(await statuses(world)).toEqual({});
  });
}
