import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { watchedCommand } from './watched-command.js';

const directory = mkdtempSync(join(tmpdir(), 'stackgate-watched-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));
const watcher = join(directory, 'timeout');
const programs = join(directory, 'bin');
mkdirSync(programs);
for (const name of [watcher, join(directory, 'smoke'), join(programs, 'node')]) {
  writeFileSync(name, '#!/bin/sh\n');
  chmodSync(name, 0o755);
}
writeFileSync(join(directory, 'data'), 'x');
const options = { directory, environment: { PATH: programs }, milliseconds: 61_500, from: [watcher] };

test('stands before what can be run, by name or by path', () => {
  for (const command of [['node', '-e', '1'], ['./smoke', '-x'], [join(directory, 'smoke')]])
    expect(watchedCommand(command, options)).toEqual([watcher, '-k', '2', '62', ...command]);
});

test.each([['nosuch'], ['./data'], ['./nosuch'], ['smoke'], ['-k'], [''], ['.']])(
  'leaves %j to be told by the system',
  (name) => {
    expect(watchedCommand([name], options)).toEqual([name]);
  },
);

test('where there is none, the command is itself', () => {
  expect(watchedCommand(['node'], { ...options, from: [join(directory, 'none')] })).toEqual(['node']);
});
