import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeReport } from './report-files.js';

let root = '';
let elsewhere = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stackgate-root-'));
  elsewhere = mkdtempSync(join(tmpdir(), 'stackgate-elsewhere-'));
});
afterEach(() => {
  for (const folder of [root, elsewhere]) rmSync(folder, { recursive: true, force: true });
});

test('folders are made and an older report is replaced', () => {
  writeReport(root, 'out/report.json', 'old');
  expect(readFileSync(writeReport(root, 'out/report.json', 'new'), 'utf8')).toBe('new');
  expect(readdirSync(join(root, 'out'))).toEqual(['report.json']);
});

test('a link in place of the file is replaced, what it points to stays', () => {
  writeFileSync(join(elsewhere, 'precious'), 'precious');
  symlinkSync(join(elsewhere, 'precious'), join(root, 'report.json'));
  writeReport(root, 'report.json', 'report');
  expect(readFileSync(join(elsewhere, 'precious'), 'utf8')).toBe('precious');
  expect(readFileSync(join(root, 'report.json'), 'utf8')).toBe('report');
});

test('a folder that is a link out of the workspace is refused', () => {
  symlinkSync(elsewhere, join(root, 'out'));
  expect(() => writeReport(root, 'out/report.json', 'x')).toThrow(
    'The report out/report.json cannot be written: a symbolic link leads out of the workspace',
  );
  expect(readdirSync(elsewhere)).toEqual([]);
});

test('a file in the way is said', () => {
  writeFileSync(join(root, 'out'), '');
  expect(() => writeReport(root, 'out/report.json', 'x')).toThrow(/^The report out\/report.json cannot be written: /);
});
