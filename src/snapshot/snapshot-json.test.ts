import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { nextSnapshot } from './next-snapshot.js';
import { snapshotRef } from './ref-name.js';
import { snapshotFile } from './snapshot.js';
import { type OpenedSnapshot, readSnapshot, writeSnapshot } from './snapshot-json.js';

const facts = { packaged: false, present: [], digests: {}, codeDigests: {} };
const made = (services: readonly string[], run: string, before?: OpenedSnapshot, removed: readonly string[] = []) =>
  nextSnapshot(before, {
    stage: 'dev',
    cloud: 'aws',
    folder: '',
    run,
    at: '2026-11-21T00:00:00.000Z',
    services,
    removed,
    stacks: services.map((service) => ({
      key: `${service}/main`,
      service,
      stackName: `${service}-dev`,
      target: { account: '1', region: 'r' },
      templateDigest: run,
      parameters: {},
      tags: {},
      outputs: {},
      exports: {},
      imports: [],
    })),
    texts: new Map([[`${services[0]}/template.yaml`, run]]),
    facts,
  });

test('what is written is read, and each change of it is seen', () => {
  const files = writeSnapshot(made(['a'], 'r1'));
  expect(readSnapshot(files, 'dev')).toMatchObject({ kind: 'snapshot', snapshot: { run: 'r1' } });
  expect(readSnapshot(files, 'prod')).toMatchObject({ kind: 'unusable' });
  const json = String(files.get(snapshotFile));
  fc.assert(
    fc.property(fc.nat(json.length - 3), fc.constantFrom('x', '"', '0', ' '), (at, put) => {
      const changed = json.slice(0, at) + put + json.slice(at + 1);
      fc.pre(changed !== json);
      const result = readSnapshot(new Map([...files, [snapshotFile, changed]]), 'dev');
      // White space alone says nothing else.
      return result.kind === 'unusable' || JSON.stringify(JSON.parse(changed)) === JSON.stringify(JSON.parse(json));
    }),
  );
});

test('each other file of it is held against its digest', () => {
  const files = writeSnapshot(made(['a'], 'r1'));
  const others = [...files.keys()].filter((path) => path !== snapshotFile);
  expect(others).not.toEqual([]);
  for (const path of others) {
    const result = readSnapshot(new Map([...files, [path, `${files.get(path)} `]]), 'dev');
    expect(result).toMatchObject({ kind: 'unusable', reason: expect.stringMatching(/ is not as it was written$/) });
  }
});

test('a path may be called as it likes', () => {
  const opened = made(['a'], 'r1');
  const texts = new Map([
    ['__proto__', 'one'],
    ['constructor', 'two'],
    ['a b/\n', 'three'],
  ]);
  const named = nextSnapshot(undefined, { ...opened.snapshot, services: ['a'], removed: [], texts, facts });
  const read = readSnapshot(writeSnapshot(named), 'dev');
  expect(read.kind === 'snapshot' && [...(read.texts.get('1') ?? [])].toSorted()).toEqual([...texts].toSorted());
});

test('services that were not in a run keep their reading; one that nobody needs goes', () => {
  const first = made(['a', 'b'], 'r1');
  const second = made(['a'], 'r2', first);
  expect(second.snapshot.readings.map(({ id, run, services }) => [id, run, services])).toEqual([
    ['2', 'r2', ['a']],
    ['1', 'r1', ['b']],
  ]);
  expect(second.snapshot.stacks.map(({ key, templateDigest }) => [key, templateDigest])).toEqual([
    ['a/main', 'r2'],
    ['b/main', 'r1'],
  ]);
  const third = made(['b'], 'r3', second);
  expect(third.snapshot.readings.map(({ id, services }) => [id, services])).toEqual([
    ['3', ['b']],
    ['2', ['a']],
  ]);
  const gone = made([], 'r4', third, ['b']);
  expect(gone.snapshot.readings.map(({ services }) => services)).toEqual([['a']]);
  expect([...writeSnapshot(gone).keys()]).toEqual([snapshotFile, '2/a/template.yaml']);
});

test('nothing of another cloud or folder is taken over', () => {
  const before = made(['a', 'b'], 'r1');
  const local = { ...before, snapshot: { ...before.snapshot, cloud: 'local' as const } };
  expect(made(['a'], 'r2', local).snapshot.stacks.map(({ service }) => service)).toEqual(['a']);
});

test('a stage whose name could be another ref has none', () => {
  for (const stage of [
    '',
    '../heads/main',
    'a/b',
    'a..b',
    'a.lock',
    '-f',
    'a b',
    'a~1',
    'a^',
    'a:b',
    '@{',
    'a\\b',
    'a\n',
    '\0',
    '*',
    '.',
    'ä',
  ])
    expect(snapshotRef(stage)).toBeUndefined();
  for (const stage of ['dev', 'Prod-2', 'x_y', '0', 'a'.repeat(63)])
    execFileSync('git', ['check-ref-format', snapshotRef(stage) ?? '']);
});
