import { chooseFiles, foldersAbove, nameInArchive } from './choose-files.js';

const files = ['src/a.js', 'src/deep/b.js', 'src/deep/c.json', '.env', 'README.md', '.git/config', '../lib/x.js'];

function chosen(patterns: readonly string[], excludes: readonly string[] = ['.git/**']): readonly string[] {
  const choice = chooseFiles(files, patterns, excludes);
  if (choice.kind === 'refused') throw new Error(choice.reason);
  return [...choice.names];
}

test('without patterns everything in the folder is in, but what is always left out', () => {
  expect(chosen([])).toEqual(['src/a.js', 'src/deep/b.js', 'src/deep/c.json', '.env', 'README.md']);
});

test('the last pattern that matches decides', () => {
  expect(chosen(['!**', 'src/**', '!src/deep/**', 'src/deep/c.json'])).toEqual(['src/a.js', 'src/deep/c.json']);
  expect(chosen(['src/deep/c.json', '!**/*.json'])).not.toContain('src/deep/c.json');
});

test('a pattern brings back what is left out, and takes what lies beside the folder', () => {
  expect(chosen(['.git/config'])).toContain('.git/config');
  expect(chosen(['./../lib/**'])).toContain('../lib/x.js');
  expect(chosen(['../lib/**', '!../lib/x.js'])).not.toContain('../lib/x.js');
});

test('a pattern that ends in the name of a folder leaves the folder out; one with a star there does not', () => {
  expect(chosen(['!src/deep'])).toEqual(['src/a.js', '.env', 'README.md']);
  expect(chosen(['!src/*'])).toEqual(['src/deep/b.js', 'src/deep/c.json', '.env', 'README.md']);
  expect(chosen(['!src', 'src/a.js'])).toEqual(['src/a.js', '.env', 'README.md']);
});

test('files that begin with a dot are files', () => {
  expect(chosen(['!*'])).toEqual(['src/a.js', 'src/deep/b.js', 'src/deep/c.json']);
});

test.each([['!'], ['*a'.repeat(40)], ['{a,b}'.repeat(20)], ['x'.repeat(300)], ['!+(a|b)/**']])(
  'a pattern that costs too much is refused: %s',
  (pattern) => {
    expect(chooseFiles(files, [pattern], []).kind).toBe('refused');
  },
);

test('folders beside the packed one, and names without them', () => {
  expect(foldersAbove(['../lib/**', '../../a/b/*.js', '../one.js', 'src/**', '!../no/**', '../lib/x/*'])).toEqual([
    '../lib',
    '../../a/b',
    '..',
    '../lib/x',
  ]);
  expect(nameInArchive('../../lib/x.js')).toBe('lib/x.js');
  expect(nameInArchive('src/..x')).toBe('src/..x');
});
