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
import { deploy, withDeployed } from './deploying.js';
import type { MakeWorld } from './make-world.js';

/** What a run changes and takes back, and what it finds of others: faults 16, 17, 19 and 20. */
export function changeFaults(make: MakeWorld): void {
  const deployed = async (estate: TestEstate, options: Parameters<MakeWorld>[0] = {}): Promise<World> =>
    withDeployed(await make(options), estate);

  test('fault 16: an update by others after ours and before the restore is not overwritten', async () => {
    const world = await deployed(lineOf(['a', 'b']));
    await deploy(world, 'r1', lineOf(['a', 'b'], '2'));
    await updateByOthers(world, 'b-dev', topicTemplate('b', 'theirs', ['a']));
    await settled(world, 'b-dev');
    const before = await contents(world);
    const report = await takeBackRun(toolsOf(world), 'r1');
    expect(report.outcome).toMatchObject({ kind: 'restore-incomplete' });
    expect(JSON.stringify(report.outcome)).toContain(
      'it was changed after this run, by a later one or by somebody else',
    );
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
    const Uses = {
      Type: 'AWS::SSM::Parameter',
      Properties: { Type: 'String', Value: { 'Fn::ImportValue': 'p-more' } },
    };
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
    const artefacts = { ...world.stores.artefacts, get: async () => undefined, has: async () => false };
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
    const world = await make();
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

  function withParameter() {
    const Topic = { Type: 'AWS::SSM::Parameter', Properties: { Type: 'String', Value: { Ref: 'Arn' } } };
    return { Parameters: { Arn: { Type: 'String' } }, Resources: { Topic } };
  }
}
