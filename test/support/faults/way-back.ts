import { type RunTools, startRun } from '../../../src/deploy/run.js';
import { digestOf } from '../../../src/plan/fingerprint.js';
import {
  contents,
  freely,
  listening,
  operationsOn,
  planOf,
  statuses,
  type TestEstate,
  type TestStack,
  toolsOf,
  topics,
  topicTemplate,
  type World,
} from '../deploy-world.js';
import { withDeployed } from './deploying.js';
import type { MakeWorld } from './make-world.js';

/** What could not be brought back is known before anything is begun: faults 20 and 21. */
export function wayBack(make: MakeWorld): void {
  const bucket = 'stackgate-artefacts';
  const run = async (world: World, estate: TestEstate, given: Partial<RunTools> = {}) =>
    startRun(toolsOf(world, given), { run: 'r1', plan: await planOf(world, estate), options: freely });

  async function expectUntouched(world: World, before: Readonly<Record<string, string>>): Promise<void> {
    expect(await contents(world)).toEqual(before);
    expect(await statuses(world)).toEqual(
      Object.fromEntries(Object.keys(before).map((name) => [name, 'CREATE_COMPLETE'])),
    );
    for (const name of Object.keys(before)) expect(await operationsOn(world, name)).toBe(1);
  }

  describe('fault 20: what the deployed version was made of is gone', () => {
    const code = (version: string) => Buffer.from(`code ${version}`);
    const keyOf = (version: string): string => `artefacts/${digestOf(code(version))}`;
    const handler = (S3Key: string): TestStack => ({
      template: {
        Resources: {
          Place: {
            Type: 'AWS::Lambda::Function',
            Properties: {
              Role: 'arn:aws:iam::111122223333:role/place',
              Runtime: 'nodejs22.x',
              Handler: 'index.handler',
              Code: { S3Bucket: bucket, S3Key },
            },
          },
        },
      },
    });

    /** The store has both versions of the code, and then not the old one. */
    async function withoutOldCode(): Promise<{ readonly world: World; readonly lost: Partial<RunTools> }> {
      const world = await make();
      for (const version of ['1', '2']) await world.stores.artefacts.put(code(version));
      await withDeployed(world, { a: handler(keyOf('1')), other: topics('other') });
      const { artefacts } = world.stores;
      const old = digestOf(code('1'));
      const get: typeof artefacts.get = async (digest) => (digest === old ? undefined : artefacts.get(digest));
      const has = async (digest: string) => (await get(digest)) !== undefined;
      return { world, lost: { artefacts: { ...artefacts, get, has } } };
    }

    test('refused before anything is changed, by the object that is missing', async () => {
      const { world, lost } = await withoutOldCode();
      const before = await contents(world);
      const { outcome } = await run(world, { a: handler(keyOf('2')), other: topics('other', '2') }, lost);
      const reasons = [expect.stringContaining(`a-dev could not be brought back: ${bucket}/${keyOf('1')}`)];
      expect(outcome).toEqual({ kind: 'refused', reasons });
      await expectUntouched(world, before);
    });

    test('in the bucket of another tool: whoever can look there is asked', async () => {
      const world = await withDeployed(await make(), { a: handler('serverless/1.zip') });
      const before = await contents(world);
      const objectExists: RunTools['objectExists'] = async (_, { key }) => key !== 'serverless/1.zip';
      const { outcome } = await run(world, { a: handler('serverless/2.zip') }, { objectExists });
      expect(outcome).toMatchObject({ kind: 'refused', reasons: [expect.stringContaining('serverless/1.zip')] });
      await expectUntouched(world, before);
    });

    test('it is there: deployed', async () => {
      const { world } = await withoutOldCode();
      const { outcome } = await run(world, { a: handler(keyOf('2')), other: topics('other', '2') });
      expect(outcome).toEqual({ kind: 'deployed', remains: [] });
      expect(await operationsOn(world, 'a-dev')).toBe(2);
    });
  });

  describe('fault 21: a NoEcho parameter is given up', () => {
    const secret = () => 'hunter2-sentinel';
    const withSecret = (version: string): TestStack => ({
      template: { ...topicTemplate('a', version), Parameters: { Password: { Type: 'String', NoEcho: true } } },
      noEcho: ['Password'],
    });

    async function withPassword(): Promise<World> {
      const world = await make();
      const plan = await planOf(world, { a: withSecret('1') });
      expect((await startRun(toolsOf(world, { secret }), { run: 'r0', plan, options: freely })).outcome).toEqual({
        kind: 'deployed',
        remains: [],
      });
      return world;
    }

    test('refused before anything is changed, by its name', async () => {
      const world = await withPassword();
      const before = await contents(world);
      const { outcome } = await run(world, { a: topics('a', '2') });
      const reasons = [expect.stringContaining('a-dev could not be brought back: its NoEcho parameter Password')];
      expect(outcome).toEqual({ kind: 'refused', reasons });
      await expectUntouched(world, before);
    });

    test('whoever answers for it is told that there is no way back, and it is deployed', async () => {
      const world = await withPassword();
      const { heard, progress } = listening();
      const { outcome } = await run(world, { a: topics('a', '2') }, { withoutWayBack: true, progress });
      expect(outcome).toEqual({ kind: 'deployed', remains: [] });
      expect(JSON.stringify(heard)).toContain('its NoEcho parameter Password is given up');
      expect(await operationsOn(world, 'a-dev')).toBe(2);
    });

    test('it stays: its value is kept through update and restore, and stands nowhere', async () => {
      const world = await withPassword();
      const before = await contents(world);
      world.faults.push({
        match: { stackName: 'a-dev', logicalId: 'Topic', phase: 'forward' },
        effect: { kind: 'resource-fails', reason: 'no' },
      });
      const { outcome } = await run(world, { a: withSecret('2') });
      expect(outcome).toMatchObject({ kind: 'failed-and-restored' });
      expect(await contents(world)).toEqual(before);
      for (const name of ['r0', 'r1']) expect(await world.stores.journals.read(name)).not.toContain('hunter2');
    });
  });
}
