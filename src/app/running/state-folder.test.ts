import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../../model/app-error.js';
import { workingTree } from '../../read/files/working-tree.js';
import { hasState, makeStateFolder, stateFolderOf } from './state-folder.js';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'stackgate-state-'));
  folders.push(made);
  return made;
}

test('it lies in the checked directory unless told otherwise', () => {
  expect(stateFolderOf('/a', undefined)).toBe('/a/.stackgate');
  expect(stateFolderOf('/a', '/b')).toBe('/b');
  expect(() => stateFolderOf('/a', '')).toThrow(AppError);
});

test('it is made once, keeps itself out of commits, and is used again', () => {
  const root = folder();
  const state = stateFolderOf(root, undefined);
  expect(hasState(state)).toBe(false);
  const made = makeStateFolder(state);
  expect(readFileSync(join(made, '.gitignore'), 'utf8').endsWith('\n*\n')).toBe(true);
  writeFileSync(join(made, 'cloud.json'), '{}');
  expect(makeStateFolder(state)).toBe(made);
  expect(hasState(state)).toBe(true);
});

test('nothing in it is read as a definition', () => {
  const root = folder();
  const state = makeStateFolder(stateFolderOf(root, undefined));
  writeFileSync(join(state, 'template.yaml'), 'Resources: {}');
  writeFileSync(join(root, 'template.yaml'), 'Resources: {}');
  expect(workingTree(root).list()).toEqual(['template.yaml']);
});

test('a folder of somebody else is not taken', () => {
  const root = folder();
  writeFileSync(join(root, 'template.yaml'), 'Resources: {}');
  expect(() => makeStateFolder(root)).toThrow(/holds other files/);
  writeFileSync(join(root, '.gitignore'), 'lib/\n');
  expect(() => makeStateFolder(root)).toThrow(/holds other files/);
  expect(readFileSync(join(root, '.gitignore'), 'utf8')).toBe('lib/\n');
});

test('what cannot be written is told with the code', () => {
  const root = folder();
  mkdirSync(join(root, 'x'));
  writeFileSync(join(root, 'x/file'), '');
  expect(() => makeStateFolder(join(root, 'x/file/state'))).toThrow(/cannot keep state in .*\(ENOTDIR\)/);
});
