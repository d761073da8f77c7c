import {
  contents,
  freely,
  lineOf,
  newWorld,
  planOf,
  settled,
  statuses,
  type TestEstate,
  toolsOf,
  topicTemplate,
  updateByOthers,
  type World,
} from '../../../test/support/deploy-world.js';
import type { RunReport } from '../../model/run.js';
import { startRun, takeBackRun } from '../run.js';

async function deploy(world: World, run: string, estate: TestEstate): Promise<RunReport> {
  return startRun(toolsOf(world), { run, plan: await planOf(world, estate), options: freely });
}

const takeBack = (world: World, run: string) => takeBackRun(toolsOf(world), run);
const back = { kind: 'failed-and-restored', failures: [] };

/** A stack that takes an output of another. */
function boundEstate(version: string): TestEstate {
  const table = { Type: 'AWS::SSM::Parameter', Properties: { Type: 'String', Value: version } };
  return {
    db: { template: { Resources: { Table: table }, Outputs: { Version: { Value: version } } } },
    api: {
      template: {
        Parameters: { Version: { Type: 'String' } },
        Resources: {
          Reader: { Type: 'AWS::SSM::Parameter', Properties: { Type: 'String', Value: { Ref: 'Version' } } },
        },
      },
      bindings: [{ parameter: 'Version', stackName: 'db-dev', output: 'Version' }],
      after: ['db'],
    },
  };
}

describe.each([
  ['a line of imports', (version: string) => lineOf(['a', 'b'], version)],
  ['a bound parameter', boundEstate],
])('%s: deployed thrice', (_, estate) => {
  test('the newest run is taken back first, then each before it, down to nothing', async () => {
    const world = newWorld();
    await deploy(world, 'r1', estate('1'));
    const first = await contents(world);
    await deploy(world, 'r2', estate('2'));
    const second = await contents(world);
    await deploy(world, 'r3', estate('3'));
    expect((await takeBack(world, 'r3')).outcome).toEqual(back);
    expect(await contents(world)).toEqual(second);
    expect((await takeBack(world, 'r2')).outcome).toEqual(back);
    expect(await contents(world)).toEqual(first);
    expect((await takeBack(world, 'r1')).outcome).toEqual(back);
    expect(await statuses(world)).toEqual({});
  });
});

test('a run that a later one stands on is refused, and what is known of it stays as it is', async () => {
  const world = newWorld();
  await deploy(world, 'r1', lineOf(['a', 'b']));
  await deploy(world, 'r2', lineOf(['a', 'b'], '2'));
  await deploy(world, 'r3', lineOf(['a', 'b', 'c'], '2'));
  await deploy(world, 'r4', { ...lineOf(['a', 'b', 'c'], '2'), b: { template: topicTemplate('b', '4', ['a']) } });
  const before = await contents(world);
  const journal = await world.stores.journals.read('r1');
  expect((await takeBack(world, 'r1')).outcome).toEqual({
    kind: 'refused',
    reasons: [
      'run r4 changed b/main after it, and that stands: take run r4 back first',
      'run r2 changed a/main and 1 more after it, and that stands: take run r2 back first',
    ],
  });
  expect(await world.stores.journals.read('r1')).toBe(journal);
  expect(await contents(world)).toEqual(before);
  expect((await takeBack(world, 'r3')).outcome).toEqual(back);
});

test('a later run that failed and was brought back stands on nothing', async () => {
  const world = newWorld();
  await deploy(world, 'r1', lineOf(['a', 'b']));
  const effect = { kind: 'resource-fails', reason: 'no' } as const;
  world.faults.push({ match: { stackName: 'b-dev', logicalId: 'Topic', phase: 'forward', times: 1 }, effect });
  expect((await deploy(world, 'r2', lineOf(['a', 'b'], '2'))).outcome).toMatchObject({ kind: 'failed-and-restored' });
  expect((await takeBack(world, 'r1')).outcome).toEqual(back);
  expect(await statuses(world)).toEqual({});
});

test('fault 16: what somebody else changed after the later run was taken back is not overwritten', async () => {
  const world = newWorld();
  await deploy(world, 'r1', lineOf(['a']));
  await deploy(world, 'r2', lineOf(['a'], '2'));
  await takeBack(world, 'r2');
  await updateByOthers(world, 'a-dev', topicTemplate('a', 'theirs'));
  await settled(world, 'a-dev');
  const before = await contents(world);
  expect((await takeBack(world, 'r1')).outcome).toMatchObject({ kind: 'restore-incomplete' });
  expect(await contents(world)).toEqual(before);
});

test('fault 16: a parameter that somebody else changed, where an output was bound, is not overwritten', async () => {
  const world = newWorld();
  await deploy(world, 'r1', boundEstate('1'));
  await deploy(world, 'r2', boundEstate('2'));
  await takeBack(world, 'r2');
  const stack = await world.here.describeStack('api-dev');
  const names = { stackName: 'api-dev', changeSetName: 'theirs', token: 'theirs' };
  const templateBody = (await world.here.originalTemplate('api-dev')) ?? '';
  const parameters = { Version: 'theirs' };
  const tags = stack?.tags ?? {};
  await world.here.createChangeSet({ ...names, type: 'UPDATE', templateBody, parameters, tags, capabilities: [] });
  await world.clock.sleep(10_000);
  await world.here.executeChangeSet('api-dev', 'theirs', 'theirs');
  await settled(world, 'api-dev');
  const before = await contents(world);
  expect((await takeBack(world, 'r1')).outcome).toMatchObject({ kind: 'restore-incomplete' });
  expect(await contents(world)).toEqual(before);
});

test('fault 16: a stack that was deleted and made anew, all the same, is not the one that the run made', async () => {
  const world = newWorld();
  await deploy(world, 'r1', lineOf(['a']));
  const made = await world.here.describeStack('a-dev');
  await world.here.deleteStack('a-dev', 'theirs');
  await world.clock.sleep(60_000);
  await world.here.createChangeSet({
    ...{ stackName: 'a-dev', changeSetName: 'anew', type: 'CREATE', token: 'anew', capabilities: [], parameters: {} },
    templateBody: JSON.stringify(topicTemplate('a')),
    tags: made?.tags ?? {},
  });
  await world.clock.sleep(10_000);
  await world.here.executeChangeSet('a-dev', 'anew', 'anew');
  expect(await settled(world, 'a-dev')).toBe('CREATE_COMPLETE');
  expect((await takeBack(world, 'r1')).outcome).toMatchObject({ kind: 'restore-incomplete' });
  expect(await statuses(world)).toEqual({ 'a-dev': 'CREATE_COMPLETE' });
});
