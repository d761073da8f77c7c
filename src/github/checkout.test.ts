import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCheckout } from './checkout.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stackgate-checkout-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false'];

function git(at: string, ...args: readonly string[]): string {
  return execFileSync('git', [...identity, ...args], {
    cwd: at,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
}

function repository(name: string): { at: string; main: string; work: string; merge: string } {
  const at = join(folder, name);
  mkdirSync(at);
  git(at, 'init', '-q', '-b', 'main');
  git(at, 'commit', '-q', '--allow-empty', '-m', 'root');
  git(at, 'checkout', '-q', '-b', 'work');
  git(at, 'commit', '-q', '--allow-empty', '-m', 'parent 0000000000000000000000000000000000000000');
  git(at, 'checkout', '-q', 'main');
  git(at, 'commit', '-q', '--allow-empty', '-m', 'main');
  git(at, 'merge', '-q', '--no-ff', '-m', 'merge', 'work');
  const [merge = '', main = '', work = ''] = git(at, 'rev-list', '--parents', '-n', '1', 'HEAD').split(' ');
  return { at, main, work, merge };
}

test('a full clone knows its commits, parents and merge bases', () => {
  const { at, main, work, merge } = repository('full');
  const checkout = openCheckout(at);
  expect(checkout).toMatchObject({ head: merge, parents: [main, work] });
  expect([checkout.has(work), checkout.has('f'.repeat(40))]).toEqual([true, false]);
  expect(checkout.mergeBase(main, work)).toBe(git(at, 'rev-list', '--max-parents=0', 'HEAD'));
});

test('a shallow clone knows its parents by name only', () => {
  const { at, main, work, merge } = repository('origin');
  const shallow = join(folder, 'shallow');
  git(folder, 'clone', '-q', '--depth', '1', `file://${at}`, shallow);
  const checkout = openCheckout(shallow);
  expect(checkout).toMatchObject({ head: merge, parents: [main, work] });
  expect([checkout.has(main), checkout.mergeBase(main, merge)]).toEqual([false, undefined]);
});

test('a folder knows where it stands', () => {
  const { at } = repository('folders');
  mkdirSync(join(at, 'services/api'), { recursive: true });
  expect([openCheckout(at).prefix, openCheckout(join(at, 'services/api')).prefix]).toEqual(['', 'services/api/']);
});

test('a message that looks like a header is no parent', () => {
  const { at, work } = repository('message');
  git(at, 'checkout', '-q', work);
  expect(openCheckout(at).parents).toHaveLength(1);
});

test('a folder without a repository is said to be one', () => {
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  expect(() => openCheckout(empty)).toThrow(/no git checkout.*git: .*fetch-depth: 0/);
});
