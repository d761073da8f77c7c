import { type AwsWorld, account, awsWorld, setProcessCredentials } from '../../../test/support/aws-world.js';
import { commitFiles, gitRepository, removeRepositories } from '../../../test/support/git-repository.js';
import { type DeployOptions, runDeploy } from '../deploy.js';
import type { RunEnding } from './run-settings.js';

setProcessCredentials();

/** The stage's own, and that of the region where the stacks are. */
const buckets = ['eu-west-1', 'us-east-1'].map((region) => `artefacts-${account}-${region}`);
const open: (() => Promise<void>)[] = [];
afterAll(removeRepositories);
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

/** CloudFormation fetches nested templates by the address of the bucket. */
async function newWorld(): Promise<AwsWorld> {
  const world: AwsWorld = await awsWorld({
    duration: () => 2_000,
    changeSetDuration: 1_000,
    template: (url) => {
      const [, name = '', key = ''] = /^https:\/\/([^./]+)\.s3\.[^/]+\.amazonaws\.com\/(.+)$/.exec(url) ?? [];
      const object = world.objects.peek(name, key);
      return object === undefined ? world.templateAt(url) : Buffer.from(object.bytes).toString('utf8');
    },
  });
  for (const bucket of buckets) world.objects.createBucket(bucket, account);
  open.push(() => world.close());
  return world;
}

const settings = `version: 1
stages: [{ name: dev, account: '${account}', region: eu-west-1, bucket: 'artefacts-{account}-{region}' }]
services: [{ match: '*/template.yaml', region: us-east-1 }]
`;
const shop = (version: string, more = '') => `Resources:
  Topic: { Type: AWS::SNS::Topic }
${more}Outputs:
  Version: { Value: '${version}', Export: { Name: shop-version } }
`;
const table = '  Table: { Type: AWS::DynamoDB::Table, Properties: { BillingMode: PAY_PER_REQUEST } }\n';
const orders = 'Resources:\n  Inner: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: ./inner.yaml } }\n';
const inner = `Resources:
  Takes: { Type: AWS::SSM::Parameter, Properties: { Type: String, Value: !ImportValue shop-version } }
`;

function deploy(world: AwsWorld, directory: string, more: Partial<DeployOptions> = {}): Promise<RunEnding> {
  return runDeploy({
    cloud: 'aws',
    directory,
    stage: 'dev',
    clock: world.clock,
    environment: world.environment,
    now: world.clock.now(),
    assemblies: new Map(),
    today: '2026-01-01',
    onProgress: () => {},
    onPlan: () => {},
    onRun: () => {},
    signal: new AbortController().signal,
    keepGoing: false,
    concurrency: 10,
    ...more,
  });
}

function repository(shared: string): string {
  return gitRepository({
    'stackgate.yml': settings,
    'shop/template.yaml': shared,
    'orders/template.yaml': orders,
    'orders/inner.yaml': inner,
  });
}

const stepsOf = (ending: RunEnding) =>
  ending.kind === 'ended' ? ending.report.steps.map(({ step }) => step).sort() : ending;
const taken = (world: AwsWorld) =>
  JSON.stringify(world.core.snapshot().regions.flatMap(({ stacks }) => stacks.map(({ resources }) => resources)));
const phases = ['deploy:orders/main', 'deploy:shop/main', 'detach:orders/main'];

/** Over HTTP, on a clock in step with the server's. Milliseconds. */
const patience = 60_000;

test(
  'templates that the plan makes for nested stacks lie in the bucket before they are needed',
  async () => {
    const world = await newWorld();
    const directory = repository(shop('one'));
    expect(await deploy(world, directory)).toMatchObject({ report: { outcome: { kind: 'deployed' } } });
    commitFiles(directory, { 'shop/template.yaml': shop('two') });
    await world.clock.sleep(2_000);
    const ending = await deploy(world, directory);
    expect(ending).toMatchObject({ report: { outcome: { kind: 'deployed', remains: [] } } });
    expect(stepsOf(ending)).toEqual(phases);
    expect(taken(world)).toContain('"two"');
  },
  patience,
);

test(
  'so do those of a plan that goes past the loss of data, with its code',
  async () => {
    const world = await newWorld();
    const directory = repository(shop('one', table));
    await deploy(world, directory);
    commitFiles(directory, { 'shop/template.yaml': shop('two') });
    await world.clock.sleep(2_000);
    expect(await deploy(world, directory)).toMatchObject({ kind: 'refused' });
    const breakGlass = { reason: 'the table is of no use, ticket 4711', by: 'ann' };
    const ending = await deploy(world, directory, { breakGlass });
    expect(ending).toMatchObject({ report: { outcome: { kind: 'deployed', remains: [] } } });
    expect(stepsOf(ending)).toEqual(phases);
    expect(taken(world)).toContain('"two"');
  },
  patience,
);
