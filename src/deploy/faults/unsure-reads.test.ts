import {
  contents,
  freely,
  lineOf,
  newWorld,
  operationsOn,
  planOf,
  type TestEstate,
  toolsOf,
  topicTemplate,
  type World,
} from '../../../test/support/deploy-world.js';
import type { FaultEffect } from '../../cloud/local/faults.js';
import type { RunReport } from '../../model/run.js';
import { resumeRun, startRun } from '../run.js';

async function deploy(world: World, run: string, estate: TestEstate): Promise<RunReport> {
  return startRun(toolsOf(world), { run, plan: await planOf(world, estate), options: freely });
}

const denied: FaultEffect = { kind: 'error', code: 'AccessDenied', message: 'not authorized', status: 403 };

/** The consumer's parameter is the provider's output; nothing else of it changes. */
function bound(version: string): TestEstate {
  const { Resources } = topicTemplate('a');
  const template = { Resources, Outputs: { Version: { Value: version } } };
  return {
    a: { template },
    b: {
      template: {
        Parameters: { Given: { Type: 'String' } },
        Resources: {
          Uses: { Type: 'AWS::SSM::Parameter', Properties: { Type: 'String', Value: { Ref: 'Given' } } },
        },
      },
      bindings: [{ parameter: 'Given', stackName: 'a-dev', output: 'Version' }],
    },
  };
}

// Found by `scripts/soak.mjs --seed 491`: reads need not come from the same place, so one that is up to date may be
// followed by one that is not.
test.each([1, 2, 3, 4])(
  'an output is not taken from a description older than one seen before (%i reads later)',
  async (nth) => {
    const world = newWorld({ duration: () => 2_000, changeSetDuration: 1_000 });
    await deploy(world, 'r0', bound('1'));
    const plan = await planOf(world, bound('2'));
    const old = await world.here.describeStack('a-dev');
    let reads = 0;
    let isReady = false;
    const at: typeof world.cloud.at = (target) => {
      const here = world.cloud.at(target);
      return {
        ...here,
        describeStack: async (name) => {
          const stack = await here.describeStack(name);
          if (name !== 'a-dev' || stack?.status !== 'UPDATE_COMPLETE') return stack;
          reads += isReady ? 1 : 0;
          isReady = true;
          return reads > 0 && reads <= nth ? { ...stack, ...old, status: stack.status } : stack;
        },
      };
    };
    const cloud = { clock: world.cloud.clock, at };
    const report = await startRun(toolsOf(world, { cloud }), { run: 'r1', plan, options: freely });
    expect(report.outcome).toEqual({ kind: 'deployed', remains: [] });
    expect((await world.here.describeStack('b-dev'))?.parameters).toEqual({ Given: '2' });
  },
);

// Found by `scripts/soak.mjs --seed 27` and others.
test.each(['DescribeStacks', 'ListExports'])(
  'a verification that may not read (%s) decides nothing: the run is interrupted, and goes on when it may',
  async (action) => {
    const world = newWorld({ duration: () => 2_000 });
    await deploy(world, 'r0', lineOf(['a', 'b']));
    const plan = await planOf(world, lineOf(['a', 'b'], '2'));
    const progress = (one: { readonly kind: string; readonly phase?: string }): void => {
      if (one.kind === 'phase' && one.phase === 'verify') world.faults.push({ match: { action }, effect: denied });
    };
    const report = await startRun(toolsOf(world, { progress }), { run: 'r1', plan, options: freely });
    expect(report.outcome).toEqual({ kind: 'interrupted' });
    world.faults.length = 0;
    expect((await resumeRun(toolsOf(world), 'r1')).outcome).toEqual({ kind: 'deployed', remains: [] });
    for (const name of ['a-dev', 'b-dev']) expect(await operationsOn(world, name)).toBe(2);
  },
);

test('a process that saw a stack through knows its template; one that took over reads it', async () => {
  const world = newWorld({ duration: () => 2_000 });
  await deploy(world, 'r0', lineOf(['a', 'b']));
  const plan = await planOf(world, lineOf(['a', 'b'], '2'));
  const abort = new AbortController();
  const stopAt = (one: { readonly kind: string; readonly phase?: string }): void => {
    if (one.kind === 'phase' && one.phase === 'verify') abort.abort();
  };
  const first = { progress: stopAt, signal: abort.signal };
  expect((await startRun(toolsOf(world, first), { run: 'r1', plan, options: freely })).outcome?.kind).toBe(
    'interrupted',
  );
  world.faults.push({ match: { action: 'GetTemplate' }, effect: denied });
  expect((await resumeRun(toolsOf(world), 'r1')).outcome).toEqual({ kind: 'interrupted' });
  world.faults.length = 0;
  expect((await resumeRun(toolsOf(world), 'r1')).outcome).toEqual({ kind: 'deployed', remains: [] });
});

// Found by `scripts/soak.mjs --seed 405`.
test('an execution that was only ever throttled has begun nothing: a refused read then leaves the stack as it was', async () => {
  const world = newWorld();
  await deploy(world, 'r0', lineOf(['a']));
  const before = await contents(world);
  const throttled: FaultEffect = { kind: 'error', code: 'Throttling', message: 'Rate exceeded' };
  world.faults.push({ match: { action: 'ExecuteChangeSet' }, effect: throttled });
  const plan = await planOf(world, lineOf(['a'], '2'));
  const until = world.core.now() + 5_000;
  world.faults.push({ match: { action: 'DescribeChangeSet', from: until }, effect: denied });
  const report = await startRun(toolsOf(world), { run: 'r1', plan, options: freely });
  expect(report.outcome).toMatchObject({ kind: 'failed-and-restored', failures: [{ reason: 'not authorized' }] });
  expect(await contents(world)).toEqual(before);
});

// Found by `scripts/soak.mjs --seed 2254`: given up as stuck, while CloudFormation went on with it and others began.
test('what was begun and may not be looked at is neither done nor failed: the run is interrupted, and goes on when it may', async () => {
  const world = newWorld({ duration: () => 30_000 });
  await deploy(world, 'r0', lineOf(['a', 'b']));
  const plan = await planOf(world, lineOf(['a', 'b'], '2'));
  world.faults.push({ match: { action: 'DescribeStackEvents', from: world.core.now() + 20_000 }, effect: denied });
  const report = await startRun(toolsOf(world), { run: 'r1', plan, options: { ...freely, keepGoing: true } });
  expect(report.outcome).toEqual({ kind: 'interrupted' });
  expect((await world.here.describeStack('a-dev'))?.status).toBe('UPDATE_IN_PROGRESS');
  world.faults.length = 0;
  expect((await resumeRun(toolsOf(world), 'r1')).outcome).toEqual({ kind: 'deployed', remains: [] });
  for (const name of ['a-dev', 'b-dev']) expect(await operationsOn(world, name)).toBe(2);
});

// Found by `scripts/soak.mjs --seed 6885`: at its end the description was still that of its beginning.
test('a deletion may take longer than one waits for somebody else', async () => {
  const world = newWorld({ duration: ({ action }) => (action === 'delete' ? 40 * 60_000 : 1_000) });
  await deploy(world, 'r0', lineOf(['a', 'b']));
  const report = await deploy(world, 'r1', lineOf(['a']));
  expect(report.outcome).toEqual({ kind: 'deployed', remains: [] });
  expect(await world.here.describeStack('b-dev')).toBeUndefined();
});

// Found by `scripts/soak.mjs --seed 5657`.
test('an execution that no answer came to is asked for again also where its change set is shown as it was before', async () => {
  const world = newWorld();
  await deploy(world, 'r0', lineOf(['a']));
  const plan = await planOf(world, lineOf(['a'], '2'));
  const away: FaultEffect = { kind: 'unreachable' };
  world.faults.push({ match: { action: 'ExecuteChangeSet', times: 1 }, effect: away });
  const before = world.core.now();
  let isAsked = false;
  const at: typeof world.cloud.at = (target) => {
    const here = world.cloud.at(target);
    return {
      ...here,
      executeChangeSet: (stack, changeSet, token) => {
        isAsked = true;
        return here.executeChangeSet(stack, changeSet, token);
      },
      describeChangeSet: async (stack, name) => {
        const changeSet = await here.describeChangeSet(stack, name);
        if (!isAsked || changeSet === undefined) return changeSet;
        isAsked = false;
        return { ...changeSet, status: 'CREATE_IN_PROGRESS', executionStatus: 'UNAVAILABLE' };
      },
    };
  };
  const cloud = { clock: world.cloud.clock, at };
  const report = await startRun(toolsOf(world, { cloud }), { run: 'r1', plan, options: freely });
  expect(report.outcome).toEqual({ kind: 'deployed', remains: [] });
  expect(world.core.now() - before).toBeLessThan(60_000);
  expect(await operationsOn(world, 'a-dev')).toBe(2);
});
