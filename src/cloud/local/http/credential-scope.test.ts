import { ServiceFault } from '../../send.js';
import { accountOfKey, targetOf } from './credential-scope.js';

const accountOf = (key: string) => accountOfKey(key, '111111111111');

function header(scope: string): string {
  return `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host;x-amz-date, Signature=0123`;
}

it('takes the region from the scope, and the account from a key of twelve digits', () => {
  expect(targetOf(header('AKIAEXAMPLE/20260301/eu-west-1/cloudformation/aws4_request'), accountOf)).toEqual({
    account: '111111111111',
    region: 'eu-west-1',
  });
  expect(targetOf(header('222222222222/20260301/us-east-1/cloudformation/aws4_request'), accountOf)).toEqual({
    account: '222222222222',
    region: 'us-east-1',
  });
});

it.each([
  ['no header', undefined, 'MissingAuthenticationToken'],
  ['another scheme', 'Bearer x', 'IncompleteSignature'],
  ['half a scope', header('AKIA/20260301/eu-west-1'), 'IncompleteSignature'],
  ['a region that is none', header('AKIA/20260301/../cloudformation/aws4_request'), 'IncompleteSignature'],
  ['another service', header('AKIA/20260301/eu-west-1/s3/aws4_request'), 'SignatureDoesNotMatch'],
])('refuses %s', (_, authorization, code) => {
  expect(() => targetOf(authorization, accountOf)).toThrow(ServiceFault);
  expect(() => targetOf(authorization, accountOf)).toThrow(expect.objectContaining({ code }));
});
