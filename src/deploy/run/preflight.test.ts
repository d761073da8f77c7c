import {
  contents,
  freely,
  lineOf,
  listening,
  newWorld,
  operationsOn,
  planOf,
  type TestEstate,
  toolsOf,
  topicTemplate,
  type World,
} from '../../../test/support/deploy-world.js';
import { target } from '../../../test/support/plan.js';
import type { Cloud, CloudFormation, DriftDetection, DriftedResource } from '../../cloud/port.js';
import { CloudError } from '../../cloud/port.js';
import type { Plan, StepChange } from '../../model/plan.js';
import type { RunReport } from '../../model/run.js';
import { resumeRun, startRun, takeBackRun } from '../run.js';
import type { RunTools } from './run-tools.js';

async function deployed(estate: TestEstate = lineOf(['a', 'b'])): Promise<World> {
  const world = newWorld();
  await deploy(world, 'r0', await planOf(world, estate));
  return world;
}

const deploy = (world: World, run: string, plan: Plan, given: Partial<RunTools> = {}): Promise<RunReport> =>
  startRun(toolsOf(world, given), { run, plan, options: freely });

const digest = 'd'.repeat(64);
const code = (S3Bucket: string, S3Key: string, version: string) => ({
  Resources: {
    Charge: {
      Type: 'AWS::Lambda::Function',
      Properties: { Code: { S3Bucket, S3Key }, Handler: 'i.h', Role: 'arn:aws:iam::1:role/r', Description: version },
    },
  },
});

describe('fault 20: what a stack was made of is gone', () => {
  test('an own artefact that the store has lost: refused with its key, and nothing is changed', async () => {
    const estate = (version: string): TestEstate => ({ a: { template: code('own', `artefacts/${digest}`, version) } });
    const world = await deployed(estate('1'));
    const report = await deploy(world, 'r1', await planOf(world, estate('2')));
    expect(report.outcome).toEqual({
      kind: 'refused',
      reasons: [`a-dev could not be brought back: own/artefacts/${digest}, which it was made of, is gone`],
    });
    expect(await operationsOn(world, 'a-dev')).toBe(1);
  });

  test('code of others, where somebody can tell; what nobody can tell of stops nobody', async () => {
    const estate = (version: string): TestEstate => ({
      a: { template: code('theirs', 'serverless/1/a.zip', version) },
    });
    const world = await deployed(estate('1'));
    const plan = await planOf(world, estate('2'));
    const asked: string[] = [];
    const gone: RunTools['objectExists'] = async ({ region }, { bucket, key }) => {
      asked.push(`${region} ${bucket}/${key}`);
      return false;
    };
    expect((await deploy(world, 'r1', plan, { objectExists: gone })).outcome).toEqual({
      kind: 'refused',
      reasons: ['a-dev could not be brought back: theirs/serverless/1/a.zip, which it was made of, is gone'],
    });
    expect(asked).toEqual([`${target.region} theirs/serverless/1/a.zip`]);
    const unsure = await deploy(world, 'r2', plan, { objectExists: async () => undefined });
    expect(unsure.outcome).toEqual({ kind: 'deployed', remains: [] });
  });

  test('somebody answers for it, or the stage may lose its data: told, in the report of a later process too', async () => {
    const estate = (version: string): TestEstate => ({ a: { template: code('own', `artefacts/${digest}`, version) } });
    for (const [ephemeral, withoutWayBack] of [
      [true, false],
      [false, true],
    ] as const) {
      const world = await deployed(estate('1'));
      const plan = await planOf(world, estate('2'), { ephemeral });
      const { heard, progress } = listening();
      const report = await deploy(world, 'r1', plan, { withoutWayBack, progress });
      const note = `a-dev could not be brought back: own/artefacts/${digest}, which it was made of, is gone`;
      expect(report).toMatchObject({ outcome: { kind: 'deployed' }, notes: [note] });
      expect((await resumeRun(toolsOf(world), 'r1')).notes).toEqual([note]);
      expect(heard.flatMap((one) => (one.kind === 'note' ? [one.text] : []))).toEqual([note]);
    }
  });
});

describe('fault 21: a NoEcho parameter is given up', () => {
  const secretive = (version: string): TestEstate['a'] => ({
    template: { ...topicTemplate('a', version), Parameters: { Key: { Type: 'String', NoEcho: true } } },
    noEcho: ['Key'],
  });
  const plain: TestEstate['a'] = { template: topicTemplate('a', '2') };
  const open: TestEstate['a'] = {
    template: { ...topicTemplate('a', '2'), Parameters: { Key: { Type: 'String' } } },
    parameters: { Key: 'seen' },
  };
  const secret = () => 's3cr3t';

  async function withSecret(): Promise<World> {
    const world = newWorld();
    await deploy(world, 'r0', await planOf(world, { a: secretive('1') }), { secret });
    return world;
  }

  test.each(Object.entries({ 'it goes away': plain, 'it is no secret any more': open }))(
    '%s: refused before anything is changed, by name',
    async (_, next) => {
      const world = await withSecret();
      const report = await deploy(world, 'r1', await planOf(world, { a: next }));
      expect(JSON.stringify(report.outcome)).toContain('its NoEcho parameter Key is given up');
      expect(report.outcome?.kind).toBe('refused');
      expect(await operationsOn(world, 'a-dev')).toBe(1);
    },
  );

  test.each(Object.entries({ 'went away': plain, 'is no secret any more': open }))(
    'whose value is given: one that %s is there again on the way back, and stands in no journal',
    async (_, next) => {
      const world = await withSecret();
      const before = await contents(world);
      const report = await deploy(world, 'r1', await planOf(world, { a: next }), { secret });
      expect(report.outcome).toEqual({ kind: 'deployed', remains: [] });
      expect((await takeBackRun(toolsOf(world, { secret }), 'r1')).outcome?.kind).toBe('failed-and-restored');
      expect(await contents(world)).toEqual(before);
      const [stack] = world.core.snapshot().regions[0]?.stacks ?? [];
      expect(stack?.definition).toMatchObject({ values: [{ name: 'Key', value: 's3cr3t' }] });
      expect(await world.stores.journals.read('r1')).not.toContain('s3cr3t');
    },
  );

  test('answered for, it is not there on the way back: said, not guessed', async () => {
    const world = await withSecret();
    await deploy(world, 'r1', await planOf(world, { a: plain }), { withoutWayBack: true });
    expect((await takeBackRun(toolsOf(world), 'r1')).outcome).toMatchObject({
      kind: 'restore-incomplete',
      remains: [{ reason: expect.stringContaining('its NoEcho parameter Key was given up') }],
    });
  });

  test('one that stays is nothing to it', async () => {
    const world = await withSecret();
    expect((await deploy(world, 'r1', await planOf(world, { a: secretive('2') }))).outcome?.kind).toBe('deployed');
  });
});

/** The same cloud with some calls answered otherwise. */
function answering(world: World, changed: Partial<CloudFormation>): Cloud {
  return { clock: world.cloud.clock, at: (place) => ({ ...world.cloud.at(place), ...changed }) };
}

describe('stack policies', () => {
  const change: StepChange = {
    logicalId: 'Topic',
    type: 'AWS::SNS::Topic',
    action: 'changed',
    certainty: 'certain',
    summary: 'DisplayName differs',
  };
  const changes = new Map([['a/main', [change]]]);
  const policy = (Effect: string) =>
    JSON.stringify({ Statement: [{ Effect, Action: 'Update:*', Principal: '*', Resource: '*' }] });

  test('what one denies is refused before anything is changed; what it allows goes through', async () => {
    const world = await deployed();
    const plan = await planOf(world, lineOf(['a', 'b'], '2'), { changes });
    const denying = answering(world, { stackPolicy: async () => policy('Deny') });
    expect((await deploy(world, 'r1', plan, { cloud: denying })).outcome).toEqual({
      kind: 'refused',
      reasons: ['a-dev: its stack policy does not permit that Topic (AWS::SNS::Topic) is changed'],
    });
    expect(await operationsOn(world, 'a-dev')).toBe(1);
    const allowing = answering(world, { stackPolicy: async () => policy('Allow') });
    expect((await deploy(world, 'r2', plan, { cloud: allowing })).outcome?.kind).toBe('deployed');
  });

  test('where it cannot be read, nothing is begun', async () => {
    const world = await deployed();
    const plan = await planOf(world, lineOf(['a', 'b'], '2'), { changes });
    world.faults.push({
      match: { action: 'GetStackPolicy' },
      effect: { kind: 'error', code: 'AccessDenied', message: 'not authorized', status: 403 },
    });
    expect((await deploy(world, 'r1', plan)).outcome).toEqual({
      kind: 'refused',
      reasons: ['the stacks cannot be read: not authorized'],
    });
  });
});

describe('drift', () => {
  const drifted: readonly DriftedResource[] = [
    { logicalId: 'Topic', type: 'AWS::SNS::Topic', how: 'modified', paths: ['/DisplayName'] },
    { logicalId: 'Froma', type: 'AWS::SSM::Parameter', how: 'deleted', paths: [] },
  ];

  function drifting(world: World, outcome: (asked: number) => DriftDetection) {
    const begun: string[] = [];
    let asked = 0;
    const cloud = answering(world, {
      detectDrift: async (stack) => {
        begun.push(stack);
        return stack;
      },
      driftDetection: async () => {
        asked += 1;
        // All are begun before the first is waited for.
        expect(begun).toHaveLength(2);
        return outcome(asked);
      },
      driftedResources: async (stack) => (stack.includes('b-dev') ? drifted : []),
    });
    return { cloud, begun };
  }
  const ofB =
    'b-dev is not as its template says: Topic (AWS::SNS::Topic) differs in /DisplayName; Froma (AWS::SSM::Parameter) was deleted';
  const done = (asked: number): DriftDetection =>
    asked < 4 ? { status: 'running' } : { status: 'complete', drifted: true };

  test('is not looked for unless somebody asks', async () => {
    const world = await deployed();
    const { cloud, begun } = drifting(world, done);
    await deploy(world, 'r1', await planOf(world, lineOf(['a', 'b'], '2')), { cloud });
    expect(begun).toEqual([]);
  });

  test('is told and stops nobody, as some of it is not real', async () => {
    const world = await deployed();
    const plan = await planOf(world, lineOf(['a', 'b'], '2'));
    const report = await deploy(world, 'r1', plan, { cloud: drifting(world, done).cloud, drift: 'tell' });
    expect(report).toMatchObject({ outcome: { kind: 'deployed' } });
    expect(report.notes).toContain(ofB);
  });

  test('is a refusal where somebody wants that', async () => {
    const world = await deployed();
    const plan = await planOf(world, lineOf(['a', 'b'], '2'));
    const report = await deploy(world, 'r1', plan, { cloud: drifting(world, done).cloud, drift: 'refuse' });
    expect(report.outcome).toMatchObject({ kind: 'refused', reasons: expect.arrayContaining([ofB]) });
    expect(await operationsOn(world, 'b-dev')).toBe(1);
  });

  test.each([
    ['fails', (): DriftDetection => ({ status: 'failed', reason: 'no' }), 'drift of a-dev is not known: no'],
    [
      'never ends',
      (): DriftDetection => ({ status: 'running' }),
      'drift of a-dev is not known: its detection takes too long',
    ],
  ])('a detection that %s is said so, in bounded time', async (_, outcome, note) => {
    const world = await deployed();
    const plan = await planOf(world, lineOf(['a', 'b'], '2'));
    const before = world.core.now();
    const report = await deploy(world, 'r1', plan, { cloud: drifting(world, outcome).cloud, drift: 'tell' });
    expect(report.notes).toContain(note);
    expect(world.core.now() - before).toBeLessThan(15 * 60_000);
  });

  test('who may not ask is told so', async () => {
    const world = await deployed();
    const plan = await planOf(world, lineOf(['a', 'b'], '2'));
    const denied = () => Promise.reject(new CloudError('access-denied', 'AccessDenied', 'not authorized'));
    const report = await deploy(world, 'r1', plan, { cloud: answering(world, { detectDrift: denied }), drift: 'tell' });
    expect(report.notes).toEqual([
      'drift of a-dev is not known: not authorized',
      'drift of b-dev is not known: not authorized',
    ]);
  });
});
