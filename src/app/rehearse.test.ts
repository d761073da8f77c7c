import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { account, awsWorld, setProcessCredentials } from '../../test/support/aws-world.js';
import { commitFiles, gitRepository, removeRepositories } from '../../test/support/git-repository.js';
import { rehearse } from '../cli/commands/rehearse.js';
import { readPlan, writePlan } from '../plan/plan-file.js';
import { type DeployOptions, runDeploy } from './deploy.js';
import { runPlan } from './plan.js';
import { type RehearseOutcome, runRehearsal } from './rehearse.js';

setProcessCredentials();
jest.setTimeout(30_000);

const outputs = mkdtempSync(join(tmpdir(), 'rehearse-'));
afterAll(() => {
  removeRepositories();
  rmSync(outputs, { recursive: true });
});

const bucket = `artefacts-${account}-eu-west-1`;
const settings = `version: 1
stages: [{ name: dev, account: '${account}', region: eu-west-1, bucket: ${bucket} }]
`;

/** A topic that another service imports, and a secret unless it is given up. */
function files(name: string, withSecret = true): Readonly<Record<string, string>> {
  return {
    'stackgate.yml': settings,
    'orders/template.yaml': `
${withSecret ? 'Parameters: { Password: { Type: String, NoEcho: true, Default: sentinel-of-the-secret } }' : ''}
Resources:
  Topic: { Type: AWS::SNS::Topic, Properties: { DisplayName: ${name}${withSecret ? ', KmsMasterKeyId: !Ref Password' : ''} } }
Outputs: { Topic: { Value: !Ref Topic, Export: { Name: orders-topic } } }
`,
    'billing/template.yaml': `
Resources:
  Parameter: { Type: AWS::SSM::Parameter, Properties: { Type: String, Value: !ImportValue orders-topic, Description: ${name} } }
`,
  };
}

function given(directory: string) {
  return {
    ...{ directory, stage: 'dev', assemblies: new Map<string, string>(), environment: {} },
    ...{ today: '2026-01-01', now: Date.parse('2026-01-01'), onProgress: () => {} },
  };
}

function deploy(directory: string, options: Partial<DeployOptions> = {}) {
  const watched = { signal: new AbortController().signal, onPlan: () => {}, onRun: () => {} };
  return runDeploy({ ...given(directory), ...watched, cloud: 'local', keepGoing: false, concurrency: 10, ...options });
}

/** A repository with the first version deployed into the cloud of its folder, and another one in its files. */
async function deployedEstate(after = files('second')): Promise<string> {
  const folder = gitRepository(files('first'));
  expect(await deploy(folder)).toMatchObject({ exitCode: 0, report: { outcome: { kind: 'deployed' } } });
  commitFiles(folder, after);
  return folder;
}

function digests(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => `${path} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`)
    .sort();
}

const rehearsalOf = (outcome: RehearseOutcome) => (outcome.kind === 'rehearsed' ? outcome.rehearsal : undefined);
const casesOf = (outcome: RehearseOutcome) => rehearsalOf(outcome)?.rows.map(({ trial, cases }) => `${trial} ${cases}`);

it('from the cloud of a folder: both stacks change, every way ends well, and nothing in the folder does', async () => {
  const folder = await deployedEstate();
  const before = digests(folder);
  const outcome = await runRehearsal(given(folder));
  expect(outcome).toMatchObject({ exitCode: 0, rehearsal: { verdict: 'proved', steps: 2, stacks: 2 } });
  // Two steps fail; a restore after the second of them, two after the verification and two after the end.
  expect(casesOf(outcome)).toEqual(expect.arrayContaining(['step-fails 2', 'restore-fails 5']));
  expect(digests(folder)).toEqual(before);
});

it('from a ref as it would be deployed, the same cases; with nothing deployed, creations; both at once are refused', async () => {
  const folder = await deployedEstate();
  const local = await runRehearsal({ ...given(folder), cloud: 'local' });
  const base = await runRehearsal({ ...given(folder), deployed: 'git:HEAD~1' });
  expect(casesOf(base)).toEqual(casesOf(local));
  expect(casesOf(base)).toHaveLength(10);
  const anew = await runRehearsal({ ...given(folder), deployed: 'none' });
  expect(rehearsalOf(anew)).toMatchObject({ verdict: 'proved', steps: 2, stacks: 2 });
  const both = runRehearsal({ ...given(folder), cloud: 'local', deployed: 'none' });
  await expect(both).rejects.toMatchObject({ code: 'usage' });
});

it('a plan from a file as it stands; one that is not of these files is not rehearsed', async () => {
  const folder = await deployedEstate();
  const planned = await runPlan({ ...given(folder), cloud: 'local' });
  if (planned.kind !== 'planned') throw new Error('no plan');
  const plan = readPlan(writePlan(planned.plan));
  const outcome = await runRehearsal({ ...given(folder), plan });
  expect(rehearsalOf(outcome)).toMatchObject({ verdict: 'proved', planFingerprint: plan.fingerprint });
  commitFiles(folder, files('third'));
  await expect(runRehearsal({ ...given(folder), plan })).rejects.toMatchObject({ code: 'plan-tampered' });
});

it('from AWS: stacks are made anew, and only reading calls are made', async () => {
  const world = await awsWorld({ duration: () => 2_000, changeSetDuration: 1_000 });
  try {
    world.objects.createBucket(bucket, account);
    const folder = gitRepository(files('first', false));
    const there = { cloud: 'aws', environment: world.environment, clock: world.clock, now: world.clock.now() } as const;
    expect(await deploy(folder, there)).toMatchObject({ exitCode: 0 });
    commitFiles(folder, files('second', false));
    const [objects, calls] = [world.objects.list(bucket, '', undefined, 1_000).objects, world.calls.length];
    const outcome = await runRehearsal({ ...given(folder), ...there });
    expect(outcome).toMatchObject({ exitCode: 0, rehearsal: { verdict: 'proved', steps: 2, stacks: 2 } });
    const local = await runRehearsal({ ...given(folder), deployed: 'git:HEAD~1' });
    expect(casesOf(outcome)).toEqual(casesOf(local));
    const made = [...new Set(world.calls.slice(calls))];
    expect(made).toContain('cloudformation DescribeStacks');
    expect(made.filter((call) => !/ (Describe|Get|List|Head)\w*$/.test(call))).toEqual([]);
    expect(world.objects.list(bucket, '', undefined, 1_000).objects).toEqual(objects);
  } finally {
    await world.close();
  }
});

it('deploy --rehearse deploys what is proved', async () => {
  const folder = await deployedEstate();
  expect(await deploy(folder, { rehearse: true })).toMatchObject({
    exitCode: 0,
    report: { outcome: { kind: 'deployed' } },
  });
});

it('deploy --rehearse refuses a secret that is given up, changes nothing and shows no value', async () => {
  const folder = await deployedEstate(files('second', false));
  const before = readFileSync(join(folder, '.stackgate', 'cloud.json'));
  const ending = await deploy(folder, { rehearse: true });
  const reason = expect.stringMatching(/^deploy:orders\/main has no way back: .*NoEcho parameter Password/);
  expect(ending).toMatchObject({ exitCode: 6, report: { outcome: { kind: 'refused', reasons: [reason] } } });
  expect(JSON.stringify(ending)).not.toContain('sentinel');
  expect(readFileSync(join(folder, '.stackgate', 'cloud.json'))).toEqual(before);
});

it.each([
  ['--keep-going', { keepGoing: true }],
  ['--break-glass', { breakGlass: { reason: 'night', by: 'me' } }],
])('deploy --rehearse does not go with %s', async (flag, options) => {
  const folder = await deployedEstate();
  await expect(deploy(folder, { ...options, rehearse: true })).rejects.toThrow(flag);
});

it('the command writes what it found, as text and as JSON, and ends with its code', async () => {
  const folder = await deployedEstate(files('second', false));
  const flags = { assembly: new Map<string, string>(), packaged: false, stage: 'dev' };
  const output = join(outputs, 'rehearsal');
  expect(await rehearse(folder, { ...flags, format: 'text', output })).toBe(6);
  expect(readFileSync(output, 'utf8')).toMatch(/no way back[\s\S]*deploy:orders\/main[\s\S]*Password/);
  expect(await rehearse(folder, { ...flags, format: 'json', output })).toBe(6);
  expect(JSON.parse(readFileSync(output, 'utf8'))).toMatchObject({ verdict: 'no-way-back', cases: 0, rows: [] });
  commitFiles(folder, files('second'));
  expect(await rehearse(folder, { ...flags, format: 'text', output })).toBe(0);
  expect(readFileSync(output, 'utf8')).toMatch(/each step fails, and is rolled back +2 +0 +2 +0 +0\n/);
  writeFileSync(join(outputs, 'plan.json'), '{"schemaVersion": 1');
  await expect(rehearse(join(outputs, 'plan.json'), { ...flags, format: 'text' })).rejects.toThrow(/plan/);
});
