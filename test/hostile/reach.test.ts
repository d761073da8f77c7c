import { once } from 'node:events';
import { chmodSync, existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import {
  check,
  checkAgainstBase,
  commit,
  everyOutput,
  type Files,
  failures,
  folder,
  git,
  healthy,
  pullRequest,
  quiet,
  removeFolders,
  repository,
  sick,
  template,
  told,
} from '../support/hostile.js';

afterAll(removeFolders);

const including = (path: string): Files => ({ 's/serverless.yml': sick(`functions: \${file(${path})}\n`) });

test.each<readonly [string, Files, string]>([
  ['by ..', including('../../../../etc/passwd'), 'error serverless/file-outside s/serverless.yml:5:12'],
  ['by an absolute path', including('/etc/passwd'), 'error serverless/file-outside s/serverless.yml:5:12'],
  ['into .git', including('../.git/config'), 'error serverless/file-outside s/serverless.yml:5:12'],
  ['by a link', { ...including('e.yml'), 's/e.yml': { link: '/proc/self/environ' } }, 'error file/outside s/e.yml:1:1'],
  [
    'by a link that is the definition',
    { 's/serverless.yml': { link: '/dev/zero' } },
    'error file/outside s/serverless.yml:1:1',
  ],
  ['by a link into .git', { 's/template.yaml': { link: '../.git/config' } }, 'error file/outside s/template.yaml:1:1'],
  [
    'by links in a circle',
    { 's/serverless.yml': { link: 'b' }, 's/b': { link: 'serverless.yml' } },
    'error file/missing s/serverless.yml:1:1',
  ],
])('an include leads out of the repository %s: told, and nothing of it is shown', (_, files, expected) => {
  const root = repository({ ...healthy, ...files });
  const outcome = check(root);
  expect(told(outcome)).toContain(expected);
  expect(outcome.exitCode).toBe(2);
  expect(failures(outcome)).toContain('iam/wildcard-action healthy');
  for (const text of everyOutput(root).values()) {
    expect(text).not.toContain('root:x:0');
    expect(text).not.toContain('repositoryformatversion');
    expect(text).not.toContain(process.env.PATH);
  }
});

test('links in a circle and folders that hold themselves do not hold up the reading', () => {
  const root = folder({
    ...healthy,
    a: { link: 'b' },
    b: { link: 'a' },
    'healthy/up': { link: '..' },
    self: { link: '.' },
  });
  expect(failures(check(root))).toEqual(['iam/wildcard-action healthy']);
});

test('code of the repository is not run', () => {
  const canary = `require('node:fs').writeFileSync(__dirname + '/canary', '');\n`;
  const root = repository({
    ...healthy,
    's/serverless.yml': sick(
      'plugins: [./evil.js]\ncustom: {a: "${file(./evil.js)}", b: "${file(./evil.js):f}", c: "${file(./evil.ts)}"}\nfunctions: {f: {handler: a.b, name: "${self:custom.a}", description: "${self:custom.b}", runtime: "${self:custom.c}"}}\n',
    ),
    's/evil.js': canary,
    's/evil.ts': canary,
    't/serverless.js': `${canary}module.exports = { service: 't', provider: { name: 'aws' } };\n`,
    'u/cdk.json': '{"app": "touch canary"}',
  });
  const outcome = check(root);
  expect(told(outcome)).toContain('note serverless/needs-code s/serverless.yml:6:13');
  expect(told(outcome)).toContain('warning serverless/needs-code t/serverless.js:1:1');
  expect(told(outcome)).toContain('warning cdk/no-assembly u/cdk.json:1:1');
  for (const place of ['canary', 's/canary', 't/canary', 'u/canary']) expect(existsSync(join(root, place))).toBe(false);
});

test('an address in a definition is never asked, and that its template is unseen is told', async () => {
  const asked: unknown[] = [];
  const server = createServer((socket) => asked.push(socket.destroy())).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const local = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/t.yaml`;
  const nested = (url: string) => `N: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: '${url}'}}`;
  const metadata = 'http://169.254.169.254/latest/meta-data/iam/security-credentials/';
  const nesting = (url: string) => `AWSTemplateFormatVersion: '2010-09-09'\nResources: {${nested(url)}}\n`;
  const outcome = check(
    repository({
      ...healthy,
      'a/template.yaml': nesting(local),
      'b/template.yaml': nesting(metadata),
      's/serverless.yml': `service: s\nprovider: {name: aws}\nresources: {Resources: {${nested(metadata)}}}\n`,
    }),
  );
  server.close();
  await once(server, 'close');
  expect(asked).toEqual([]);
  const unseen = told(outcome).filter((one) => one.includes('cloudformation/remote-template'));
  expect(unseen.map((one) => one.split(' ')[2]?.split(':')[0])).toEqual([
    'a/template.yaml',
    'b/template.yaml',
    's/serverless.yml',
  ]);
});

test('settings of the clone run nothing', () => {
  const root = repository(healthy);
  const touch = `touch ${join(root, 'canary')}`;
  for (const key of [
    'core.fsmonitor',
    'core.pager',
    'core.sshCommand',
    'diff.external',
    'filter.x.clean',
    'alias.rev-parse',
  ])
    git(root, 'config', key, touch);
  check(root, { deployed: 'git:HEAD' });
  expect(existsSync(join(root, 'canary'))).toBe(false);
});

test('a submodule is not read, and that is told', () => {
  const root = repository(quiet);
  git(root, 'submodule', 'add', '-q', repository(healthy), 'other');
  commit(root);
  const outcome = check(root, { deployed: 'git:HEAD' });
  expect(told(outcome)).toContain('warning read/submodule .gitmodules:2:1');
  expect(failures(outcome)).toEqual([]);
});

test('a folder named serverless.yml is told', () => {
  expect(told(check(folder({ ...healthy, 's/serverless.yml/x': '' })))).toEqual([
    'warning read/is-a-folder s/serverless.yml:1:1',
  ]);
});

const asRoot = process.getuid?.() === 0;
// Root may read every file, so there is nothing to see.
(asRoot ? test.skip : test)('a file that may not be read is told', () => {
  const root = folder({ ...healthy, 's/serverless.yml': sick('') });
  chmodSync(join(root, 's/serverless.yml'), 0);
  expect(told(check(root))).toContain('error file/not-text s/serverless.yml:1:1');
});

describe('a definition that stays where it is does not leave the gate’s sight', () => {
  const utf16 = Buffer.from(`\ufeff${template('*')}`, 'utf16le');
  test.each<readonly [string, Files, Files]>([
    ['in another encoding', { 'a/infra.yaml': template('s3:GetObject') }, { 'a/infra.yaml': utf16 }],
    [
      'beyond the limit',
      { 'a/infra.yaml': template('s3:GetObject') },
      { 'a/infra.yaml': `${template('*')}# ${'a'.repeat(11_000_000)}` },
    ],
    [
      'as a link out of the repository',
      { 'a/infra.yaml': template('s3:GetObject') },
      { 'a/infra.yaml': { link: '/etc/hostname' } },
    ],
  ])('%s', (_, base, change) => {
    const outcome = checkAgainstBase(pullRequest({ ...quiet, ...base }, change));
    expect(told(outcome)).toContain('error read/definition-lost a/infra.yaml:1:1');
    expect(outcome.exitCode).toBe(2);
  });

  const json = JSON.stringify({
    Resources: {
      R: {
        Type: 'AWS::IAM::Role',
        Properties: { Policies: [{ PolicyDocument: { Statement: { Effect: 'Allow', Action: '*', Resource: '*' } } }] },
      },
    },
  });
  test.each<readonly [string, Files, Files]>([
    [
      'behind a link whose target changes',
      { 'a/template.yaml': { link: '../b/real.txt' }, 'b/real.txt': template('s3:GetObject') },
      { 'b/real.txt': template('*') },
    ],
    ['with escapes for its colons', {}, { 'a/x.json': json.replaceAll('::', '\\u003a\\u003a') }],
    ['with escapes for its sections', {}, { 'a/x.json': json.replace('Resources', '\\u0052esources') }],
    ['under another spelling of its extension', {}, { 'a/template.YAML': template('*') }],
    ['in a file that git ignores from now on', {}, { '.gitignore': 'x\n', 'a/template.yaml': template('*') }],
  ])('%s', (_, base, change) => {
    expect(failures(checkAgainstBase(pullRequest({ ...quiet, ...base }, change)))).toContainEqual(
      expect.stringMatching(/^iam\/wildcard-action [ax]$/),
    );
  });
});
