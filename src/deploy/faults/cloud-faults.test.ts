import {
  contents,
  freely,
  lineOf,
  newWorld,
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
} from '../../../test/support/deploy-world.js';
import type { Plan } from '../../model/plan.js';
import type { RunReport } from '../../model/run.js';
import { startRun, takeBackRun } from '../run.js';

async function deploy(world: World, run: string, estate: TestEstate, plan?: Plan): Promise<RunReport> {
  return startRun(toolsOf(world), { run, plan: plan ?? (await planOf(world, estate)), options: freely });
}

async function deployed(estate: TestEstate, options: Parameters<typeof newWorld>[0] = {}): Promise<World> {
  const world = newWorld(options);
  expect((await deploy(world, 'r0', estate)).outcome).toEqual({ kind: 'deployed', remains: [] });
  return world;
}

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
  const world = newWorld();
  const plan = await planOf(world, lineOf(['a']));
  world.faults.push({
    match: { action: 'DescribeStacks', stackName: 'a-dev' },
    effect: { kind: 'stale', milliseconds: 15_000 },
  });
  expect((await deploy(world, 'r1', {}, plan)).outcome).toEqual({ kind: 'deployed', remains: [] });
  expect(await operationsOn(world, 'a-dev')).toBe(1);
});

test('fault 10: a stack that somebody left in review is taken over', async () => {
  const world = newWorld();
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
  const world = newWorld();
  const report = await deploy(world, 'r1', {
    a: { template: { Resources: { T: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: { Ref: 'Nowhere' } } } } } },
  });
  expect(report.outcome).toMatchObject({ kind: 'failed-and-restored' });
  expect(await statuses(world)).toEqual({});
});

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
    return { ...lineOf(['a'], version), b: { template: { ...b, Resources: { ...b.Resources, Other } }, after: ['a'] } };
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
    const world = newWorld();
    await updateByOthers(world, 'a-dev', topicTemplate('a'));
    return world;
  }
  const breaks = {
    match: { logicalId: 'Topic', phase: 'forward', times: 1 },
    effect: { kind: 'resource-fails', reason: 'no' },
  } as const;

  test('what never succeeded is deleted and made anew, as the plan says', async () => {
    const world = newWorld({ faults: [breaks] });
    await updateByOthers(world, 'a-dev', topicTemplate('a'));
    expect(await settled(world, 'a-dev')).toBe('ROLLBACK_COMPLETE');
    const plan = await planOf(world, lineOf(['a']));
    expect(plan.steps.map(({ kind }) => kind)).toEqual(['create']);
    expect((await deploy(world, 'r1', {}, plan)).outcome).toEqual({ kind: 'deployed', remains: [] });
    expect(await statuses(world)).toEqual({ 'a-dev': 'CREATE_COMPLETE' });
  });

  test('made anew it fails too: what is left is deleted as well', async () => {
    const world = newWorld({ faults: [{ ...breaks, match: { ...breaks.match, times: 2 } }] });
    await updateByOthers(world, 'a-dev', topicTemplate('a'));
    expect(await settled(world, 'a-dev')).toBe('ROLLBACK_COMPLETE');
    expect((await deploy(world, 'r1', lineOf(['a']))).outcome).toMatchObject({ kind: 'failed-and-restored' });
    expect(await statuses(world)).toEqual({});
  });

  test('one that the plan does not know of is not touched', async () => {
    const world = newWorld();
    const plan = await planOf(world, lineOf(['a']));
    world.faults.push(breaks);
    await updateByOthers(world, 'a-dev', topicTemplate('a'));
    expect(await settled(world, 'a-dev')).toBe('ROLLBACK_COMPLETE');
    expect((await deploy(world, 'r1', {}, plan)).outcome).toMatchObject({ kind: 'refused' });
    expect(await statuses(world)).toEqual({ 'a-dev': 'ROLLBACK_COMPLETE' });
  });

  test('a stack that was made meanwhile refuses the run', async () => {
    const empty = newWorld();
    const plan = await planOf(empty, lineOf(['a']));
    const world = await withRemains();
    await settled(world, 'a-dev');
    await world.stores.artefacts.put(Buffer.from(JSON.stringify(topicTemplate('a'))));
    const report = await deploy(world, 'r1', {}, plan);
    expect(report.outcome).toEqual({ kind: 'refused', reasons: ['a-dev exists by now; the plan was made without it'] });
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
    const world = newWorld({
      faults: [{ match: { stackName: 'b-dev', logicalId: 'Topic' }, effect: { kind: 'resource-fails', reason: 'no' } }],
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

test('fault 16: an update by others after ours and before the restore is not overwritten', async () => {
  const world = await deployed(lineOf(['a', 'b']));
  await deploy(world, 'r1', lineOf(['a', 'b'], '2'));
  await updateByOthers(world, 'b-dev', topicTemplate('b', 'theirs', ['a']));
  await settled(world, 'b-dev');
  const before = await contents(world);
  const report = await takeBackRun(toolsOf(world), 'r1');
  expect(report.outcome).toMatchObject({ kind: 'restore-incomplete' });
  expect(JSON.stringify(report.outcome)).toContain('it was changed after this run, by a later one or by somebody else');
  expect((await contents(world))['b-dev']).toBe(before['b-dev']);
});

test('fault 17: an empty change set is a success, and nothing of it is taken back or left', async () => {
  const world = await deployed({
    p: topics('p'),
    q: {
      template: withParameter(),
      bindings: [{ parameter: 'Arn', stackName: 'p-dev', output: 'Topic' }],
      after: ['p'],
    },
  });
  const changed = await planOf(world, {
    p: topics('p', '2'),
    q: {
      template: withParameter(),
      bindings: [{ parameter: 'Arn', stackName: 'p-dev', output: 'Topic' }],
      after: ['p'],
    },
  });
  expect(changed.steps.map(({ mayBeUnchanged }) => mayBeUnchanged)).toEqual([false, true]);
  const report = await deploy(world, 'r1', {}, changed);
  expect(report.steps.map(({ status }) => status)).toEqual(['deployed', 'unchanged']);
  expect(await operationsOn(world, 'q-dev')).toBe(1);
  const back = await takeBackRun(toolsOf(world), 'r1');
  expect(back.steps.map(({ status }) => status)).toEqual(['restored', 'unchanged']);
});

test('fault 19: the consumer fails after its provider added an export: the consumer is back first, then the provider', async () => {
  const world = await deployed({ p: topics('p'), c: topics('c') });
  const before = await contents(world);
  const p = topicTemplate('p', '2') as { readonly Outputs: object };
  const More = { Value: 'x', Export: { Name: 'p-more' } };
  const c = topicTemplate('c', '2') as { readonly Resources: object };
  const Uses = { Type: 'AWS::SSM::Parameter', Properties: { Type: 'String', Value: { 'Fn::ImportValue': 'p-more' } } };
  const Late = { Type: 'AWS::SQS::Queue', DependsOn: 'Uses' };
  world.faults.push({
    match: { stackName: 'c-dev', logicalId: 'Late' },
    effect: { kind: 'resource-fails', reason: 'no' },
  });
  const report = await deploy(world, 'r1', {
    p: { template: { ...p, Outputs: { ...p.Outputs, More } } },
    c: { template: { ...c, Resources: { ...c.Resources, Uses, Late } }, after: ['p'] },
  });
  expect(report.outcome).toMatchObject({
    kind: 'failed-and-restored',
    failures: [{ reason: 'Late (AWS::SQS::Queue): no' }],
  });
  expect(await contents(world)).toEqual(before);
  expect((await world.here.exports()).map(({ name }) => name).sort()).toEqual(['c-topic', 'p-topic']);
  const [consumer, provider] = await Promise.all(['c-dev', 'p-dev'].map((name) => storyOf(world, name)));
  expect(consumer?.at(-1)?.at).toBeLessThan(provider?.at(-1)?.at ?? 0);
});

test('fault 20: a template or artefact that the store has lost refuses the run before anything is changed', async () => {
  const world = await deployed(lineOf(['a']));
  const plan = await planOf(world, lineOf(['a'], '2'));
  const artefacts = { ...world.stores.artefacts, get: async () => undefined };
  const report = await startRun(toolsOf(world, { artefacts }), { run: 'r1', plan, options: freely });
  expect(report.outcome).toMatchObject({
    kind: 'refused',
    reasons: [expect.stringContaining('is not in the artefact store')],
  });
  expect(await operationsOn(world, 'a-dev')).toBe(1);
});

test('a secret is kept through update and restore, and stands in no journal', async () => {
  const template = (version: string) => ({
    ...topicTemplate('a', version),
    Parameters: { Password: { Type: 'String', NoEcho: true } },
  });
  const estate = (version: string): TestEstate => ({ a: { template: template(version), noEcho: ['Password'] } });
  const world = newWorld();
  const secret = () => 'hunter2-sentinel';
  await startRun(toolsOf(world, { secret }), { run: 'r0', plan: await planOf(world, estate('1')), options: freely });
  const report = await deploy(world, 'r1', estate('2'));
  expect(report.outcome).toEqual({ kind: 'deployed', remains: [] });
  expect((await takeBackRun(toolsOf(world), 'r1')).outcome).toMatchObject({ kind: 'failed-and-restored' });
  for (const run of ['r0', 'r1']) {
    const text = (await world.stores.journals.read(run)) ?? '';
    expect(text).not.toContain('hunter2');
    expect(text).not.toContain('AWS::SNS::Topic');
  }
});

function withParameter() {
  const Topic = { Type: 'AWS::SSM::Parameter', Properties: { Type: 'String', Value: { Ref: 'Arn' } } };
  return { Parameters: { Arn: { Type: 'String' } }, Resources: { Topic } };
}

test('a run that deleted a stack is taken back: it says that the stack is gone, and which command makes it anew', async () => {
  const world = await deployed({ ...lineOf(['a', 'b']), old: topics('old') });
  await deploy(world, 'r1', lineOf(['a', 'b'], '2'));
  const { outcome } = await takeBackRun(toolsOf(world), 'r1');
  expect(outcome).toMatchObject({
    kind: 'restore-incomplete',
    remains: [
      {
        stack: 'old/main',
        state: 'not-restored',
        reason: expect.stringContaining('it was deleted after the commit point'),
        command: 'stackgate deploy --stage dev',
      },
    ],
  });
  expect(Object.keys(await statuses(world))).toEqual(['a-dev', 'b-dev']);
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
