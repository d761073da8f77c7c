import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../model/app-error.js';
import { openSources } from './sources.js';

let folder: string;
const git = (...args: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
    cwd: folder,
    encoding: 'utf8',
  }).trim();

function commit(files: Record<string, string>): string {
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  git('add', '--all');
  git('commit', '--quiet', '--message', 'change');
  return git('rev-parse', 'HEAD');
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stackgate-sources-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('by default: the merge base with the main branch, whose settings hold', () => {
  git('init', '--quiet', '--initial-branch=main');
  const base = commit({ 'a.yml': 'old' });
  git('checkout', '--quiet', '-b', 'feature');
  commit({ 'a.yml': 'new' });
  const sources = openSources({ directory: folder, assemblies: [] });
  expect(sources.deployedCommit).toBe(base);
  expect(sources.deployedDescription).toBe(`merge base ${base.slice(0, 7)} with main`);
  expect(sources.deployed?.read('a.yml')).toEqual({ kind: 'text', text: 'old' });
  expect(sources.proposed.read('a.yml')).toEqual({ kind: 'text', text: 'new' });
  expect(sources.policy).toBe(sources.deployed);
});

test('a ref by name, and policies from another', () => {
  git('init', '--quiet', '--initial-branch=main');
  const first = commit({ 'a.yml': '1' });
  git('tag', 'v1');
  const second = commit({ 'a.yml': '2' });
  const sources = openSources({ directory: folder, deployed: 'git:v1', policyRef: 'main', assemblies: [] });
  expect([sources.deployedCommit, sources.deployedDescription]).toEqual([first, `v1 at ${first.slice(0, 7)}`]);
  expect(sources.policyDescription).toBe(second.slice(0, 7));
});

test('a folder', () => {
  mkdirSync(join(folder, 'old'));
  writeFileSync(join(folder, 'old/a.yml'), 'old');
  const sources = openSources({ directory: folder, deployed: `dir:${join(folder, 'old')}`, assemblies: [] });
  expect(sources.deployed?.list()).toEqual(['a.yml']);
});

test('none: nothing is compared, and that is no problem', () => {
  const sources = openSources({ directory: folder, deployed: 'none', assemblies: [] });
  expect(sources).toMatchObject({ deployedDescription: null, policyDescription: 'the working tree', diagnostics: [] });
});

test('no history: everything would be new, so it is an error', () => {
  expect(openSources({ directory: folder, assemblies: [] }).diagnostics).toMatchObject([
    { severity: 'error', code: 'compare/no-base', message: expect.stringContaining('--deployed') },
  ]);
});

test.each([
  ['git:nowhere', 'commit-missing'],
  ['git:--output=x', 'commit-missing'],
  ['s3:bucket', 'usage'],
  ['dir:/does/not/exist', 'no-such-directory'],
] as const)('%s cannot be opened: %s', (deployed, code) => {
  git('init', '--quiet', '--initial-branch=main');
  commit({ 'a.yml': '1' });
  const open = () => openSources({ directory: folder, deployed, assemblies: [] });
  expect(open).toThrow(AppError);
  expect(open).toThrow(expect.objectContaining({ code }));
});
