import { CloudError } from '../../cloud/port.js';
import { withAdvice } from './cloud-advice.js';

const said = (awsCode: string, message = 'No.') => withAdvice(new CloudError('other', awsCode, message));

test.each([
  ['CredentialsProviderError', /aws sso login/],
  ['AccessDenied', /init --roles/],
  ['ExpiredToken', /sign in again/],
  ['RequestTimeTooSkewed', /clock of this machine/],
  ['InvalidClientTokenId', /does not know the access key/],
  ['NoSuchBucket', /create the bucket/],
  ['PermanentRedirect', /another region/],
  ['SignatureDoesNotMatch', /secret access key does not belong/],
])('%s says what to do', (code, help) => {
  expect(said(code)).toMatch(help);
  expect(said(code).startsWith(`${code}: No; `)).toBe(true);
});

test('a signature that is too old is the clock, and what is not known stays as it is', () => {
  expect(said('SignatureDoesNotMatch', 'Signature expired: 2026 is now earlier.')).toContain(
    'the clock of this machine',
  );
  expect(said('SignatureDoesNotMatch', 'Signature not yet current: 2026')).toContain('the clock of this machine');
  expect(said('Odd', 'Odd thing.')).toBe('Odd: Odd thing');
});
