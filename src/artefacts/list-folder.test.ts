import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { scratchFolder } from '../../test/support/scratch-folder.js';
import { type FolderListing, listFolder } from './list-folder.js';

const keep = { links: 'keep' } as const;
const follow = { links: 'follow' } as const;

function namesOf(listing: FolderListing): readonly string[] {
  if (listing.kind !== 'listed') throw new Error(JSON.stringify(listing));
  return listing.files
    .map(({ name, kind, target }) => `${name} ${kind}${target === undefined ? '' : ` ${target}`}`)
    .sort();
}

test('everything is listed but .git and the folders of the tools', () => {
  const root = scratchFolder({
    'a/x.js': '',
    'a/run.sh': '',
    'a/.hidden/y': '',
    'a/node_modules/z/index.js': '',
    'a/.git/config': '',
    'a/deep/.git/config': '',
    'a/.stackgate/artefacts/1': '',
    'a/.aws-sam/build/x': '',
    'a/out/manifest.json': '',
  });
  const skip = new Set([join(realpathSync(root), 'a/out')]);
  expect(namesOf(listFolder(root, 'a', { ...keep, skip }))).toEqual([
    '.hidden/y file',
    'node_modules/z/index.js file',
    'run.sh executable',
    'x.js file',
  ]);
});

test('a link that stays in the folder is kept as one, or followed', () => {
  const root = scratchFolder({
    'a/one.js': '',
    'a/lib/two.js': '',
    'a/link.js': { link: 'lib/two.js' },
    'a/lib/up.js': { link: '../one.js' },
    'a/folder': { link: 'lib' },
    'a/self': { link: 'lib/../lib' },
  });
  expect(namesOf(listFolder(root, 'a', keep))).toEqual([
    'folder link lib',
    'lib/two.js file',
    'lib/up.js link ../one.js',
    'link.js link lib/two.js',
    'one.js file',
    'self link lib',
  ]);
  expect(namesOf(listFolder(root, 'a', follow))).toContain('folder/up.js file');
});

test('what a link finds beside the folder is taken along, as packages of a monorepo are', () => {
  const root = scratchFolder({
    'packages/shared/index.js': '',
    'packages/shared/alias.js': { link: 'index.js' },
    'a/node_modules/shared': { link: '../../packages/shared' },
  });
  expect(namesOf(listFolder(root, 'a', keep))).toEqual([
    'node_modules/shared/alias.js file',
    'node_modules/shared/index.js file',
  ]);
});

test.each([
  ['out of the repository', { link: '/etc/hostname' }],
  ['out of the repository', { link: '../../..' }],
  ['nowhere', { link: 'missing' }],
  ['into .git', { link: '../.git/config' }],
])('a link that leads %s is refused', (reason, link) => {
  const root = scratchFolder({ 'top/.git/config': 'secret', 'top/a/x': '', 'top/a/bad': link });
  const listing = listFolder(join(root, 'top'), 'a', follow);
  expect(listing.kind === 'refused' && listing.reason).toContain(reason);
});

test('a circle is refused where links are followed, and is a link where they are kept', () => {
  const root = scratchFolder({ 'a/x': '', 'a/sub/again': { link: '..' } });
  expect(listFolder(root, 'a', follow)).toMatchObject({
    kind: 'refused',
    reason: expect.stringContaining('leads back'),
  });
  expect(namesOf(listFolder(root, 'a', keep))).toEqual(['sub/again link ..', 'x file']);
});

test('a folder that is none, or is a link out of the repository', () => {
  const root = scratchFolder({ file: '', away: { link: '/' } });
  expect(listFolder(root, 'none', keep)).toEqual({ kind: 'missing' });
  expect(listFolder(root, 'file', keep)).toEqual({ kind: 'missing' });
  expect(listFolder(root, 'away', keep).kind).toBe('refused');
});
