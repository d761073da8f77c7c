import { memoryFiles } from '../files/memory-files.js';
import { parseCache } from './parse-cache.js';

test('a file is parsed once, and in two repositories that hold the same', () => {
  const proposed = parseCache(memoryFiles({ 'a.yml': 'a: 1', 'b.yml': 'b: 1' }));
  const deployed = parseCache(memoryFiles({ 'a.yml': 'a: 1', 'b.yml': 'b: 2' }));
  expect(proposed.parse('a.yml')).toBe(proposed.parse('a.yml'));
  expect(proposed.parse('a.yml')).toBe(deployed.parse('a.yml'));
  expect(proposed.parse('b.yml')).not.toBe(deployed.parse('b.yml'));
  expect(proposed.parse('b.yml').value).toBeDefined();
});

test('the same text at another path has its own places', () => {
  const { parse } = parseCache(memoryFiles({ 'a.yml': 'x: 1', 'b.yml': 'x: 1' }));
  expect(parse('a.yml').value?.source.path).toBe('a.yml');
  expect(parse('b.yml').value?.source.path).toBe('b.yml');
});

test.each([
  ['none.yml', 'file/missing'],
  ['../up.yml', 'file/outside'],
  ['.git/config', 'file/outside'],
  ['large.yml', 'file/too-large'],
  ['binary.yml', 'file/not-text'],
])('%s cannot be read, and says why', (path, code) => {
  const files = memoryFiles({ 'large.yml': 'a'.repeat(10 * 1024 * 1024 + 1), 'binary.yml': new Uint8Array([0]) });
  const document = parseCache(files).parse(path);
  const location = { file: path, line: 1, column: 1 };
  expect(document).toEqual({ path, diagnostics: [expect.objectContaining({ severity: 'error', code, location })] });
});

test('what was parsed is listed in path order', () => {
  const { parse, documents } = parseCache(memoryFiles({ 'b.yml': 'b', 'a.yml': 'a', 'c.yml': 'c' }));
  parse('b.yml');
  parse('a.yml');
  expect(documents().map(({ path }) => path)).toEqual(['a.yml', 'b.yml']);
});
