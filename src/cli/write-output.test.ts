import {
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireWritable } from './write-output.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stackgate-output-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('asking whether a file can be written changes none and leaves none behind', () => {
  const file = join(folder, 'there');
  writeFileSync(file, 'kept');
  requireWritable(file);
  requireWritable(join(folder, 'new'));
  requireWritable(undefined);
  expect([readdirSync(folder), readFileSync(file, 'utf8')]).toEqual([['there'], 'kept']);
});

test('a link that leads nowhere yet stays', () => {
  const link = join(folder, 'link');
  symlinkSync(join(folder, 'target'), link);
  requireWritable(link);
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
});

test.each(['.', 'none/file', 'there/file'])('%s cannot be written', (name) => {
  writeFileSync(join(folder, 'there'), '');
  expect(() => requireWritable(join(folder, name))).toThrow(expect.objectContaining({ code: 'output-unwritable' }));
  expect(existsSync(join(folder, 'none'))).toBe(false);
});
