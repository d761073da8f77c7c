import fc from 'fast-check';
import { compileGlob, compileGlobs, escapeGlob, globLimits, refuseGlob } from './bounded-glob.js';

describe('refuseGlob', () => {
  it.each([
    ['{a,b}'.repeat(20), 'braces expand'],
    ['{1..10000000}', 'braces expand'],
    ['{{{a,b},{c,d}}{e,f}}{g,h}{i,j}{k,l}{m,n}{o,p}', 'braces expand'],
    ['*a'.repeat(17), '17 stars'],
    ['x'.repeat(257), '257 characters'],
    ['+(a|b)', 'not supported'],
    ['*(*(*(*(a))))', 'not supported'],
    ['', 'empty'],
    ['a\u0000b', 'control character'],
  ])('refuses %j', (pattern, reason) => {
    expect(refuseGlob(pattern)).toContain(reason);
  });

  it.each(['*', 'checkout*', '{service}-{stage}-*', 'arn:aws:s3:::{a,b}-*', '*a'.repeat(11), '[a-z]*', '**/x.yml'])(
    'takes %j',
    (pattern) => {
      expect(refuseGlob(pattern)).toBeUndefined();
    },
  );
});

describe('compileGlob', () => {
  it('lets a star of a name span slashes', () => {
    const matches = compileGlob('arn:aws:cognito-idp:*:*:userpool/*', 'name');
    expect(matches('arn:aws:cognito-idp:eu-west-1:012345678901:userpool/a/b')).toBe(true);
    expect(matches('arn:aws:cognito-idp:eu-west-1:012345678901:pool/a')).toBe(false);
  });

  it('stops a star of a path at a slash, and takes dot files', () => {
    const matches = compileGlob('services/*/serverless.yml', 'path');
    expect(matches('services/a/serverless.yml')).toBe(true);
    expect(matches('services/.a/serverless.yml')).toBe(true);
    expect(matches('services/a/b/serverless.yml')).toBe(false);
    expect(compileGlob('services/**/serverless.yml', 'path')('services/a/b/serverless.yml')).toBe(true);
  });

  it('takes `!` and `#` as letters', () => {
    expect(compileGlob('!a', 'name')('b')).toBe(false);
    expect(compileGlob('#a', 'name')('#a')).toBe(true);
  });

  it('never matches a text over the limit', () => {
    expect(compileGlob('*', 'name')('x'.repeat(globLimits.text))).toBe(true);
    expect(compileGlob('*', 'name')('x'.repeat(globLimits.text + 1))).toBe(false);
  });

  it('answers the worst allowed pattern on the longest text', () => {
    const matches = compileGlob('*a'.repeat(16), 'name');
    expect(matches(`${'a'.repeat(globLimits.text - 1)}b`)).toBe(false);
  });

  it('matches any of several', () => {
    const matches = compileGlobs(['a*', 'b'], 'name');
    expect([matches('ax'), matches('b'), matches('c')]).toEqual([true, true, false]);
  });
});

it('an escaped text matches itself and nothing else', () => {
  const name = fc.stringMatching(/^[ -\x5b\x5d-~]{1,40}$/);
  fc.assert(
    fc.property(name, name, (text, other) => {
      const matches = compileGlob(escapeGlob(text), 'name');
      expect(matches(text)).toBe(true);
      expect(matches(other)).toBe(text === other);
    }),
  );
});
