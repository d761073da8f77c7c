import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformFileSync } from '@swc/core';
import { AppError } from '../../model/app-error.js';
import type { CloudState } from './core/state.js';
import { appendChanges, fileText, readState, stampOf, writeState } from './state-file.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stackgate-state-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const state: CloudState = {
  version: 1,
  seed: 'é🍣',
  now: 5,
  ids: 0,
  sequence: 0,
  queue: [],
  regions: [],
  templates: [{ url: 'u', body: 'line\u2028\r\n' }],
  faultMatches: [],
};
const written = fileText(JSON.stringify(state));

function refusal(text: string): unknown {
  writeFileSync(join(folder, 'cloud.json'), text);
  try {
    return readState(folder);
  } catch (error) {
    return error;
  }
}

it('reads what was written, and nothing where nothing was', () => {
  expect(readState(join(folder, 'none'))).toBeUndefined();
  expect(readState(folder)).toBeUndefined();
  writeState(join(folder, 'deep', 'er'), written);
  expect(readState(join(folder, 'deep', 'er'))).toEqual(state);
});

it('is for its owner alone: it has the values of secret parameters', () => {
  writeState(folder, written);
  expect(statSync(join(folder, 'cloud.json')).mode & 0o077).toBe(0);
});

it('leaves nothing beside the file, and a new stamp', () => {
  writeState(folder, written);
  const first = stampOf(folder);
  writeState(folder, written);
  expect(readdirSync(folder)).toEqual(['cloud.json']);
  expect(stampOf(folder)).not.toBe(first);
});

it.each([
  ['nothing', ''],
  ['half of it', written.slice(0, 60)],
  ['no JSON', 'Password: hunter2'],
  ['something else', '[]'],
  ['null', 'null'],
  ['no state', '{"stackgateCloud":1,"state":null}'],
  ['a part that is missing', JSON.stringify({ stackgateCloud: 1, state: { ...state, regions: undefined } })],
  ['a part that is something else', JSON.stringify({ stackgateCloud: 1, state: { ...state, now: 'today' } })],
  ['damaged insides', written.replace('"regions":[', '"regions":[null')],
  ['a version that is none', JSON.stringify({ stackgateCloud: 'x', state })],
])('says that a file is broken that holds %s', (_, text) => {
  const error = refusal(text);
  expect(error).toBeInstanceOf(AppError);
  expect(error).toMatchObject({ code: 'state-unusable', message: expect.stringMatching(/cannot be used .*Delete it/) });
  expect((error as AppError).message).not.toContain('hunter2');
  expect((error as AppError).cause).toBeUndefined();
});

it.each([
  ['file', JSON.stringify({ stackgateCloud: 2, state: {} })],
  ['state', JSON.stringify({ stackgateCloud: 1, state: { version: 2 } })],
])('says that a newer stackgate wrote the %s', (_, text) => {
  expect(refusal(text)).toMatchObject({ code: 'state-unusable', message: expect.stringContaining('newer stackgate') });
});

it('says that a folder cannot be used, and leaves what is there', () => {
  writeFileSync(join(folder, 'file'), '');
  expect(() => writeState(join(folder, 'file'), '')).toThrow(expect.objectContaining({ code: 'state-unusable' }));
  mkdirSync(join(folder, 'cloud.json'));
  expect(() => writeState(folder, '')).toThrow(expect.objectContaining({ code: 'state-unusable' }));
  expect(readdirSync(folder).sort()).toEqual(['cloud.json', 'file']);
});

it('removes what a killed process left, not what a living one writes', () => {
  const living = `cloud.json.${process.pid}.tmp`;
  for (const name of ['cloud.json.4194999.tmp', living, 'cloud.json.x.tmp', 'other.4194999.tmp'])
    writeFileSync(join(folder, name), '{');
  readState(folder);
  expect(readdirSync(folder).sort()).toEqual([living, 'cloud.json.x.tmp', 'other.4194999.tmp'].sort());
});

describe('changes after the whole', () => {
  const { regions: _regions, templates: _templates, ...head } = state;
  const change = (now: number, rest = {}) => JSON.stringify({ head: { ...head, now }, regions: [], ...rest });

  it('are read, one after the other; a part of a line is none', () => {
    writeState(folder, written);
    appendChanges(folder, change(6));
    appendChanges(folder, change(7, { templates: [] }));
    expect(readState(folder)).toEqual({ ...state, now: 7, templates: [] });
    const text = readFileSync(join(folder, 'cloud.json'), 'utf8');
    writeFileSync(join(folder, 'cloud.json'), text + change(8).slice(0, -1));
    expect(readState(folder)).toMatchObject({ now: 7 });
    expect(statSync(join(folder, 'cloud.json')).mode & 0o077).toBe(0);
  });

  it.each([
    ['no JSON', 'Password: hunter2'],
    ['nothing', ''],
    ['null', 'null'],
    ['another state', change(6, { head: { ...head, now: 'hunter2' } })],
    ['a region that cannot be', change(6, { regions: [{ at: 7, rest: {}, stacks: [], changeSets: [], tokens: [] }] })],
    ['half a region', change(6, { regions: [{ at: 0, stacks: [], changeSets: [], tokens: [] }] })],
    [
      'a stack that cannot be',
      change(6, { regions: [{ at: 0, rest: {}, stacks: [[-1, {}]], changeSets: [], tokens: [] }] }),
    ],
    [
      'a change set that is not there',
      change(6, { regions: [{ at: 0, rest: {}, stacks: [], order: ['x'], changeSets: [], tokens: [] }] }),
    ],
  ])('that hold %s make the file a broken one', (_, line) => {
    const error = refusal(`${written}${line}\n`);
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({
      code: 'state-unusable',
      message: expect.stringMatching(/cannot be used .*Delete it/),
    });
    expect((error as AppError).message).not.toContain('hunter2');
    expect((error as AppError).cause).toBeUndefined();
  });
});

describe('a process killed while it writes', () => {
  /** Writes state after state and says so before each. */
  const writer = `
    import { appendChanges, fileText, writeState } from './state-file.mjs';
    const state = ${JSON.stringify(state)};
    state.templates = [{ url: 'u', body: 'x'.repeat(300_000) }];
    for (;;) {
      process.stdout.write('.');
      state.now++;
      const { regions, templates, ...head } = state;
      if (state.now % 3 === 0) writeState(process.argv[2], fileText(JSON.stringify(state)));
      else appendChanges(process.argv[2], JSON.stringify({ head, templates, regions: [] }));
      await null;
    }
  `;

  /** Ends when the writer is dead: killed at its `marks`th writing, somewhere in it. */
  function killAfter(marks: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [join(folder, 'writer.mjs'), folder], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let seen = 0;
      child.stdout.on('data', (marked: Buffer) => {
        seen += marked.length;
        if (seen >= marks) child.kill('SIGKILL');
      });
      child.on('error', reject);
      child.on('close', () => resolve());
    });
  }

  it('leaves a file that can be read, and time does not go back', async () => {
    for (const [from, to] of [
      ['state-file', 'state-file.mjs'],
      ['../../model/app-error', 'app-error.mjs'],
      ['core/state-shape', 'state-shape.mjs'],
      ['core/state-changes', 'state-changes.mjs'],
    ] as const) {
      const { code } = transformFileSync(join(import.meta.dirname, `${from}.ts`), {
        swcrc: false,
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'es6' },
      });
      const beside = code.replace('../../model/app-error.js', './app-error.mjs');
      writeFileSync(join(folder, to), beside.replace(/\.\/core\/(state-shape|state-changes)\.js/g, './$1.mjs'));
    }
    writeFileSync(join(folder, 'writer.mjs'), writer);
    for (const marks of [1, 2, 3, 5, 8, 13]) {
      await killAfter(marks);
      const read = readState(folder);
      if (marks > 1) expect(read?.now).toBeGreaterThanOrEqual(state.now + marks - 1);
      expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    }
  });
});
