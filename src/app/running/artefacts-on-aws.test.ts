import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type AwsWorld,
  type AwsWorldOptions,
  account,
  awsWorld,
  setProcessCredentials,
} from '../../../test/support/aws-world.js';
import { commitFiles, gitRepository, removeRepositories } from '../../../test/support/git-repository.js';
import { scratchFolder } from '../../../test/support/scratch-folder.js';
import { type PrunedBucket, pruneArtefacts } from '../../artefacts/bucket/prune.js';
import type { Manifest } from '../../artefacts/manifest.js';
import { bucketStores } from '../../deploy/stores/bucket-stores.js';
import { digestOf } from '../../plan/fingerprint.js';
import { type DeployOptions, runDeploy } from '../deploy.js';
import { runPackage } from '../package.js';
import { runPrune } from '../prune-artefacts.js';
import { runRehearsal } from '../rehearse.js';
import { runRollback } from '../rollback.js';
import type { RunEnding } from './run-settings.js';

setProcessCredentials();

const [dev, prod] = ['dev', 'prod'].map((stage) => `${stage}-${account}-eu-west-1`) as [string, string];
const open: (() => Promise<void>)[] = [];
afterAll(removeRepositories);
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

async function newWorld(options: AwsWorldOptions = {}): Promise<AwsWorld> {
  const world = await awsWorld({ duration: () => 2_000, changeSetDuration: 1_000, ...options });
  for (const bucket of [dev, prod]) world.objects.createBucket(bucket, account);
  open.push(() => world.close());
  return world;
}

const stage = (name: string) =>
  `{ name: ${name}, account: '${account}', region: eu-west-1, bucket: '${name}-{account}-{region}' }`;
const pay = `Transform: AWS::Serverless-2016-10-31
Resources:
  Pay:
    Type: AWS::Serverless::Function
    Properties: { Handler: a.handler, Runtime: nodejs22.x, CodeUri: src/, AutoPublishAlias: live }
`;

function repository(code = '1'): string {
  return gitRepository({
    'stackgate.yml': `version: 1\nstages: [${stage('dev')}, ${stage('prod')}]\n`,
    'pay/template.yaml': pay,
    'pay/src/a.js': code,
  });
}

function packed(directory: string): { readonly folder: string; readonly manifest: Manifest } {
  const folder = join(scratchFolder(), 'out');
  const given = { directory, out: folder, stage: 'dev', assemblies: new Map(), packaged: false, images: new Map() };
  const { manifest } = runPackage({ ...given, environment: {}, onProgress: () => undefined });
  if (manifest === undefined) throw new Error('not packaged');
  return { folder, manifest };
}

function place(world: AwsWorld, directory: string, at = 'dev') {
  const { clock } = world;
  const environment = world.environment;
  return {
    cloud: 'aws',
    directory,
    stage: at,
    clock,
    environment,
    now: clock.now(),
    onPlan: () => {},
    onRun: () => {},
  } as const;
}

function deploy(world: AwsWorld, directory: string, folder?: string, at = 'dev'): Promise<RunEnding> {
  const code = folder === undefined ? {} : { code: { kind: 'artefacts', folder } as const };
  return runDeploy({ ...deployOptions(world, directory, at), ...code });
}

function deployOptions(world: AwsWorld, directory: string, at = 'dev'): DeployOptions {
  return {
    ...place(world, directory, at),
    assemblies: new Map(),
    today: '2026-01-01',
    onProgress: () => {},
    signal: new AbortController().signal,
    keepGoing: false,
    concurrency: 10,
  };
}

const keysIn = (world: AwsWorld, bucket: string, prefix: string) =>
  world.objects.list(bucket, prefix, undefined, 1_000).objects.map(({ key }) => key);
const digestIn = (world: AwsWorld, bucket: string, key: string) =>
  digestOf(world.objects.peek(bucket, key)?.bytes ?? Buffer.from(''));

/** Deploys over HTTP, on a clock in step with the server's: a loaded machine takes longer than 5 s. Milliseconds. */
const patience = 60_000;

test(
  'what a build job packed is what lies in the bucket and what the function has; its pin is gone when the run is over',
  async () => {
    const world = await newWorld();
    const directory = repository();
    const { folder, manifest } = packed(directory);
    const key = manifest.artefacts[0]?.key ?? '';
    expect(await deploy(world, directory, folder)).toMatchObject({
      exitCode: 0,
      report: { outcome: { kind: 'deployed' } },
    });
    expect(digestIn(world, dev, key)).toBe(manifest.artefacts[0]?.digest);
    expect(keysIn(world, dev, 'pins/')).toEqual([]);
    const [stack] = await world.access().cloud.at({ account, region: 'eu-west-1' }).listStacks();
    const body = await world
      .access()
      .cloud.at({ account, region: 'eu-west-1' })
      .originalTemplate(stack?.stackId ?? '');
    expect(JSON.parse(body ?? '{}').Resources.Pay.Properties.Code).toEqual({ S3Bucket: dev, S3Key: key });
    // Packed on the spot the same files are the same bytes.
    expect(await deploy(world, directory)).toMatchObject({ report: { outcome: { kind: 'unchanged' } } });
  },
  patience,
);

test(
  'nested stacks are made from templates in the bucket, wherever the endpoint is; a large template is the same object',
  async () => {
    const world = await newWorld();
    const large = 'x'.repeat(60_000);
    const directory = gitRepository({
      'stackgate.yml': `version: 1\nstages: [${stage('dev')}]\n`,
      'shop/template.yaml': `Metadata: { Large: ${large} }
Resources:
  Inner: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: ./inner.yaml } }
`,
      'shop/inner.yaml': `Resources:
  Deep: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: ./deep.yaml } }
`,
      'shop/deep.yaml': 'Resources: { Queue: { Type: AWS::SQS::Queue } }\n',
    });
    expect(await deploy(world, directory)).toMatchObject({ exitCode: 0 });
    const stacks = await world.access().cloud.at({ account, region: 'eu-west-1' }).listStacks();
    expect(stacks.map(({ status }) => status)).toEqual(Array(3).fill('CREATE_COMPLETE'));
    // One for each template: what is deployed and what a restore reads are the same object.
    expect(keysIn(world, dev, 'artefacts/')).toHaveLength(3);
    expect(await deploy(world, directory)).toMatchObject({ report: { outcome: { kind: 'unchanged' } } });
    commitFiles(directory, {
      'shop/deep.yaml': 'Resources: { Queue: { Type: AWS::SQS::Queue, Properties: { DelaySeconds: 5 } } }\n',
    });
    expect(await runRehearsal(deployOptions(world, directory))).toMatchObject({ kind: 'rehearsed', exitCode: 0 });
    commitFiles(directory, { 'shop/deep.yaml': 'Resources: { Queue: { Type: AWS::SQS::Queue } }\n' });
    const rest = await runPrune({
      ...place(world, directory),
      keepDays: 0,
      dryRun: false,
      now: world.clock.now() + 9e6,
    });
    expect(rest[0]).toMatchObject({ deleted: [], kept: 3 });
  },
  patience,
);

test(
  'code in another region than the stage’s, and assets under the keys of the CDK, are looked for where they lie',
  async () => {
    const world = await newWorld();
    const elsewhere = `dev-${account}-us-east-1`;
    world.objects.createBucket(elsewhere, account);
    const asset = 'a'.repeat(64);
    const bucketName = 'cdk-hnb659fds-assets-${AWS::AccountId}-${AWS::Region}';
    const destinations = { current: { bucketName, objectKey: `${asset}.zip` } };
    const files = { [asset]: { source: { path: 'asset', packaging: 'zip' }, destinations } };
    const stackProperties = { templateFile: 'Web.template.json', stackName: 'Web' };
    const Code = { S3Bucket: { 'Fn::Sub': bucketName }, S3Key: `${asset}.zip` };
    const Properties = { Role: 'arn:aws:iam::123456789012:role/x', Runtime: 'nodejs22.x', Handler: 'a.handler', Code };
    const cdk = {
      'manifest.json': {
        version: '36.0.0',
        artifacts: {
          'Web.assets': { type: 'cdk:asset-manifest', properties: { file: 'Web.assets.json' } },
          Web: {
            type: 'aws:cloudformation:stack',
            environment: 'aws://unknown-account/unknown-region',
            properties: stackProperties,
            dependencies: ['Web.assets'],
          },
        },
      },
      'Web.assets.json': { version: '36.0.0', files, dockerImages: {} },
      'Web.template.json': { Resources: { F: { Type: 'AWS::Lambda::Function', Properties } } },
    };
    const directory = gitRepository({
      'stackgate.yml': `version: 1\nstages: [${stage('dev')}]\nservices: [{ match: pay/template.yaml, region: us-east-1 }]\n`,
      'pay/template.yaml': pay,
      'pay/src/a.js': '1',
      'web/cdk.json': '{}',
      'web/cdk.out/asset/a.js': '1',
      ...Object.fromEntries(Object.entries(cdk).map(([name, text]) => [`web/cdk.out/${name}`, JSON.stringify(text)])),
    });
    expect(await deploy(world, directory)).toMatchObject({ exitCode: 0, report: { outcome: { kind: 'deployed' } } });
    expect(keysIn(world, dev, asset)).toEqual([`${asset}.zip`]);
    expect(keysIn(world, elsewhere, 'artefacts/')).toHaveLength(1);
    expect(keysIn(world, elsewhere, 'pins/')).toEqual([]);
    expect(await deploy(world, directory)).toMatchObject({ report: { outcome: { kind: 'unchanged' } } });
  },
  patience,
);

test(
  'an artefact that was changed is refused, and nothing is uploaded',
  async () => {
    const world = await newWorld();
    const directory = repository();
    const { folder, manifest } = packed(directory);
    writeFileSync(join(folder, 'artefacts', manifest.artefacts[0]?.digest ?? ''), 'evil');
    await expect(deploy(world, directory, folder)).rejects.toMatchObject({ code: 'artefact-tampered' });
    expect(keysIn(world, dev, '')).toEqual([]);
  },
  patience,
);

test(
  'a run that fails goes back to the old code, which was pinned',
  async () => {
    const match = { logicalId: 'Pay', phase: 'forward' as const, nth: 2 };
    const world = await newWorld({ faults: [{ match, effect: { kind: 'resource-fails', reason: 'AccessDenied' } }] });
    const directory = repository();
    const before = packed(directory).manifest.artefacts[0];
    await deploy(world, directory);
    commitFiles(directory, { 'pay/src/a.js': '2' });
    expect(await deploy(world, directory)).toMatchObject({ exitCode: 4 });
    expect(keysIn(world, dev, 'pins/')).toEqual([]);
    expect(keysIn(world, dev, 'artefacts/')).toContain(before?.key);
  },
  patience,
);

/** The bucket of dev, without HTTP: whatever is done to it is done before the next call of the run. */
function prunedBucket({ objects }: AwsWorld): PrunedBucket {
  const inHand = (key: string) => {
    const object = objects.peek(dev, key);
    return object && { ...object, modified: 0 };
  };
  return {
    name: dev,
    list: async (prefix) => objects.list(dev, prefix, undefined, 1_000).objects.map(({ key }) => key),
    head: async (key) => inHand(key),
    get: async (key) => inHand(key),
    delete: async (key) => objects.delete(dev, key),
  };
}

test.each([
  ['goes back to the old code', true],
  ['does not, where the old code goes as well', false],
])(
  'HAZARDS, old artefact pruned: a run during which all goes that no pin holds %s',
  async (_, isPinned) => {
    const match = { logicalId: 'PayAliaslive', phase: 'forward' as const, nth: 3 };
    const world = await newWorld({ faults: [{ match, effect: { kind: 'resource-fails', reason: 'AccessDenied' } }] });
    const directory = repository();
    const deployCode = async (code: string, onRun: () => void) => {
      commitFiles(directory, { 'pay/src/a.js': code });
      return runDeploy({ ...deployOptions(world, directory), onRun });
    };
    await deployCode('first', () => {});
    await deployCode('old', () => {});
    const old = packed(directory).manifest.artefacts[0]?.key ?? '';
    // It knows no stack and no journal, and finds everything old: only pins stand in its way.
    const given = { texts: [], isLeft: () => false, before: Number.POSITIVE_INFINITY, dryRun: false };
    const deleted = new Set<string>();
    const pruneAll = () => {
      if (isPinned)
        pruneArtefacts(prunedBucket(world), given).then((pruned) => {
          for (const key of pruned.deleted) deleted.add(key);
        });
      else world.objects.delete(dev, old);
    };
    const { report } = (await deployCode('new', pruneAll)) as Extract<RunEnding, { readonly kind: 'ended' }>;
    expect(deleted.size > 0).toBe(isPinned);
    expect(keysIn(world, dev, 'artefacts/').includes(old)).toBe(isPinned);
    expect(report.outcome?.kind).toBe(isPinned ? 'failed-and-restored' : 'restore-incomplete');
    const [stack] = await world.access().cloud.at({ account, region: 'eu-west-1' }).listStacks();
    expect(stack?.status).toBe(isPinned ? 'UPDATE_ROLLBACK_COMPLETE' : 'UPDATE_ROLLBACK_FAILED');
  },
  patience,
);

test(
  'an accepted run is taken back as long as its old code is there, which is pinned meanwhile; else it is refused before anything',
  async () => {
    const world = await newWorld();
    const directory = repository();
    await deploy(world, directory);
    const old = packed(directory).manifest.artefacts[0]?.key ?? '';
    commitFiles(directory, { 'pay/src/a.js': '2' });
    const { report } = (await deploy(world, directory)) as Extract<RunEnding, { readonly kind: 'ended' }>;
    const object = world.objects.peek(dev, old)?.bytes ?? new Uint8Array();
    const pins = new Set<string>();
    const takeBack = () =>
      runRollback({
        ...place(world, directory),
        run: report.run,
        signal: new AbortController().signal,
        onRun: () => {
          for (const key of keysIn(world, dev, 'pins/'))
            pins.add(Buffer.from(world.objects.peek(dev, key)?.bytes ?? []).toString());
        },
      });
    world.objects.delete(dev, old);
    const refusal = await takeBack();
    expect(refusal).toMatchObject({ exitCode: 6, report: { outcome: { kind: 'refused' } } });
    expect(JSON.stringify(refusal)).toContain(`${dev}/${old}, which it was made of, is gone`);
    world.objects.put(dev, old, object);
    expect(await takeBack()).toMatchObject({ exitCode: 0, report: { outcome: { kind: 'failed-and-restored' } } });
    expect([...pins].map((text) => JSON.parse(text).keys)).toEqual([expect.arrayContaining([old])]);
    expect(keysIn(world, dev, 'pins/')).toEqual([]);
  },
  patience,
);

test(
  'the same manifest at the next stage is the same code',
  async () => {
    const world = await newWorld();
    const directory = repository();
    const { folder, manifest } = packed(directory);
    await deploy(world, directory, folder);
    await deploy(world, directory, folder, 'prod');
    for (const { key, digest } of manifest.artefacts)
      expect([digestIn(world, dev, key), digestIn(world, prod, key)]).toEqual([digest, digest]);
  },
  patience,
);

test(
  'with the manifest alone the next stage copies from the one before, and refuses what was exchanged there',
  async () => {
    const world = await newWorld();
    const directory = repository();
    const { folder, manifest } = packed(directory);
    await deploy(world, directory, folder);
    const alone = scratchFolder({ 'manifest.json': readFileSync(join(folder, 'manifest.json')) });
    const [{ key, digest } = { key: '', digest: '' }] = manifest.artefacts;
    const bytes = world.objects.peek(dev, key)?.bytes ?? new Uint8Array();
    world.objects.put(
      dev,
      key,
      Uint8Array.from(bytes, (byte, index) => (index === 40 ? byte ^ 1 : byte)),
    );
    await expect(deploy(world, directory, alone, 'prod')).rejects.toMatchObject({ code: 'artefact-tampered' });
    expect(keysIn(world, prod, 'artefacts/')).not.toContain(key);
    world.objects.put(dev, key, bytes);
    expect(await deploy(world, directory, alone, 'prod')).toMatchObject({ exitCode: 0 });
    expect([digestIn(world, dev, key), digestIn(world, prod, key)]).toEqual([digest, digest]);
  },
  patience,
);

test(
  'pruning keeps what is deployed and deletes what was, once it is old enough',
  async () => {
    const world = await newWorld();
    const directory = repository();
    await deploy(world, directory);
    const old = packed(directory).manifest.artefacts[0]?.key ?? '';
    commitFiles(directory, { 'pay/src/a.js': '2' });
    await world.clock.sleep(2_000);
    await deploy(world, directory);
    const now = packed(directory).manifest.artefacts[0]?.key ?? '';
    const prune = (keepDays: number, dryRun: boolean) =>
      runPrune({ ...place(world, directory), keepDays, dryRun, now: world.clock.now() + 1_000 });
    expect((await prune(7, false))[0]?.deleted).toEqual([]);
    expect((await prune(0, true))[0]?.deleted).toContain(old);
    expect(keysIn(world, dev, 'artefacts/')).toEqual(expect.arrayContaining([old, now]));
    expect((await prune(0, false))[0]).toMatchObject({ bucket: dev });
    expect(keysIn(world, dev, 'artefacts/')).not.toContain(old);
    expect(keysIn(world, dev, 'artefacts/')).toContain(now);
  },
  patience,
);

describe('a bucket that stages share', () => {
  const shared = (name: string) => stage(name).replace(`'${name}-{`, "'all-{");
  const all = `all-${account}-eu-west-1`;

  async function twice(): Promise<{
    world: AwsWorld;
    directory: string;
    old: string;
    prune: () => ReturnType<typeof runPrune>;
  }> {
    const world = await newWorld();
    world.objects.createBucket(all, account);
    const directory = repository();
    commitFiles(directory, { 'stackgate.yml': `version: 1\nstages: [${shared('dev')}, ${shared('prod')}]\n` });
    await deploy(world, directory);
    const old = packed(directory).manifest.artefacts[0]?.key ?? '';
    commitFiles(directory, { 'pay/src/a.js': '2' });
    await world.clock.sleep(2_000);
    await deploy(world, directory);
    const prune = () =>
      runPrune({ ...place(world, directory), keepDays: 0, dryRun: false, now: world.clock.now() + 48 * 3_600_000 });
    return { world, directory, old, prune };
  }

  test(
    'keeps what is pinned by a run whose journal is in another bucket, however old; a pin of its own that was left goes',
    async () => {
      const { world, old, prune } = await twice();
      const pin = (journals: string) =>
        Buffer.from(JSON.stringify({ schemaVersion: 1, stage: 'prod', run: 'r', journals, at: 1, keys: [old] }));
      world.objects.put(all, 'pins/prod/r.json', pin('prod-elsewhere'));
      const [kept] = await prune();
      expect(kept?.pins).toEqual([{ stage: 'prod', run: 'r' }]);
      expect(keysIn(world, all, 'artefacts/')).toContain(old);
      world.objects.put(all, 'pins/prod/r.json', pin(all));
      expect((await prune())[0]?.deleted).toContain(old);
      expect(keysIn(world, all, 'pins/')).toEqual([]);
    },
    patience,
  );

  test(
    'is not pruned while any of them is deployed',
    async () => {
      const { world, directory, old, prune } = await twice();
      // Deployed once, so prod is known to share the bucket.
      await deploy(world, directory, undefined, 'prod');
      const { leases } = bucketStores(world.access().bucket({ account, region: 'eu-west-1' }, all), world.clock);
      await leases.acquire('prod', 'somebody', world.clock.now(), 60_000);
      await expect(prune()).rejects.toMatchObject({ code: 'state-busy', message: expect.stringContaining('prod') });
      expect(keysIn(world, all, 'artefacts/')).toContain(old);
    },
    patience,
  );
});
