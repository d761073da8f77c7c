import { memoryFiles } from './memory-files.js';
import { overlayFiles } from './overlay-files.js';

const base = memoryFiles({ 'a/x.yml': 'old', 'a/y.yml': 'same', 'b/z.yml': 'same' });
const over = overlayFiles(base, memoryFiles({ 'a/x.yml': 'new', 'c/n.yml': 'added' }), 'change');

test('files of the change stand before those of the base', () => {
  expect(over.list()).toEqual(['a/x.yml', 'a/y.yml', 'b/z.yml', 'c/n.yml']);
  expect(over.read('a/x.yml')).toEqual({ kind: 'text', text: 'new' });
  expect(over.read('a/y.yml')).toEqual({ kind: 'text', text: 'same' });
  expect([over.has('c/n.yml'), over.has('d')]).toEqual([true, false]);
});

test('the digest of a folder changes only where the change touches it', () => {
  expect(over.digest('b')).toBe(base.digest('b'));
  expect(over.digest('a')).not.toBe(base.digest('a'));
});
