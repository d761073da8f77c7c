import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { CommandLine } from '../support/command-line.js';

const cli = new CommandLine();
const folders: string[] = [];
afterAll(() => {
  cli.remove();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
jest.setTimeout(60_000);

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

/** Two stacks, one of which imports from the other. */
function estate(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stackgate-deploy-'));
  folders.push(folder);
  change(folder, 'first');
  return folder;
}

function change(folder: string, name: string): void {
  for (const [service, template] of [
    ['orders', producer(name)],
    ['billing', consumer(name)],
  ] as const) {
    mkdirSync(join(folder, service), { recursive: true });
    writeFileSync(join(folder, service, 'template.yaml'), template);
  }
}

const stackgate = (folder: string, ...args: readonly string[]) => cli.run(args, folder);
const deploy = (folder: string, ...args: readonly string[]) =>
  stackgate(folder, 'deploy', '--stage', 'dev', '--cloud', 'local', ...args);
const json = (text: string) => JSON.parse(text);
const newest = (folder: string) => json(stackgate(folder, 'status', '--format', 'json').stdout).runs[0];

const failingBilling = JSON.stringify([
  { match: { logicalId: 'Parameter', phase: 'forward' }, effect: { kind: 'resource-fails', reason: 'AccessDenied' } },
]);

test('deploy, nothing to do, a change, and back by hand', () => {
  const folder = estate();
  const first = deploy(folder);
  expect([first.status, first.stdout.split('\n')[0]]).toEqual([0, expect.stringMatching(/^✓ deployed {2}2 stacks in/)]);
  expect(first.stderr).toMatch(/orders\/main {2}deployed(.|\n)*billing\/main {2}deploying/);
  expect(deploy(folder).stdout).toMatch(/^✓ unchanged/);
  change(folder, 'second');
  const second = json(deploy(folder, '--format', 'json').stdout);
  expect(second).toMatchObject({ outcome: { kind: 'deployed', remains: [] }, stage: 'dev' });
  const back = stackgate(folder, 'rollback', '--cloud', 'local', '--run', second.run);
  expect([back.status, back.stdout.split('\n')[0]]).toEqual([
    0,
    '✓ taken back  every stack of the run is as it was before',
  ]);
  change(folder, 'first');
  expect(deploy(folder).stdout).toMatch(/^✓ unchanged/);
});

test('a run that a later one stands on is refused: exit code 6, and goes back once that one has', () => {
  const folder = estate();
  const first = json(deploy(folder, '--format', 'json').stdout);
  change(folder, 'second');
  const second = json(deploy(folder, '--format', 'json').stdout);
  const refused = takeBack(folder, first.run);
  expect(refused.status).toBe(6);
  expect(refused.stdout).toContain(`take back: stackgate rollback --cloud local --run ${second.run}`);
  expect(stackgate(folder, 'status').stdout).not.toContain('not fully restored');
  for (const run of [second.run, first.run]) expect(takeBack(folder, run).status).toBe(0);
});

const takeBack = (folder: string, run: string) => stackgate(folder, 'rollback', '--cloud', 'local', '--run', run);

test('a failure brings every stack back: exit code 4, the first failed event, and the next plan sees no change', () => {
  const folder = estate();
  deploy(folder);
  change(folder, 'second');
  writeFileSync(join(folder, 'faults.json'), failingBilling);
  const failed = deploy(folder, '--faults', 'faults.json');
  expect(failed.status).toBe(4);
  expect(failed.stdout).toMatch(/^✗ failed {2}1 stack failed; every stack of the run is as it was before/);
  expect(failed.stdout).toContain('Parameter (AWS::SSM::Parameter): AccessDenied');
  expect(failed.stdout).toMatch(/orders\/main +restored/);
  change(folder, 'first');
  expect(stackgate(folder, 'plan').stdout).toMatch(/nothing to do/);
});

test('a plan that was approved is what is deployed', () => {
  const folder = estate();
  const planned = stackgate(folder, 'plan', '--stage', 'dev', '--cloud', 'local', '--out', 'plan.json');
  expect([planned.status, planned.stdout]).toEqual([0, expect.stringContaining('2 stacks to create')]);
  const take = (file = 'plan.json', ...args: readonly string[]) =>
    stackgate(folder, 'deploy', file, '--cloud', 'local', ...args);
  expect(take('plan.json', '--stage', 'prod')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('the plan is for dev'),
  });
  const text = readFileSync(join(folder, 'plan.json'), 'utf8');
  writeFileSync(join(folder, 'tampered.json'), text.replaceAll('orders-dev', 'orders-prod'));
  expect(take('tampered.json')).toMatchObject({
    status: 6,
    stderr: expect.stringContaining('changed after it was made'),
  });
  change(folder, 'second');
  expect(take()).toMatchObject({
    status: 6,
    stdout: expect.stringContaining('would not be deployed as approved; it differs in: the template'),
  });
  change(folder, 'first');
  expect(take()).toMatchObject({ status: 0, stdout: expect.stringMatching(/^✓ deployed {2}2 stacks/) });
  expect(take()).toMatchObject({
    status: 6,
    stdout: expect.stringMatching(/orders-dev exists by now|orders-\w+ .*(exists|not as)/),
  });
});

/** A deploy slow enough to be ended in the middle: a simulated second takes a real one at pace 1. */
async function endedInTheMiddle(folder: string, signal: 'SIGKILL' | 'SIGTERM') {
  const child = spawn(...cli.command(['deploy', '--stage', 'dev', '--cloud', 'local', '--pace', '4']), {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  let told = '';
  let printed = '';
  child.stdout.on('data', (bytes) => {
    printed += String(bytes);
  });
  for await (const bytes of child.stderr) {
    told += String(bytes);
    if (told.includes('orders/main  deploying')) break;
  }
  child.kill(signal);
  const [code] = await ended;
  return { code, printed };
}

test('killed in the middle: nothing new begins before it is resumed, and then it ends well', async () => {
  const folder = estate();
  await endedInTheMiddle(folder, 'SIGKILL');
  expect(newest(folder).report.outcome).toBeUndefined();
  const other = deploy(folder);
  expect(other).toMatchObject({
    status: 6,
    stdout: expect.stringMatching(/is not over(.|\n)*go on: stackgate deploy --cloud local --resume run-/),
  });
  const resumed = stackgate(folder, 'deploy', '--cloud', 'local', '--resume');
  expect([resumed.status, resumed.stdout.split('\n')[0]]).toEqual([
    0,
    expect.stringMatching(/^✓ deployed {2}2 stacks/),
  ]);
});

test('SIGTERM: exit code 7 and the command that goes on', async () => {
  const folder = estate();
  const { code, printed } = await endedInTheMiddle(folder, 'SIGTERM');
  expect(code).toBe(7);
  expect(printed).toMatch(/^‖ interrupted(.|\n)*go on: +stackgate deploy --cloud local --resume run-/);
  expect(stackgate(folder, 'deploy', '--cloud', 'local', '--resume').status).toBe(0);
});

test('a journal that cannot be trusted is only read: exit code 5', () => {
  const folder = estate();
  deploy(folder);
  const { run } = newest(folder).report;
  const runs = join(folder, '.stackgate/runs');
  appendFileSync(join(runs, readdirSync(runs)[0] ?? '', 'journal.jsonl'), '{"seq":99}\n');
  const before = readFileSync(join(folder, '.stackgate/cloud.json'), 'utf8');
  const back = stackgate(folder, 'rollback', '--cloud', 'local', '--run', run);
  expect(back.status).toBe(5);
  expect(back.stdout).toMatch(/cannot be trusted(.|\n)*orders\/main +orders\S* +as planned/);
  expect(newest(folder)).toMatchObject({ kind: 'corrupt', run });
  expect(stacksIn(readFileSync(join(folder, '.stackgate/cloud.json'), 'utf8'))).toEqual(stacksIn(before));
});

/** Its time goes on whenever it is opened; its stacks do not change by that. */
function stacksIn(text: string): unknown {
  return json(text).state.regions;
}

test('where the result cannot be written nothing is deployed, and no plan is made', () => {
  const folder = estate();
  for (const args of [
    ['deploy', '--stage', 'dev', '--cloud', 'local', '--output', 'no/such/file'],
    ['deploy', '--stage', 'dev', '--cloud', 'local', '--output', 'orders'],
    ['plan', '--stage', 'dev', '--cloud', 'local', '--out', 'no/such/file'],
    ['plan', '--stage', 'dev', '--cloud', 'local', '--output', 'no/such/file'],
  ]) {
    const { status, stdout, stderr } = stackgate(folder, ...args);
    expect([status, stdout, stderr]).toEqual([2, '', expect.stringMatching(/^stackgate: cannot write .*\n$/)]);
  }
  expect(existsSync(join(folder, '.stackgate'))).toBe(false);
  expect(deploy(folder, '--output', 'result.txt').stdout).toBe('');
  expect(readFileSync(join(folder, 'result.txt'), 'utf8')).toMatch(/^✓ deployed/);
});

test('refused while planning or unreadable: with --format json it is the JSON of a run all the same', () => {
  const folder = estate();
  const fits = new Ajv2020().compile(json(readFileSync('schema/run.schema.json', 'utf8')));
  const of = () => {
    const { status, stdout } = deploy(folder, '--format', 'json');
    expect(fits(json(stdout))).toBe(true);
    return { status, ...json(stdout) };
  };
  deploy(folder);
  writeFileSync(join(folder, 'orders/template.yaml'), 'Resources: { Topic: { Type: AWS::SNS::Topic } }');
  const kept = { run: '', stage: 'dev', steps: [], outcome: { kind: 'refused' } };
  const reasons = [expect.stringContaining('orders-topic')];
  expect(of()).toMatchObject({
    ...kept,
    status: 6,
    outcome: { reasons },
    refusals: [{ code: expect.any(String), message: reasons[0] }],
  });
  writeFileSync(join(folder, 'orders/template.yaml'), 'Resources: { Topic: { Type: AWS::SNS::Topic } }\nOutputs: [');
  expect(of()).toMatchObject({
    ...kept,
    status: 2,
    outcome: { reasons: expect.arrayContaining([expect.stringContaining('orders/template.yaml')]) },
    diagnostics: expect.arrayContaining([expect.objectContaining({ severity: 'error' })]),
  });
});

(existsSync('/dev/full') ? test : test.skip)('a result that cannot be written in the end is printed', () => {
  const { status, stdout, stderr } = deploy(estate(), '--format', 'json', '--output', '/dev/full');
  expect([status, json(stdout).outcome.kind]).toEqual([0, 'deployed']);
  expect(stderr).toMatch(/cannot write "\/dev\/full" \(ENOSPC\); it is printed instead/);
});

test('a plan without a cloud compares with another folder', () => {
  const [before, after] = [estate(), estate()];
  change(after, 'second');
  const { status, stdout } = stackgate(after, 'plan', '--stage', 'dev', '--deployed', `dir:${before}`);
  expect([status, stdout]).toEqual([0, expect.stringContaining('2 stacks to update')]);
});

test.each<[readonly string[], RegExp]>([
  [['deploy', '.', '--stage', 'dev'], /deploy needs --cloud aws, or --cloud local/],
  [['deploy', '.', '--cloud', 'gcp'], /Allowed choices are local, aws/],
  [['deploy', '.', '--cloud', 'aws', '--stage', 'dev'], /needs account and region and bucket of stage dev/],
  [['deploy', '.', '--cloud', 'aws', '--stage', 'dev', '--pace', '5'], /--pace is for --cloud local alone/],
  [['status', '.', '--cloud', 'aws', '--state', 'x'], /--state is for --cloud local alone/],
  [['rollback', '.', '--cloud', 'aws', '--run', 'x'], /needs account and region and bucket/],
  [['plan', '.', '--cloud', 'aws', '--stage', 'prod'], /needs account/],
  [['deploy', '.', '--cloud', 'local'], /deploy needs --stage/],
  [['deploy', '/no/where', '--cloud', 'local', '--stage', 'dev'], /no\/where/],
  [['deploy', '.', '--cloud', 'local', '--stage', 'dev', '--state', '.'], /holds other files/],
  [['deploy', '.', '--cloud', 'local', '--stage', 'dev', '--concurrency', '0'], /whole number from 1/],
  [['deploy', '.', '--cloud', 'local', '--stage', 'dev', '--pace', '-1'], /number above 0/],
  [['deploy', '.', '--cloud', 'local', '--stage', 'dev', '--faults', 'none.json'], /cannot read the list of faults/],
  [['deploy', '.', '--cloud', 'local', '--resume'], /there is no run to resume/],
  [['deploy', 'orders/template.yaml', '--cloud', 'local'], /The plan cannot be read: it is not JSON/],
  [['plan', '.', '--cloud', 'local', '--deployed', 'none'], /two things to compare with/],
  [['rollback', '--cloud', 'local'], /required option '--run <id>'/],
  [['rollback', '--run', 'x'], /rollback needs --cloud aws, or --cloud local/],
  [['rollback', '--cloud', 'local', '--run', 'x'], /there is no run x: nothing was deployed here/],
])('stackgate %j is told to be wrong: exit code 2', (args, reason) => {
  const { status, stdout, stderr } = stackgate(estate(), ...args);
  expect(stderr).toMatch(reason);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).not.toMatch(/please report|\n\s+at /);
});
