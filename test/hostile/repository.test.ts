import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  check,
  checkAgainstBase,
  everyOutput,
  failures,
  folder,
  git,
  healthy,
  pullRequest,
  quiet,
  removeFolders,
  repository,
  told,
  write,
} from '../support/hostile.js';

afterAll(removeFolders);

test('no git history: told, and everything is still judged', () => {
  const outcome = checkAgainstBase(folder(healthy));
  expect(told(outcome)).toEqual(['error compare/no-base .:1:1']);
  expect(outcome.exitCode).toBe(2);
  expect(failures(outcome)).toEqual(['iam/wildcard-action healthy']);
});

test('a repository without a commit: told, and everything is still judged', () => {
  const root = folder(healthy);
  git(root, 'init', '-q');
  expect(told(checkAgainstBase(root))).toEqual(['error compare/no-base .:1:1']);
  expect(() => check(root, { deployed: 'git:HEAD' })).toThrow(/HEAD names no commit/);
});

test.each([
  ['an empty folder', () => folder()],
  ['an empty repository', () => repository({})],
  ['nothing but other files', () => repository({ 'README.md': '# x', 'a.yml': 'a: b', 'b.json': '[]' })],
])('%s does not pass for a repository without problems', (_, open) => {
  const outcome = check(open());
  expect(told(outcome)).toEqual(['error read/no-services .:1:1']);
  expect(outcome.exitCode).toBe(2);
});

test('a shallow clone of the changed branch is no base for itself', () => {
  const root = pullRequest(quiet, healthy);
  const clone = join(folder(), 'clone');
  git(root, 'clone', '-q', '--depth', '1', '--branch', 'change', `file://${root}`, clone);
  const outcome = checkAgainstBase(clone);
  expect(told(outcome)).toEqual(['error compare/no-base .:1:1']);
  expect(outcome.result.diagnostics[0]?.message).toContain('fetch-depth: 0');
  expect(failures(outcome)).toEqual(['iam/wildcard-action healthy']);
  expect(() => check(clone, { deployed: 'git:origin/main' })).toThrow(/fetch-depth: 0/);
});

test.each([
  '--help',
  '-h',
  '--output=canary',
  'HEAD:healthy',
  'HEAD^{tree}',
  ':/work',
  '^main',
  'main..main',
  'a b',
  '',
  'main\nx',
  '$(touch canary)',
])('the ref %j names no commit, for what is compared and for policies', (ref) => {
  const root = repository(healthy);
  for (const options of [{ deployed: `git:${ref}` }, { policyRef: ref }])
    expect(() => check(root, options)).toThrow(expect.objectContaining({ code: 'commit-missing' }));
  expect(existsSync(join(root, 'canary'))).toBe(false);
});

test('objects that are gone are told', () => {
  const root = repository(healthy);
  const head = git(root, 'rev-parse', 'HEAD');
  write(root, { '.git/objects': null });
  write(root, { '.git/objects/none': '' });
  expect(() => check(root, { deployed: `git:${head}` })).toThrow(expect.objectContaining({ name: 'AppError' }));
});

const names = [
  'a\nb',
  '\u001b[31mred',
  '::error::boom',
  '%0A::error::boom',
  '-rf',
  'a|b`c`',
  '<img src=x>@org',
  '\u202egnp',
];

test('names of folders are text in every format', () => {
  const root = repository({
    ...healthy,
    ...Object.fromEntries(names.map((name) => [`${name}/serverless.yml`, 'service: ['])),
  });
  const outcome = check(root);
  expect(told(outcome)).toHaveLength(names.length);
  expect(failures(outcome)).toEqual(['iam/wildcard-action healthy']);
  for (const [format, text] of everyOutput(root)) {
    const found = ['\u001b', '\u202e', '\n::error'].filter((sign) => `\n${text}`.includes(sign));
    expect([format, found]).toEqual([format, []]);
  }
  expect(everyOutput(root).get('check markdown')).not.toMatch(/<img|(?<!\u2060)@org/);
});
