import { check, type Files, failures, folder, healthy, removeFolders, told } from '../support/hostile.js';

afterAll(removeFolders);

const many = (count: number, line: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at)).join('');
const settings = (text: string): Files => ({ 'stackgate.yml': `version: 1\n${text}\n` });

test.each<readonly [string, Files, string]>([
  ['a key that is none', settings('stagess: [dev]'), 'error settings/unknown-key stackgate.yml:2:1'],
  ['a key that is none, deep', settings('policies: {rulez: {}}'), 'error settings/unknown-key stackgate.yml:2:12'],
  ['a wrong type', settings('stages: dev'), 'error settings/wrong-type stackgate.yml:2:9'],
  ['services as an object', settings('services: {a: b}'), 'error settings/wrong-type stackgate.yml:2:11'],
  ['a list', { 'stackgate.yml': '- a\n' }, 'error settings/wrong-type stackgate.yml:1:1'],
  ['another version', { 'stackgate.yml': 'version: 2\n' }, 'error settings/invalid stackgate.yml:1:10'],
  ['unreadable text', settings('a: [b'), 'error yaml/syntax stackgate.yml:3:1'],
  ['a key twice', settings('stages: [a]\nstages: [b]'), 'error yaml/duplicate-key stackgate.yml:3:1'],
  [
    '__proto__',
    settings('__proto__: {policies: {reportOnly: true}}'),
    'error document/forbidden-key stackgate.yml:2:1',
  ],
  ['constructor', settings('constructor: {a: b}'), 'error settings/unknown-key stackgate.yml:2:1'],
  ['a stage of that name', settings('stages: [{name: __proto__}]'), 'error settings/invalid stackgate.yml:2:17'],
  [
    'an account without its zero',
    settings('stages: [{name: a, account: 012345678901}]'),
    'error yaml/lost-zero stackgate.yml:2:29',
  ],
  ['braces that blow up', settings(`exclude: ["${'{a,b}'.repeat(20)}"]`), 'error settings/invalid stackgate.yml:2:11'],
  ['a range that blows up', settings('exclude: ["{1..99999999}"]'), 'error settings/invalid stackgate.yml:2:11'],
  ['stars that blow up', settings(`exclude: ["${'*a'.repeat(30)}"]`), 'error settings/invalid stackgate.yml:2:11'],
  ['groups that blow up', settings('exclude: ["+(a|*)+(a|*)"]'), 'error settings/invalid stackgate.yml:2:11'],
  [
    '100,000 globs',
    settings(`exclude:\n${many(100_000, (at) => `  - "x${at}/**/*.yml"\n`)}`),
    'error settings/invalid stackgate.yml:3:3',
  ],
  [
    '2,000 stages',
    settings(`stages:\n${many(2_000, (at) => `  - s${at}\n`)}`),
    'error settings/invalid stackgate.yml:3:3',
  ],
  [
    'a pack outside',
    settings('policies: {extends: ../../etc/passwd}'),
    'error settings/no-such-pack stackgate.yml:2:21',
  ],
  [
    'a pack of that name',
    settings('policies: {extends: constructor}'),
    'error settings/no-such-pack stackgate.yml:2:21',
  ],
  [
    'a pack through a link',
    { ...settings('policies: {extends: p.yml}'), 'p.yml': { link: '/proc/self/environ' } },
    'error file/outside p.yml:1:1',
  ],
  ['a link', { 'stackgate.yml': { link: '/proc/self/environ' } }, 'error file/outside stackgate.yml:1:1'],
  ['50 MB', { 'stackgate.yml': `version: 1\n#${'a'.repeat(50_000_000)}` }, 'error file/too-large stackgate.yml:1:1'],
  [
    'two files of them',
    { ...settings(''), 'stackgate.json': '{"version": 1}' },
    'error settings/several-files stackgate.json:1:1',
  ],
])('stackgate.yml with %s: told, and judged by the defaults', (_, files, expected) => {
  const start = performance.now();
  const outcome = check(folder({ ...healthy, ...files }));
  expect(told(outcome)).toContain(expected);
  expect(outcome.exitCode).toBe(2);
  expect(failures(outcome)).toEqual(['iam/wildcard-action healthy']);
  expect(performance.now() - start).toBeLessThan(10_000);
});

test('names that every object has are names like any other', () => {
  const named = 'stages: [{name: constructor, parameters: {toString: a, hasOwnProperty: 1}}]\nowners: {constructor: a}';
  expect(told(check(folder({ ...healthy, ...settings(named) })))).toEqual([]);
});

test.each(['qa', '', '__proto__', 'a b', '\u001b[31m'])('the stage %j is refused', (stage) => {
  const root = folder({ ...healthy, ...settings('stages: [dev, prod]') });
  expect(() => check(root, { stage })).toThrow(expect.objectContaining({ code: 'usage' }));
});

test('everything excluded is not everything in order', () => {
  const outcome = check(folder({ ...healthy, ...settings('exclude: ["**"]') }));
  expect(told(outcome)).toEqual(['error read/no-services .:1:1']);
  expect(outcome.exitCode).toBe(2);
});
