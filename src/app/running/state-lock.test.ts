import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockState } from './state-lock.js';
import { thisHolder } from './this-process.js';

const folder = mkdtempSync(join(tmpdir(), 'stackgate-lock-'));
const path = join(folder, 'lock');
afterEach(() => rmSync(path, { force: true }));
afterAll(() => rmSync(folder, { recursive: true }));

test('it is there until it is given back', () => {
  const unlock = lockState(folder);
  expect(readFileSync(path, 'utf8')).toBe(thisHolder());
  expect(() => lockState(folder)).toThrow(/is used by .* nothing was changed/);
  unlock();
  expect(existsSync(path)).toBe(false);
});

test('a process that is gone holds nothing', () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  writeFileSync(path, `${hostname()}:${pid}`);
  lockState(folder)();
  expect(existsSync(path)).toBe(false);
});

test('nobody knows of other machines', () => {
  writeFileSync(path, 'another-machine:1');
  expect(() => lockState(folder)).toThrow(/is used by another-machine:1/);
});

test('what another one has by now is not given back', () => {
  const unlock = lockState(folder);
  writeFileSync(path, 'another-machine:1');
  unlock();
  expect(readFileSync(path, 'utf8')).toBe('another-machine:1');
});
