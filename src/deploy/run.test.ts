import {
  contents,
  freely,
  lineOf,
  listening,
  newWorld,
  planOf,
  statuses,
  toolsOf,
  topics,
  topicTemplate,
} from '../../test/support/deploy-world.js';
import { resumeRun, startRun, statusOfRuns, takeBackRun } from './run.js';

const names = ['a', 'b', 'c'];

test('an estate is deployed in order, and then has nothing to do', async () => {
  const world = newWorld();
  const { progress, heard } = listening();
  const plan = await planOf(world, lineOf(names));
  const report = await startRun(toolsOf(world, { progress }), { run: 'r1', plan, options: freely });
  expect(report.outcome).toEqual({ kind: 'deployed', remains: [] });
  expect(await statuses(world)).toEqual({
    'a-dev': 'CREATE_COMPLETE',
    'b-dev': 'CREATE_COMPLETE',
    'c-dev': 'CREATE_COMPLETE',
  });
  const done = heard.flatMap((one) => (one.kind === 'step-changed' && one.status === 'deployed' ? [one.stack] : []));
  expect(done).toEqual(['a/main', 'b/main', 'c/main']);
  expect(heard.flatMap((one) => (one.kind === 'phase' ? [one.phase] : []))).toEqual(['expand', 'verify', 'commit']);
  expect(heard.some((one) => one.kind === 'resource' && one.logicalId === 'Topic')).toBe(true);
  expect(report.criticalPath.map(({ step }) => step)).toEqual(plan.steps.map(({ id }) => id));
  expect((await planOf(world, lineOf(names))).steps).toEqual([]);
});

test('a change set is executed by its own ARN and its stack by name, which emulators know as AWS does', async () => {
  const world = newWorld();
  const given: string[][] = [];
  const at: typeof world.cloud.at = (target) => {
    const here = world.cloud.at(target);
    const executeChangeSet: typeof here.executeChangeSet = (...call) => {
      given.push(call.slice(0, 2));
      return here.executeChangeSet(...call);
    };
    return { ...here, executeChangeSet };
  };
  const cloud = { clock: world.clock, at };
  await startRun(toolsOf(world, { cloud }), { run: 'r1', plan: await planOf(world, lineOf(['a'])), options: freely });
  expect(given).toEqual([
    ['a-dev', expect.stringMatching(/^arn:aws:cloudformation:[^:]+:\d{12}:changeSet\/sg-r1-1-deploy-a-main-/)],
  ]);
});

test('a failure in the middle brings every stack back, with the first failed event as the reason', async () => {
  const world = newWorld();
  await startRun(toolsOf(world), { run: 'r1', plan: await planOf(world, lineOf(['a', 'b'])), options: freely });
  const before = await contents(world);
  world.faults.push({
    match: { stackName: 'c-dev', logicalId: 'Topic', phase: 'forward' },
    effect: { kind: 'resource-fails', reason: 'AccessDenied: no' },
  });
  const report = await startRun(toolsOf(world), {
    run: 'r2',
    plan: await planOf(world, lineOf(names, '2')),
    options: freely,
  });
  expect(report.outcome).toMatchObject({
    kind: 'failed-and-restored',
    failures: [{ reason: 'Topic (AWS::SNS::Topic): AccessDenied: no' }],
  });
  expect(await contents(world)).toEqual(before);
  expect(report.steps.map(({ status }) => status)).toEqual(['restored', 'restored', 'failed']);
});

test('a run that was deployed is taken back, new stacks included', async () => {
  const world = newWorld();
  await startRun(toolsOf(world), { run: 'r1', plan: await planOf(world, lineOf(['a'])), options: freely });
  const before = await contents(world);
  await startRun(toolsOf(world), { run: 'r2', plan: await planOf(world, lineOf(names, '2')), options: freely });
  const report = await takeBackRun(toolsOf(world), 'r2');
  expect(report.outcome).toEqual({ kind: 'failed-and-restored', failures: [] });
  expect(await contents(world)).toEqual(before);
});

test('a removed service is deleted after the commit point', async () => {
  const world = newWorld();
  const plan = await planOf(world, { ...lineOf(['a']), old: topics('old') });
  await startRun(toolsOf(world), { run: 'r1', plan, options: freely });
  const report = await startRun(toolsOf(world), {
    run: 'r2',
    plan: await planOf(world, lineOf(['a'], '2')),
    options: freely,
  });
  expect(report.outcome).toEqual({ kind: 'deployed', remains: [] });
  expect(report.steps.map(({ step, status }) => [step, status])).toEqual([
    ['deploy:a/main', 'deployed'],
    ['delete:old/main', 'deleted'],
  ]);
  expect(Object.keys(await statuses(world))).toEqual(['a-dev']);
});

test('a new stack that holds data is kept, and named', async () => {
  const world = newWorld();
  const plan = await planOf(world, {
    data: { template: topicTemplate('data'), stateful: ['Topic'] },
    app: { template: topicTemplate('app'), after: ['data'] },
  });
  world.faults.push({
    match: { stackName: 'app-dev', logicalId: 'Topic', phase: 'forward' },
    effect: { kind: 'resource-fails', reason: 'no' },
  });
  const report = await startRun(toolsOf(world), { run: 'r1', plan, options: freely });
  expect(report.outcome).toMatchObject({
    kind: 'restore-incomplete',
    remains: [
      {
        stack: 'data/main',
        state: 'kept',
        command: 'stackgate deploy --stage dev',
      },
    ],
  });
  expect(await statuses(world)).toEqual({ 'data-dev': 'CREATE_COMPLETE' });
});

test('status tells of runs and of who holds the stage; a run that has ended is not resumed', async () => {
  const world = newWorld();
  await startRun(toolsOf(world), { run: 'r1', plan: await planOf(world, lineOf(['a'])), options: freely });
  const { runs, leases } = await statusOfRuns(world.stores);
  expect(runs).toMatchObject([{ kind: 'read', report: { run: 'r1', outcome: { kind: 'deployed' } } }]);
  expect(leases).toEqual([]);
  const again = await resumeRun(toolsOf(world), 'r1');
  expect(again.outcome).toEqual({ kind: 'deployed', remains: [] });
  await expect(resumeRun(toolsOf(world), 'r9')).rejects.toMatchObject({ code: 'state-unusable' });
});
