import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type AwsServer, startAws } from './aws-server.js';
import { noEcho, orders, settings, shop } from './deployed-shop.js';
import { makeRepository, type ShopRepository } from './shop-repository.js';
import { until } from './until.js';

const bundle = resolve(import.meta.dirname, '../../dist/cli/index.js');
const shortSleeps = pathToFileURL(resolve(import.meta.dirname, 'short-sleeps.mjs')).href;
const secretKey = 'sentinel-secret-access-key';

let aws: AwsServer;
let repository: ShopRepository;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stackgate-cli-'));
  aws = await startAws();
  repository = makeRepository({ ...settings(false), ...orders('1'), ...shop('1') }, 'work', {}).push({});
});
afterEach(async () => {
  await aws.stop();
  for (const path of [folder, repository.folder]) rmSync(path, { recursive: true, force: true });
});

/** The committed bundle, on the Node that these tests run on, with credentials as AWS's tools find them. */
function start(args: readonly string[], { hasShortSleeps = true } = {}) {
  const child = spawn(process.execPath, [bundle, ...args], {
    cwd: repository.folder,
    env: {
      PATH: process.env.PATH ?? '',
      HOME: folder,
      AWS_ENDPOINT_URL: aws.endpoint,
      AWS_ACCESS_KEY_ID: '123456789012',
      AWS_SECRET_ACCESS_KEY: secretKey,
      AWS_EC2_METADATA_DISABLED: 'true',
      ...(hasShortSleeps && { NODE_OPTIONS: `--import ${shortSleeps}` }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const out = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => (out.stdout += String(chunk)));
  child.stderr.on('data', (chunk) => (out.stderr += String(chunk)));
  const ended = new Promise<{ status: number | null; stdout: string; stderr: string }>((done, fail) => {
    child.once('error', fail);
    child.once('close', (status) => done({ status, ...out }));
  });
  return { child, ended };
}

const onAws = ['--cloud', 'aws', '--stage', 'dev'];
const stackgate = (...args: readonly string[]) => start(args).ended;

test('plan, rehearse, deploy, status, rollback: on AWS, with the credentials of the process', async () => {
  const planned = await stackgate('plan', '.', ...onAws, '--out', 'plan.json');
  expect([planned.status, planned.stderr]).toEqual([0, '']);
  expect(planned.stdout).toContain('2 stacks to create');
  const rehearsed = await stackgate('rehearse', 'plan.json', '--cloud', 'aws');
  expect([rehearsed.status, rehearsed.stderr]).toEqual([0, '']);
  expect(rehearsed.stdout).toContain('every way ends well');
  expect(aws.stacks()).toEqual([]);

  const deployed = await stackgate('deploy', 'plan.json', '--cloud', 'aws', '--format', 'json', '--output', 'run.json');
  expect(deployed.status).toBe(0);
  expect(aws.stacks()).toEqual(['orders-dev CREATE_COMPLETE', 'shop-dev CREATE_COMPLETE']);
  const report = JSON.parse(readFileSync(join(repository.folder, 'run.json'), 'utf8'));
  expect(report.outcome).toMatchObject({ kind: 'deployed' });

  const status = await stackgate('status', '.', ...onAws);
  expect([status.status, status.stderr]).toEqual([0, '']);
  expect(status.stdout).toContain(report.run);

  const back = await stackgate('rollback', '.', ...onAws, '--run', report.run);
  expect([back.status, aws.stacks()]).toEqual([0, []]);

  // What Node 20 would have the SDK say is said to nobody.
  const said = [planned, rehearsed, deployed, status, back].flatMap(({ stdout, stderr }) => [stdout, stderr]);
  expect(said.join('')).not.toMatch(/NodeVersionSupportWarning|node >=/);
  for (const secret of [secretKey, noEcho]) expect(said.join('')).not.toContain(secret);
  expect(aws.objectsUnder('').join('')).not.toMatch(new RegExp(`${secretKey}|${noEcho}`));
});

test('Ctrl-C while a stack is under way ends at once, with exit code 7 and the command that goes on', async () => {
  const hang = { kind: 'hang', milliseconds: 3_600_000 } as const;
  aws.faults.push({ match: { logicalId: 'Topic', resourceAction: 'create' }, effect: hang });
  const { child, ended } = start(['deploy', '.', ...onAws], { hasShortSleeps: false });
  await until(() => aws.stacks().includes('orders-dev CREATE_IN_PROGRESS'));
  const began = Date.now();
  child.kill('SIGINT');
  const { status, stdout } = await ended;
  expect([status, Date.now() - began < 4_000]).toEqual([7, true]);
  expect(stdout).toContain('--resume');
  aws.skip(3_700_000);
  const finished = await stackgate('deploy', '.', ...onAws, '--resume');
  expect([finished.status, aws.stacks()]).toEqual([0, ['orders-dev CREATE_COMPLETE', 'shop-dev CREATE_COMPLETE']]);
});
