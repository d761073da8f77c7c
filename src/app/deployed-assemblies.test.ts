import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runCheck } from './check.js';

let folder: string;

function write(path: string, content: unknown): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content));
}

/** CDK output of one stack with one table. */
function writeAssembly(into: string, sortKey: string): void {
  const properties = { templateFile: 'orders.template.json', stackName: 'orders' };
  write(`${into}/manifest.json`, {
    version: '48.0.0',
    artifacts: {
      orders: { type: 'aws:cloudformation:stack', environment: 'aws://unknown-account/eu-west-1', properties },
    },
  });
  const keys = [
    { AttributeName: 'id', KeyType: 'HASH' },
    { AttributeName: sortKey, KeyType: 'RANGE' },
  ];
  write(`${into}/orders.template.json`, {
    Resources: { Table: { Type: 'AWS::DynamoDB::Table', Properties: { KeySchema: keys } } },
  });
}

const git = (...args: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd: folder });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stackgate-assemblies-'));
  git('init', '--quiet', '--initial-branch=main');
  write('app/cdk.json', { app: 'node app.js' });
  git('add', '--all');
  git('commit', '--quiet', '--message', 'base');
  writeAssembly('out/head', 'day');
  writeAssembly('out/base', 'at');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const options = { environment: {}, today: '2026-01-01', onProgress: () => undefined };

test('output of the base in a folder of its own is what the stacks are compared with', () => {
  const { result, exitCode } = runCheck({
    ...options,
    directory: folder,
    assemblies: new Map([['app', 'out/head']]),
    deployedAssemblies: new Map([['app', 'out/base']]),
  });
  expect(result.stages[0]?.services.map(({ format, stacks }) => [format, stacks.length])).toEqual([['cdk', 1]]);
  expect(result.stages[0]?.changes).toMatchObject([{ kind: 'resource', action: 'replaced', subject: 'Table' }]);
  expect(result.findings).toMatchObject([{ rule: 'state/replacement', new: true }]);
  expect(exitCode).toBe(3);
});

test('without it every stack is new, and that is said', () => {
  rmSync(join(folder, 'out/base'), { recursive: true });
  const { result } = runCheck({ ...options, directory: folder, assemblies: new Map([['app', 'out/head']]) });
  expect(result.stages[0]?.changes).toContainEqual(expect.objectContaining({ kind: 'service', action: 'added' }));
  expect(result.diagnostics).toContainEqual(
    expect.objectContaining({
      code: 'compare/base-unreadable',
      message: expect.stringContaining('--deployed-assembly'),
    }),
  );
});
