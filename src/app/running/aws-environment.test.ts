import { jest } from '@jest/globals';
import {
  type AwsWorld,
  type AwsWorldOptions,
  account,
  awsWorld,
  here,
  processSecret,
  setProcessCredentials,
} from '../../../test/support/aws-world.js';
import { commitFiles, gitRepository, removeRepositories } from '../../../test/support/git-repository.js';
import { AppError } from '../../model/app-error.js';
import { runDeploy } from '../deploy.js';
import { runPlan } from '../plan.js';
import { runRollback } from '../rollback.js';
import { readStatus } from '../status.js';
import type { RunEnding } from './run-settings.js';

setProcessCredentials();
jest.setTimeout(30_000);

const bucket = `artefacts-${account}-eu-west-1`;
const role = `arn:aws:iam::${account}:role/deploy`;
afterAll(removeRepositories);
const open: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

/** Each resource takes two seconds, of the world's clock. */
async function newWorld(options: AwsWorldOptions = {}): Promise<AwsWorld> {
  const world = await awsWorld({ duration: () => 2_000, changeSetDuration: 1_000, ...options });
  world.objects.createBucket(bucket, account);
  open.push(() => world.close());
  return world;
}

const place = `account: '${account}', region: eu-west-1, bucket: 'artefacts-{account}-{region}'`;
const settings = `stages: [{ name: dev, ${place}, role: '${role}' }]\n`;
const producer = (name: string) => `
Resources:
  Topic: { Type: AWS::SNS::Topic, Properties: { DisplayName: ${name} } }
Outputs:
  Topic: { Value: !Ref Topic, Export: { Name: orders-topic } }
`;
const consumer = (name: string) => `
Resources:
  Parameter: { Type: AWS::SSM::Parameter, Properties: { Type: String, Value: !ImportValue orders-topic, Description: ${name} } }
`;

function estate(name = 'first', yml = settings): string {
  const folder = gitRepository({ 'stackgate.yml': `version: 1\n${yml}` });
  change(folder, name);
  return folder;
}

function change(folder: string, name: string): void {
  commitFiles(folder, { 'orders/template.yaml': producer(name), 'billing/template.yaml': consumer(name) });
}

function given(world: AwsWorld, directory: string) {
  return {
    cloud: 'aws',
    directory,
    stage: 'dev',
    clock: world.clock,
    environment: { ...world.environment, GITHUB_RUN_ID: '4711' },
    now: world.clock.now(),
    assemblies: new Map(),
    today: '2026-01-01',
    onProgress: () => {},
  } as const;
}

function deploy(world: AwsWorld, directory: string): Promise<RunEnding> {
  return runDeploy({ ...given(world, directory), ...watched(), keepGoing: false, concurrency: 10 });
}

function watched() {
  return { signal: new AbortController().signal, onPlan: () => {}, onRun: () => {} };
}

const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'none',
    (error: unknown) => error,
  );
const runOf = (ending: RunEnding): string => (ending.kind === 'ended' ? ending.report.run : '');
const statuses = async (world: AwsWorld, directory: string) => (await readStatus(given(world, directory))).stacks;

it('two stacks are planned, deployed, looked at and taken back, all over AWS’s own protocols', async () => {
  const world = await newWorld();
  const folder = estate();
  const planned = await runPlan(given(world, folder));
  expect(planned).toMatchObject({ kind: 'planned', exitCode: 0 });
  // Looking writes nothing.
  expect(world.objects.list(bucket, '', undefined, 10).objects).toEqual([]);
  expect(world.calls.filter((call) => /Create|Execute|Delete/.test(call))).toEqual([]);

  const first = await deploy(world, folder);
  expect(first).toMatchObject({ kind: 'ended', exitCode: 0, report: { outcome: { kind: 'deployed' } } });
  expect(await deploy(world, folder)).toMatchObject({ exitCode: 0, report: { outcome: { kind: 'unchanged' } } });

  change(folder, 'second');
  // Runs of the same second have no order.
  await world.clock.sleep(2_000);
  const second = await deploy(world, folder);
  expect(second).toMatchObject({ exitCode: 0, report: { outcome: { kind: 'deployed' } } });
  const view = await readStatus(given(world, folder));
  expect(view.state).toBe(`s3://${bucket} of dev`);
  expect(view.runs).toHaveLength(3);
  expect(view.stacks.map(({ stackName, status }) => `${stackName} ${status}`).sort()).toEqual([
    'billing-dev UPDATE_COMPLETE',
    'orders-dev UPDATE_COMPLETE',
  ]);
  const rollback = view.runs[0]?.kind === 'read' ? view.runs[0].rollback : '';
  expect(rollback).toBe(`stackgate rollback ${folder} --cloud aws --stage dev --run ${runOf(second)}`);

  const back = await runRollback({ ...given(world, folder), ...watched(), run: runOf(second) });
  expect(back).toMatchObject({ kind: 'ended', exitCode: 0 });
  expect((await runPlan(given(world, folder))).kind === 'planned').toBe(true);
  change(folder, 'first');
  expect(await deploy(world, folder)).toMatchObject({ report: { outcome: { kind: 'unchanged' } } });
  // Named after the workflow's run, or after the one that is taken back.
  expect(new Set(world.identities.sessions)).toEqual(
    new Set(['stackgate-github-4711-1', `stackgate-${runOf(second)}`]),
  );
});

it('a stack that fails takes the other back, and the journal holds no secret', async () => {
  const faults = [
    {
      match: { logicalId: 'Parameter', phase: 'forward' as const, nth: 2 },
      effect: { kind: 'resource-fails' as const, reason: 'AccessDenied' },
    },
  ];
  const world = await newWorld({ faults });
  const folder = estate();
  await deploy(world, folder);
  change(folder, 'second');
  const ending = await deploy(world, folder);
  expect(ending).toMatchObject({ exitCode: 4, report: { outcome: { kind: 'failed-and-restored' } } });
  expect((await statuses(world, folder)).map(({ status }) => status).sort()).toEqual([
    'UPDATE_COMPLETE',
    'UPDATE_ROLLBACK_COMPLETE',
  ]);
  const kept = world.objects
    .list(bucket, '', undefined, 1_000)
    .objects.map(({ key }) => world.objects.peek(bucket, key));
  const text = Buffer.concat(kept.map((object) => object?.bytes ?? Buffer.alloc(0))).toString('utf8');
  expect(text).toContain('orders-topic');
  expect(text).not.toMatch(new RegExp(`${processSecret}|session-token-|ASIA[0-9A-F]{16}`));
});

it.each([
  [
    'throttled calls',
    [{ match: { probability: 0.2 }, effect: { kind: 'error', code: 'Throttling', message: 'Rate exceeded' } }],
    [],
  ],
  [
    'lost answers',
    [{ match: { probability: 0.05 }, effect: { kind: 'lost-answer' } }],
    [{ match: { action: 'PutObject', nth: 3 }, effect: { kind: 'lost-answer' } }],
  ],
  [
    'a bucket that is slow',
    [],
    [{ match: { action: 'PutObject', nth: 2 }, effect: { kind: 'error', code: 'SlowDown', status: 503 } }],
  ],
] as const)('ends well through %s', async (_, faults, objectFaults) => {
  const world = await newWorld({ faults, objectFaults });
  const ending = await deploy(world, estate());
  expect(ending).toMatchObject({ exitCode: 0, report: { outcome: { kind: 'deployed', remains: [] } } });
});

it('goes on with another session when the first one ends in the middle', async () => {
  const world = await newWorld();
  const { onRun } = { onRun: () => world.calls.length % 7 === 0 && world.identities.revokeAll() };
  const options = { ...given(world, estate()), ...watched(), keepGoing: false, concurrency: 10 };
  expect(await runDeploy({ ...options, onRun })).toMatchObject({ exitCode: 0 });
});

describe('refuses before anything is read or begun', () => {
  const refusal = async (world: AwsWorld, yml: string) => {
    const error = await failure(deploy(world, estate('first', yml)));
    expect(world.calls.filter((call) => call.startsWith('cloudformation'))).toEqual([]);
    return error;
  };

  it('credentials of another account', async () => {
    const world = await newWorld();
    setProcessCredentials('999999999999');
    const error = await refusal(world, `stages: [{ name: dev, ${place} }]\n`).finally(() => setProcessCredentials());
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({
      code: 'cloud-unusable',
      message: expect.stringMatching(/WrongAccount.* would act in account 999999999999, .* 123456789012/),
    });
  });

  it('a bucket that is not there', async () => {
    const world = await awsWorld();
    open.push(() => world.close());
    expect(await refusal(world, settings)).toMatchObject({
      code: 'cloud-unusable',
      message: expect.stringMatching(/bucket artefacts-123456789012-eu-west-1 of stage dev.*NoSuchBucket/),
    });
  });

  it('a role that may not be assumed', async () => {
    const world = await newWorld({ mayAssume: () => false });
    expect(await refusal(world, settings)).toMatchObject({
      code: 'cloud-unusable',
      message: expect.stringContaining(`${role} cannot be assumed`),
    });
  });
});

it.each([
  ['no account', `stages: [{ name: dev, region: eu-west-1, bucket: abc }]`, /needs account of stage dev/],
  ['no bucket', `stages: [{ name: dev, account: '${account}', region: eu-west-1 }]`, /needs bucket of stage dev/],
  ['nothing', 'policies: { failOn: new }', /needs account and region and bucket of stage dev/],
  ['several stages', `stages: [{ name: dev, ${place} }, prod]`, /needs --stage: stackgate.yml has dev, prod/],
  ['a mistake', `stages: [{ name: dev, ${place}, endpoint: 'http://example.com' }]`, /stackgate.yml:2:.*endpoint/],
])('says what stackgate.yml lacks: %s', async (_, yml, message) => {
  const world = await newWorld();
  const { stage: _stage, ...options } = given(world, estate('first', yml));
  expect(await failure(readStatus(options))).toMatchObject({ code: 'usage', message: expect.stringMatching(message) });
  expect(world.calls).toEqual([]);
});

it('says that the stacks may not be read, as no bug of its own', async () => {
  const world = await newWorld();
  const folder = estate();
  await deploy(world, folder);
  const denied = { kind: 'error', code: 'AccessDenied', message: 'not authorized to perform: DescribeStacks' } as const;
  const other = await newWorld({ faults: [{ match: { action: 'DescribeStacks' }, effect: denied }] });
  for (const { key } of world.objects.list(bucket, '', undefined, 1_000).objects)
    other.objects.put(bucket, key, world.objects.peek(bucket, key)?.bytes ?? Buffer.alloc(0));
  expect(await failure(readStatus(given(other, folder)))).toMatchObject({
    code: 'cloud-unusable',
    message: expect.stringContaining('not authorized to perform: DescribeStacks'),
  });
});

it('options of the embedded cloud are refused', async () => {
  const world = await newWorld();
  const options = { ...given(world, estate()), state: '/tmp/x' };
  expect(await failure(readStatus(options))).toMatchObject({
    code: 'usage',
    message: expect.stringContaining('--state'),
  });
});

it('looks with the role for looking', async () => {
  const world = await newWorld();
  const read = `arn:aws:iam::${account}:role/look`;
  const seen: string[] = [];
  const other = await newWorld({ mayAssume: (as) => seen.push(as) > 0 });
  const folder = estate('first', settings.replace(`role: '${role}'`, `role: '${role}', readRole: '${read}'`));
  await readStatus(given(other, folder));
  await runPlan(given(other, folder));
  expect(new Set(seen)).toEqual(new Set([read]));
  expect(world.calls).toEqual([]);
  expect(here.account).toBe(account);
});
