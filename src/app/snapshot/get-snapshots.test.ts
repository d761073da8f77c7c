import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { pathToFileURL } from 'node:url';
import { gitRepository, newFolder, removeRepositories, runGit } from '../../../test/support/git-repository.js';
import { fetchRefsOf } from '../../read/files/git-remote.js';
import { findSnapshot } from './find-snapshot.js';
import { getSnapshots } from './get-snapshots.js';

afterAll(removeRepositories);

const ref = 'refs/stackgate/deployed/dev';

/** A remote with something under the stage's ref, and a clone of it as a checkout makes one. */
function cloned(): { readonly far: string; readonly address: string; readonly here: string } {
  const far = gitRepository({ 'a.txt': '1' });
  runGit(far, 'update-ref', ref, 'HEAD');
  const address = pathToFileURL(far).href;
  const here = newFolder();
  runGit(here, 'clone', '-q', address, '.');
  return { far, address, here };
}

test('a clone gets the snapshots of the repository that it is of, and what lies under other refs stays away', () => {
  const { far, address, here } = cloned();
  runGit(far, 'update-ref', 'refs/other/x', 'HEAD');
  expect(findSnapshot(here, 'dev').kind).toBe('none');
  expect(getSnapshots(here, address)).toBeUndefined();
  expect(findSnapshot(here, 'dev')).toMatchObject({ kind: 'unusable', ref });
  expect(runGit(here, 'for-each-ref', '--format=%(refname)', 'refs/other', 'refs/stackgate')).toBe(ref);
  expect(() => runGit(here, 'rev-parse', '--verify', '--quiet', 'FETCH_HEAD')).toThrow();
});

test('where nothing was pushed yet nothing is wrong', () => {
  const { far, address, here } = cloned();
  runGit(far, 'update-ref', '-d', ref);
  expect(getSnapshots(here, address)).toBeUndefined();
  expect(findSnapshot(here, 'dev').kind).toBe('none');
});

test('a slash, .git or a token in the address of the clone is the same repository', () => {
  const { address, here } = cloned();
  runGit(here, 'remote', 'set-url', 'origin', `${address.replace('file://', 'FILE://')}/`);
  expect(getSnapshots(here, address)).toBeUndefined();
  expect(findSnapshot(here, 'dev').kind).toBe('unusable');
});

test.each([
  ['of a fork', () => cloned().address],
  ['by ssh', () => 'git@github.com:acme/shop.git'],
  ['that runs a program', () => 'ext::sh -c touch% /tmp/never'],
])('a clone %s is asked for nothing', (_, origin) => {
  const { address, here } = cloned();
  runGit(here, 'remote', 'set-url', 'origin', origin());
  expect(getSnapshots(here, address)).toBeUndefined();
  expect(findSnapshot(here, 'dev').kind).toBe('none');
});

test('a clone without a remote, and a folder without git, are asked for nothing', () => {
  expect(getSnapshots(gitRepository({}), 'https://github.invalid/acme/shop')).toBeUndefined();
  expect(getSnapshots(newFolder(), 'https://github.invalid/acme/shop')).toBeUndefined();
});

test('a remote that is gone is told in words, without its address', () => {
  const { address, here } = cloned();
  const gone = `${address}-gone`;
  runGit(here, 'remote', 'set-url', 'origin', gone);
  const reason = getSnapshots(here, gone);
  expect(reason).toMatch(/./);
  expect(reason).not.toContain(gone);
});

test('no program that the clone names is started for a password', () => {
  const { address, here } = cloned();
  runGit(here, 'config', 'credential.helper', '!touch asked; false');
  runGit(here, 'config', 'remote.origin.vcs', 'strange');
  runGit(here, 'config', 'remote.origin.uploadpack', 'touch ran; false');
  expect(getSnapshots(here, address)).toBeUndefined();
  expect(findSnapshot(here, 'dev').kind).toBe('unusable');
  expect(runGit(here, 'status', '--porcelain')).toBe('');
});

test('a remote that never answers is not waited for', async () => {
  const silent = createServer().listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const address = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/acme/shop`;
  const here = gitRepository({});
  runGit(here, 'remote', 'add', 'origin', address);
  expect(fetchRefsOf(here, address, 'refs/stackgate/deployed', 200)).toMatchObject({ ok: false });
  silent.close();
});
