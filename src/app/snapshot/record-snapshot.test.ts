import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  commitFiles,
  gitRepository,
  newFolder,
  removeRepositories,
  runGit,
  writeFiles,
} from '../../../test/support/git-repository.js';
import type { RunProgress } from '../../model/run.js';
import { type CheckOptions, runCheck } from '../check.js';
import { type DeployOptions, runDeploy } from '../deploy.js';
import { runPlan } from '../plan.js';
import { runRollback } from '../rollback.js';

afterAll(removeRepositories);

const template = (service: string, resources: string, more = '') => `
AWSTemplateFormatVersion: '2010-09-09'
Metadata: { Stackgate: { Service: ${service} } }
${more}
Resources:
${resources}
`;
const topic = (name: string) => `  Topic: { Type: AWS::SNS::Topic, Properties: { DisplayName: ${name} } }\n`;
const table =
  '  Table: { Type: AWS::DynamoDB::Table, Properties: { KeySchema: [{ AttributeName: id, KeyType: HASH }], AttributeDefinitions: [{ AttributeName: id, AttributeType: S }], BillingMode: PAY_PER_REQUEST } }\n';

const orders = (name = 'one') => ({ 'orders/template.yaml': template('orders', topic(name) + table) });
const billing = (name = 'one') => ({ 'billing/template.yaml': template('billing', topic(name)) });
const ref = 'refs/stackgate/deployed/dev';
const day = Date.parse('2026-11-18T10:00:00Z');

function deploy(directory: string, more: Partial<DeployOptions> = {}) {
  return runDeploy({
    directory,
    stage: 'dev',
    cloud: 'local',
    assemblies: new Map(),
    environment: {},
    today: '2026-11-18',
    now: day,
    keepGoing: false,
    concurrency: 4,
    signal: new AbortController().signal,
    onPlan: () => undefined,
    onRun: (_: RunProgress) => undefined,
    onProgress: () => undefined,
    ...more,
  });
}

function rollback(directory: string, run: string) {
  const signal = new AbortController().signal;
  const none = () => undefined;
  return runRollback({ directory, run, cloud: 'local', now: day + 2_000, signal, onPlan: none, onRun: none });
}

function check(directory: string, more: Partial<CheckOptions> = {}) {
  return runCheck({
    directory,
    assemblies: new Map(),
    environment: {},
    today: '2026-11-21',
    onProgress: () => undefined,
    ...more,
  }).result;
}

const codes = (diagnostics: readonly { readonly code: string }[]) => diagnostics.map(({ code }) => code);

test('a deploy records what is deployed, and a check compares with it', async () => {
  const root = gitRepository({ ...orders(), ...billing() });
  const commit = runGit(root, 'rev-parse', 'HEAD');
  const ending = await deploy(root);
  expect(ending.exitCode).toBe(0);
  expect(codes(ending.diagnostics)).toContain('snapshot/recorded');
  expect(runGit(root, 'ls-tree', '-r', '--name-only', ref).split('\n').toSorted()).toEqual([
    '1/billing/template.yaml',
    '1/orders/template.yaml',
    'stackgate-snapshot.json',
  ]);
  const result = check(root);
  expect(result.compared.deployed).toMatch(
    new RegExp(
      `^the snapshot of dev \\(embedded cloud, run run-20261118-100000-\\w+, commit ${commit.slice(0, 7)}, 3 days old\\)$`,
    ),
  );
  expect(result.stages[0]?.changes).toEqual([]);
  expect(result.affected).toEqual([]);
  // The index and the work tree are as they were.
  expect(runGit(root, 'status', '--porcelain')).toBe('');
});

test('what was merged and is not deployed yet is no finding of the next change', async () => {
  const root = gitRepository({ ...orders(), ...billing() });
  await deploy(root);
  // Somebody merges the removal of a table; the author of the next change touches another service.
  commitFiles(root, { 'orders/template.yaml': template('orders', topic('one')) });
  const merged = check(root);
  runGit(root, 'checkout', '-qb', 'next');
  commitFiles(root, billing('two'));
  const result = check(root);
  const about = result.findings.map(({ rule, subject, new: isNew }) => `${rule} ${subject} ${isNew ? 'new' : 'old'}`);
  expect(about).toContain('state/removal Table old');
  expect(result.verdict).toBe('pass');
  expect(result.affected.map(({ service, reasons, untouched }) => [service, reasons, untouched === true])).toEqual([
    ['billing', ['changed here'], false],
    ['orders', ['merged before and not deployed yet'], true],
  ]);
  // The base itself, compared with what is deployed, is what was merged: nothing new.
  expect(merged.verdict).toBe('pass');
  // Who removes it in a change of his own is told.
  runGit(root, 'checkout', '-qB', 'own', 'main~1');
  runGit(root, 'branch', '-f', 'main', 'main~1');
  commitFiles(root, { 'orders/template.yaml': template('orders', topic('one')) });
  const own = check(root);
  expect(own.findings.filter(({ rule }) => rule === 'state/removal').map((one) => one.new)).toEqual([true]);
  expect(own.verdict).toBe('fail');
});

test('what is deployed counts, not what the base says', async () => {
  const root = gitRepository(orders());
  await deploy(root);
  commitFiles(root, orders('two'));
  runGit(root, 'checkout', '-qb', 'next');
  // Back to what is deployed: the base differs, and nothing changes.
  commitFiles(root, orders('one'));
  expect(check(root).stages[0]?.changes).toEqual([]);
  expect(check(root, { deployed: 'git:main' }).stages[0]?.changes).toMatchObject([
    { kind: 'resource', subject: 'Topic' },
  ]);
});

test('policies are those of the base, never of the snapshot', async () => {
  const root = gitRepository(orders());
  await deploy(root);
  commitFiles(root, { 'stackgate.yml': 'version: 1\npolicies: { rules: { state/removal: off } }\n' });
  runGit(root, 'checkout', '-qb', 'next');
  commitFiles(root, { 'orders/template.yaml': template('orders', topic('one')), 'stackgate.yml': 'version: 1\n' });
  const result = check(root);
  expect(result.compared.deployed).toMatch(/^the snapshot of dev/);
  expect(result.findings.filter(({ rule }) => rule === 'state/removal')).toEqual([]);
});

test('a snapshot that was edited is a warning, and the base takes its place', async () => {
  const root = gitRepository(orders());
  await deploy(root);
  const json = runGit(root, 'show', `${ref}:stackgate-snapshot.json`);
  const before = runGit(root, 'rev-parse', ref);
  const forge = (files: Record<string, string>) => {
    const index = join(newFolder(), 'index');
    const env = { GIT_INDEX_FILE: index };
    const git = (...args: string[]) => runGitWith(root, env, ...args);
    git('read-tree', before);
    for (const [path, text] of Object.entries(files)) {
      writeFiles(root, { 'forged.txt': text });
      const id = runGit(root, 'hash-object', '-w', 'forged.txt');
      rmSync(join(root, 'forged.txt'));
      git('update-index', '--add', '--cacheinfo', `100644,${id},${path}`);
    }
    return runGit(root, 'commit-tree', git('write-tree'), '-m', 'forged');
  };
  const forgeries = {
    'a template': { '1/orders/template.yaml': template('orders', topic('two')) },
    'the description': { 'stackgate-snapshot.json': json.replace('"cloud": "local"', '"cloud": "aws"') },
    'another file': { '1/orders/more.yaml': 'a: 1\n' },
    'no JSON': { 'stackgate-snapshot.json': '{' },
  };
  for (const files of Object.values(forgeries)) {
    runGit(root, 'update-ref', ref, forge(files));
    const result = check(root);
    expect(result.compared.deployed).toMatch(/^merge base/);
    expect(codes(result.diagnostics)).toEqual(['compare/snapshot-unusable']);
    expect(() => check(root, { deployed: 'snapshot' })).toThrow(/cannot be used/);
  }
  runGit(root, 'update-ref', ref, before);
  expect(check(root, { deployed: 'snapshot' }).diagnostics).toEqual([]);
});

test('a ref that names anything else than a sound commit is a warning, and the next deploy takes its place', async () => {
  const root = gitRepository(orders());
  await deploy(root);
  const before = runGit(root, 'rev-parse', ref);
  const blob = runGit(root, 'rev-parse', `${ref}:stackgate-snapshot.json`);
  const treeOf = (...entries: readonly string[]) => {
    const input = `${entries.join('\n')}\n`;
    return execFileSync('git', ['mktree', '--missing'], { cwd: root, input, encoding: 'utf8' }).trim();
  };
  const commit = (...entries: readonly string[]) => runGit(root, 'commit-tree', treeOf(...entries), '-m', 'made');
  writeFiles(root, { large: 'x'.repeat(1 << 20) });
  const large = runGit(root, 'hash-object', '-w', 'large');
  rmSync(join(root, 'large'));
  const json = `100644 blob ${blob}\tstackgate-snapshot.json`;
  const reasons: readonly (readonly [string, RegExp])[] = [
    [blob, /no commit/],
    [treeOf(json), /no commit/],
    [commit(json, `120000 blob ${blob}\tlink`), /links or submodules/],
    [commit(json, `160000 commit ${before}\tmodule`), /links or submodules/],
    [commit(json, `100644 blob ${'1'.repeat(40)}\tgone`), /does not have all/],
    // Each of many names of one file counts: it is hashed for each.
    [commit(json, ...Array.from({ length: 65 }, (_, at) => `100644 blob ${large}\t${at}`)), /bytes, more than/],
  ];
  for (const [id, reason] of reasons) {
    runGit(root, 'update-ref', ref, id);
    const [told] = check(root).diagnostics;
    expect([told?.code, told?.severity]).toEqual(['compare/snapshot-unusable', 'warning']);
    expect(told?.message).toMatch(reason);
    expect(() => check(root, { deployed: 'snapshot' })).toThrow(reason);
  }
  runGit(root, 'update-ref', ref, blob);
  expect(codes((await deploy(root)).diagnostics)).toContain('snapshot/recorded');
  expect(check(root).compared.deployed).toMatch(/^the snapshot of dev/);
});

test('a snapshot that is asked for and is not there ends the check, and says how to get it', () => {
  const root = gitRepository(orders());
  expect(() => check(root, { deployed: 'snapshot' })).toThrow(
    "git fetch origin '+refs/stackgate/deployed/*:refs/stackgate/deployed/*'",
  );
  expect(() => check(root, { deployed: 'snapshot:../../heads/main' })).toThrow(/no snapshot of/);
  expect(check(root).compared.deployed).toMatch(/^merge base/);
});

test('who cannot compare with a snapshot or with AWS is refused, not answered with the base', async () => {
  const root = gitRepository(orders());
  await deploy(root);
  expect(() => check(root, { deployed: 'aws' })).toThrow(/on the command line/);
  const none = () => undefined;
  const plan = {
    directory: root,
    assemblies: new Map(),
    environment: {},
    today: '2026-11-21',
    now: day,
    onProgress: none,
  };
  await expect(runPlan({ ...plan, deployed: 'snapshot' })).rejects.toThrow(/not snapshot/);
  await expect(runPlan({ ...plan, deployed: 'aws' })).rejects.toThrow(/--cloud aws/);
});

test('services that were not in a run keep their entries, each as it was deployed', async () => {
  const root = gitRepository({ ...orders(), ...billing(), 'stackgate.yml': 'version: 1\n' });
  await deploy(root);
  // The next deploy leaves billing out although it changed.
  commitFiles(root, { ...orders('two'), ...billing('two'), 'stackgate.yml': "version: 1\nexclude: ['billing/**']\n" });
  await deploy(root, { now: day + 86_400_000 });
  commitFiles(root, { 'stackgate.yml': 'version: 1\n' });
  expect(runGit(root, 'ls-tree', '-r', '--name-only', ref).split('\n').toSorted()).toEqual([
    '1/billing/template.yaml',
    '1/orders/template.yaml',
    '2/orders/template.yaml',
    'stackgate-snapshot.json',
  ]);
  const { changes = [] } = check(root).stages[0] ?? {};
  expect(changes.map(({ service, subject }) => [service, subject])).toEqual([['billing', 'Topic']]);
  expect(runGit(root, 'rev-list', '--count', ref)).toBe('2');
});

test('what services share counts for each as it was when that one was deployed', async () => {
  const fn = (service: string) =>
    template(
      service,
      '  Fn: { Type: AWS::Serverless::Function, Properties: { Runtime: nodejs22.x, Handler: a.handler, CodeUri: src/ } }',
      'Transform: AWS::Serverless-2016-10-31',
    );
  const both = (lock: string, settings: string) => ({
    'orders/template.yaml': fn('orders'),
    'orders/src/a.js': '1',
    'billing/template.yaml': fn('billing'),
    'billing/src/a.js': '1',
    'package-lock.json': lock,
    'stackgate.yml': `version: 1\n${settings}`,
  });
  const root = gitRepository(both('one', ''));
  expect((await deploy(root)).exitCode).toBe(0);
  commitFiles(root, both('two', "exclude: ['billing/**']\n"));
  expect((await deploy(root, { now: day + 1_000 })).exitCode).toBe(0);
  commitFiles(root, both('two', ''));
  const { changes = [] } = check(root).stages[0] ?? {};
  expect(changes.map(({ kind, service }) => `${kind} ${service}`)).toContain('code billing');
});

test('a removed service leaves the snapshot', async () => {
  const root = gitRepository({ ...orders(), ...billing() });
  await deploy(root);
  rmSync(join(root, 'billing'), { recursive: true });
  commitFiles(root, {});
  const ending = await deploy(root);
  expect(ending.exitCode).toBe(0);
  expect(check(root, { deployed: 'snapshot' }).stages[0]?.changes).toEqual([]);
  expect(runGit(root, 'show', `${ref}:stackgate-snapshot.json`)).not.toContain('billing');
});

test('it is pushed where that is asked for, and what the remote has counts', async () => {
  const remote = newFolder();
  runGit(remote, 'init', '-q', '--bare');
  const first = gitRepository({ ...orders(), ...billing() });
  runGit(first, 'remote', 'add', 'origin', remote);
  runGit(first, 'push', '-q', 'origin', 'main');
  const ending = await deploy(first, { push: 'origin' });
  expect(ending.diagnostics.map(({ message }) => message).join()).toContain('in this clone and its remote');
  expect(runGit(remote, 'rev-parse', ref)).toBe(runGit(first, 'rev-parse', ref));
  // A fresh clone has no snapshot; what it records stands on the remote's.
  const second = newFolder();
  runGit(second, 'clone', '-q', '--depth', '1', `file://${remote}`, '.');
  expect(check(second, { base: 'HEAD' }).compared.deployed).toMatch(/at|commit/);
  await deploy(second, { push: 'origin', now: day + 1_000 });
  expect(runGit(remote, 'rev-parse', `${ref}~1`)).toBe(runGit(first, 'rev-parse', ref));
  runGit(first, 'fetch', '-q', 'origin', '+refs/stackgate/deployed/*:refs/stackgate/deployed/*');
  expect(check(first).compared.deployed).toMatch(/^the snapshot of dev/);
});

test('a remote that does not answer fails no deploy', async () => {
  const root = gitRepository(orders());
  runGit(root, 'remote', 'add', 'origin', 'https://user:hunter2@127.0.0.1:1/none.git');
  const ending = await deploy(root, { push: 'origin' });
  expect(ending.exitCode).toBe(0);
  const [note] = ending.diagnostics.filter(({ code }) => code === 'snapshot/not-recorded');
  expect(note).toMatchObject({ severity: 'warning' });
  expect(note?.message).not.toContain('hunter2');
});

test('a run that is taken back leaves what was recorded before it', async () => {
  const root = gitRepository(orders());
  await deploy(root);
  commitFiles(root, orders('two'));
  await deploy(root, { now: day + 1_000 });
  expect(check(root).stages[0]?.changes).toEqual([]);
  const { run } = JSON.parse(runGit(root, 'show', `${ref}:stackgate-snapshot.json`)) as { readonly run: string };
  const ending = await rollback(root, run);
  expect([ending.exitCode, codes(ending.diagnostics)]).toEqual([0, ['snapshot/recorded']]);
  expect(check(root).stages[0]?.changes).toMatchObject([{ subject: 'Topic' }]);
  expect(runGit(root, 'rev-list', '--count', ref)).toBe('3');
});

test('runs that are taken back one after the other leave nothing of either, also in the record that stages ask', async () => {
  const root = gitRepository(billing());
  const runIn = () => JSON.parse(runGit(root, 'show', `${ref}:stackgate-snapshot.json`));
  await deploy(root);
  const first = runIn();
  commitFiles(root, billing('two'));
  await deploy(root, { now: day + 1_000 });
  const second = runIn();
  expect(second.record.services).toMatchObject([{ run: second.run, earlier: [{ run: first.run }] }]);
  await rollback(root, second.run);
  expect(runIn()).toMatchObject({ run: first.run, record: { services: [{ run: first.run, earlier: [] }] } });
  await rollback(root, first.run);
  expect(runIn()).toMatchObject({ readings: [], stacks: [], record: { services: [] } });
});

test('a run that others came after is forgotten by the record alone', async () => {
  const root = gitRepository(billing());
  const runIn = () => JSON.parse(runGit(root, 'show', `${ref}:stackgate-snapshot.json`));
  await deploy(root);
  const { run } = runIn();
  commitFiles(root, { ...orders() });
  await deploy(root, { now: day + 1_000 });
  const before = runIn();
  expect((await rollback(root, run)).exitCode).toBe(0);
  const { readings, stacks, record } = runIn();
  expect({ readings, stacks }).toEqual({ readings: before.readings, stacks: before.stacks });
  expect(record.services.map(({ name }: { readonly name: string }) => name)).toEqual(['orders']);
});

test('what is not all taken back stays in the snapshot, and has not passed', async () => {
  // Its table outlives the rollback.
  const root = gitRepository(orders());
  await deploy(root);
  const { run, readings } = JSON.parse(runGit(root, 'show', `${ref}:stackgate-snapshot.json`));
  expect((await rollback(root, run)).exitCode).toBe(5);
  const after = JSON.parse(runGit(root, 'show', `${ref}:stackgate-snapshot.json`));
  expect(after).toMatchObject({ run, readings, record: { services: [] } });
});

test('no secret is in it', async () => {
  const secret = 'correct-horse-battery';
  const parameters = `Parameters:
  Password: { Type: String, NoEcho: true, Default: ${secret} }
  Quoted: { Type: String, NoEcho: 'true', Default: "${secret}" }
Outputs:
  Plain: { Value: plain-text, Export: { Name: plain } }
  Leak: { Value: !Ref Password, Export: { Name: leak } }
  Inside: { Value: !Sub 'user:\${Password}' }`;
  const root = gitRepository({ 'orders/template.yaml': template('orders', topic('one'), parameters) });
  const ending = await deploy(root);
  expect(codes(ending.diagnostics)).toContain('snapshot/recorded');
  const json = runGit(root, 'show', `${ref}:stackgate-snapshot.json`);
  const text = runGit(root, 'show', `${ref}:1/orders/template.yaml`);
  expect(json).toContain('plain-text');
  expect(`${json}${text}`).not.toContain(secret);
  expect(json).not.toContain('leak');
  expect(check(root).stages[0]?.changes).toEqual([]);
});

test('a folder of a repository has its own snapshot, and another folder does not take it', async () => {
  const root = gitRepository({
    'shop/orders/template.yaml': template('orders', topic('one')),
    'shop/stackgate.yml': 'version: 1\n',
    'other/billing/template.yaml': template('billing', topic('one')),
    'other/stackgate.yml': 'version: 1\n',
  });
  await deploy(join(root, 'shop'));
  expect(check(join(root, 'shop')).stages[0]?.changes).toEqual([]);
  const other = check(join(root, 'other'));
  expect(other.compared.deployed).toMatch(/^merge base/);
  expect(codes(other.diagnostics)).toContain('compare/snapshot-unusable');
  const ending = await deploy(join(root, 'other'));
  expect(codes(ending.diagnostics)).toContain('snapshot/not-recorded');
});

function runGitWith(root: string, env: Readonly<Record<string, string>>, ...args: string[]): string {
  const before = { ...process.env };
  Object.assign(process.env, env);
  try {
    return runGit(root, ...args);
  } finally {
    process.env = before;
  }
}
