import { parserOf } from '../../test/support/parser.js';
import { formatLocation } from '../model/location.js';
import { memoryFiles } from '../read/files/memory-files.js';
import { defaultSettings } from './default-settings.js';
import { readSettings } from './read-settings.js';

const read = (texts: Readonly<Record<string, string>>) => {
  const files = memoryFiles(texts);
  return readSettings(files, parserOf(files));
};

const complaints = (yaml: string) =>
  read({ 'stackgate.yml': yaml }).diagnostics.map(({ location, message }) => `${formatLocation(location)} ${message}`);

const whole = `version: 1
stages:
  - dev
  - name: prod
    region: eu-west-1
    account: '012345678901'
    parameters: { Retention: 030, Domain: example.org }
  - { name: preview, ephemeral: true }
services:
  - match: 'services/*/serverless.yml'
    stackName: '{service}-{stage}'
    owner: '@acme/payments'
owners:
  payments: '@acme/payments'
  'checkout*': '@acme/shop'
externals:
  - { name: identity, match: ['arn:aws:cognito-idp:*:*:userpool/*', 'shared-vpc-*'] }
environment: [NODE_ENV]
policies:
  extends: strict
  rules:
    edge/unknown: off
    'iam/*': warning
    edge/undeclared: { severity: error, services: 'checkout*' }
  failOn: new
  allow: [{ from: checkout, to: payments }]
  naming: [{ of: function, pattern: '{service}-{stage}-*' }]
  waivers:
    - { rule: state/removal, subject: 'payments:Ledger', owner: '@acme/payments', reason: moved, expires: 2026-12-31 }
`;

describe('readSettings', () => {
  it('gives the defaults without a file', () => {
    expect(read({})).toEqual({ settings: defaultSettings(), diagnostics: [] });
  });

  it('reads every part', () => {
    const { settings, diagnostics } = read({ 'stackgate.yml': whole });
    expect(diagnostics).toEqual([]);
    expect(settings.stages.map(({ name, ephemeral }) => [name, ephemeral])).toEqual([
      ['dev', false],
      ['prod', false],
      ['preview', true],
    ]);
    expect(settings.stages[1]?.account).toBe('012345678901');
    expect(settings.services[0]?.location).toEqual({ file: 'stackgate.yml', line: 10, column: 5 });
    expect(settings.owners.map(({ owner }) => owner)).toEqual(['@acme/payments', '@acme/shop']);
    expect(settings.externals[0]?.match).toHaveLength(2);
    expect(settings.policy.failOn).toBe('new');
    expect(settings.policy.rules.slice(-3)).toEqual([
      { rule: 'edge/unknown', severity: 'off' },
      { rule: 'iam/*', severity: 'warning' },
      { rule: 'edge/undeclared', severity: 'error', services: ['checkout*'] },
    ]);
    expect(settings.policy.waivers[0]?.expires).toBe('2026-12-31');
  });

  it('keeps a parameter as it is written', () => {
    const { settings } = read({
      'stackgate.json': '{"version": 1, "stages": [{"name": "a", "parameters": {"N": 1.0}}]}',
    });
    expect(settings.stages[0]?.parameters).toEqual(new Map([['N', '1.0']]));
  });

  it('reads a pack of the repository, on top of the one that it extends', () => {
    const pack = 'version: 1\nname: ours\nextends: report\nrules:\n  iam/wildcard-action: off\n';
    const { settings, diagnostics } = read({
      'stackgate.yml': 'version: 1\npolicies: { extends: ./policies/ours.yml }\n',
      'policies/ours.yml': pack,
    });
    expect(diagnostics).toEqual([]);
    expect(settings.policy).toMatchObject({ extends: 'ours', reportOnly: true });
    expect(settings.policy.rules.at(-1)).toEqual({ rule: 'iam/wildcard-action', severity: 'off' });
  });

  it('takes owners from CODEOWNERS when it names none itself', () => {
    const owners = { '.github/CODEOWNERS': '/services/pay/ @acme/pay\n' };
    expect(read({ ...owners, 'stackgate.yml': 'version: 1\n' }).settings.owners).toEqual([
      { match: '/services/pay/', by: 'path', owner: '@acme/pay' },
    ]);
    expect(read({ ...owners, 'stackgate.yml': "version: 1\nowners: { a: '@a' }\n" }).settings.owners).toEqual([
      { match: 'a', by: 'service', owner: '@a' },
    ]);
  });
});

describe('what is wrong in stackgate.yml is reported at its own place', () => {
  it.each([
    ['version: 1\nstage: [dev]\n', 'stackgate.yml:2:1 `stage` is not a setting; did you mean `stages`?'],
    [
      'version: 1\npolicies:\n  failon: all\n',
      'stackgate.yml:3:3 `policies.failon` is not a setting; did you mean `failOn`?',
    ],
    [
      'version: 1\nstages:\n  - { name: dev, ephemerall: true }\n',
      'stackgate.yml:3:18 `stages[0].ephemerall` is not a setting; did you mean `ephemeral`?',
    ],
    ['version: 2\n', 'stackgate.yml:1:10 `version`: expected 1'],
    ['stages: [dev]\n', 'stackgate.yml:1:1 `version` is missing'],
    ['version: 1\nenvironment: NODE_ENV\n', 'stackgate.yml:2:14 `environment`: expected array, received string'],
    [
      'version: 1\npolicies:\n  waivers:\n    - { rule: a/b, subject: x, owner: o, reason: r, expires: tomorrow }\n',
      'stackgate.yml:4:62 `policies.waivers[0].expires`: expected a date such as `2026-12-31`',
    ],
    [
      'version: 1\npolicies:\n  rules:\n    edge/unknown: fatal\n',
      'stackgate.yml:4:19 `policies.rules["edge/unknown"]`: expected one of "error"|"warning"|"note"|"off"',
    ],
    [
      "version: 1\nservices:\n  - match: '{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}'\n",
      'stackgate.yml:3:12 `services[0].match`: the braces expand to more than 64 patterns; write fewer alternatives',
    ],
    [
      "version: 1\nowners:\n  '+(a|b)': '@x'\n",
      'stackgate.yml:3:3 `owners["+(a|b)"]`: groups such as `+(a|b)` are not supported; write `{a,b}`',
    ],
    [
      'version: 1\npolicies:\n  extends: strickt\n',
      'stackgate.yml:3:12 `policies.extends`: strickt is neither a built-in pack (default, report, strict) nor a file of this repository. Did you mean `strict`?',
    ],
    ['- a\n', 'stackgate.yml:1:1 stackgate settings: expected object, received array'],
  ])('%j', (yaml, complaint) => {
    expect(complaints(yaml)).toEqual([complaint]);
  });

  it('refuses an account id that is a number', () => {
    for (const account of ['123456789012', '0x1F', "'12'"]) {
      const [complaint] = complaints(`version: 1\nstages:\n  - name: prod\n    account: ${account}\n`);
      expect(complaint).toContain('stackgate.yml:4:14 `stages[0].account`: expected');
      expect(complaint).toContain('12 digits in quotes');
    }
  });

  it('refuses an unquoted account id that would lose its zero', () => {
    expect(complaints('version: 1\nstages:\n  - { name: prod, account: 012345678901 }\n')[0]).toContain(
      'stackgate.yml:3:28',
    );
  });

  it('reports every mistake at once, and the defaults stand in', () => {
    const { settings, diagnostics } = read({ 'stackgate.yml': 'version: 1\nfoo: 1\nbar: 2\ninclude: 3\n' });
    expect(diagnostics).toHaveLength(3);
    expect(settings).toEqual(defaultSettings());
  });

  it('refuses two settings files', () => {
    const { diagnostics } = read({ 'stackgate.yml': 'version: 1\n', 'stackgate.json': '{"version": 1}' });
    expect(diagnostics[0]).toMatchObject({ severity: 'error', code: 'settings/several-files' });
  });

  it('survives hostile keys', () => {
    const { diagnostics } = read({ 'stackgate.yml': 'version: 1\n__proto__: { polluted: true }\nconstructor: 1\n' });
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});
