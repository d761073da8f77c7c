import { compileGlobs } from './bounded-glob.js';
import { codeownersGlobs, parseCodeowners } from './codeowners.js';
import { defaultSettings } from './default-settings.js';
import { ownerOf } from './owner-of.js';

const owns = (pattern: string, path: string) => compileGlobs(codeownersGlobs(pattern), 'path')(path);

describe('codeownersGlobs', () => {
  it.each([
    ['*', 'a/b/serverless.yml', true],
    ['*.yml', 'a/b/serverless.yml', true],
    ['*.js', 'a/b/serverless.yml', false],
    ['/services/', 'services/a/serverless.yml', true],
    ['services/', 'nested/services/a/serverless.yml', true],
    ['/services/', 'nested/services/a/serverless.yml', false],
    ['services/a', 'services/a/serverless.yml', true],
    ['services/a', 'x/services/a/serverless.yml', false],
    ['services/*', 'services/serverless.yml', true],
    ['services/*', 'services/a/serverless.yml', false],
    ['services/**', 'services/a/serverless.yml', true],
    ['**/a', 'services/a/serverless.yml', true],
    ['/', 'services/a/serverless.yml', true],
    ['{a,b}', 'a/serverless.yml', false],
  ])('%s and %s: %s', (pattern, path, expected) => {
    expect(owns(pattern, path)).toBe(expected);
  });
});

describe('parseCodeowners', () => {
  it('keeps order, joins several owners, and skips comments and what GitHub rejects', () => {
    const text = '# who\n* @acme/all  @ada # both\n\n!x @no\n[ab] @no\nsrc/with\\ space @spaced\r\n/free/\n';
    expect(parseCodeowners(text)).toEqual([
      { match: '*', by: 'path', owner: '@acme/all @ada' },
      { match: 'src/with space', by: 'path', owner: '@spaced' },
      { match: '/free/', by: 'path', owner: '' },
    ]);
  });

  it('bounds its input', () => {
    expect(parseCodeowners('a @b\n'.repeat(6_000))).toHaveLength(5_000);
    expect(parseCodeowners(`${'*a'.repeat(200)} @b`)).toEqual([]);
  });
});

describe('ownerOf', () => {
  const service = { name: 'payments', file: 'services/payments/serverless.yml' };
  const owners = parseCodeowners('* @all\n/services/ @svc\n');

  it('lets the last match win', () => {
    expect(ownerOf(service, { ...defaultSettings(), owners })).toBe('@svc');
  });

  it('lets a line without owners take ownership away', () => {
    expect(
      ownerOf(service, { ...defaultSettings(), owners: [...owners, ...parseCodeowners('payments\n')] }),
    ).toBeUndefined();
  });

  it('prefers what stackgate.yml says of the service', () => {
    const location = { file: 'stackgate.yml', line: 1, column: 1 };
    const services = [{ match: 'services/*/serverless.yml', owner: '@entry', parameters: new Map(), location }];
    expect(ownerOf(service, { ...defaultSettings(), owners, services })).toBe('@entry');
  });

  it('matches service names by glob', () => {
    const byName = [{ match: 'pay*', by: 'service', owner: '@pay' }] as const;
    expect(ownerOf(service, { ...defaultSettings(), owners: byName })).toBe('@pay');
    expect(ownerOf({ ...service, name: 'x' }, { ...defaultSettings(), owners: byName })).toBeUndefined();
  });
});
