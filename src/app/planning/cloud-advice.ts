import type { CloudError } from '../../cloud/port.js';

/** What helps, by AWS's code; services have several for the same thing. */
const advice: readonly (readonly [readonly string[], string])[] = [
  [
    ['CredentialsProviderError'],
    'credentials are looked for as AWS’s own tools do: sign in (aws sso login), set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or give a job of GitHub id-token: write and the stage a role',
  ],
  [
    ['AccessDenied', 'AccessDeniedException', 'UnauthorizedOperation', 'NotAuthorized'],
    'stackgate init --roles prints the roles with all that is needed',
  ],
  [['ExpiredToken', 'ExpiredTokenException', 'TokenRefreshRequired'], 'the session is over: sign in again'],
  [['RequestTimeTooSkewed', 'RequestExpired'], 'the clock of this machine is wrong, or the session is over'],
  [
    ['InvalidClientTokenId', 'UnrecognizedClientException', 'InvalidAccessKeyId'],
    'AWS does not know the access key: it was deleted, is of another partition, or the region is not enabled in the account',
  ],
  [['NoSuchBucket'], 'create the bucket, or correct bucket of the stage in stackgate.yml'],
  [
    ['PermanentRedirect', 'AuthorizationHeaderMalformed', 'IllegalLocationConstraintException', '301'],
    'the bucket is in another region than the stage: correct region or bucket in stackgate.yml',
  ],
];

const clock = 'the clock of this machine is wrong';
const key = 'the secret access key does not belong to the access key';

/** What went wrong in the service's words, with what to do about it where that is known. No full stop at the end. */
export function withAdvice({ awsCode, message }: CloudError): string {
  const said = `${awsCode}: ${message}`.replace(/\.$/, '');
  const help = awsCode === 'SignatureDoesNotMatch' ? signatureAdvice(message) : adviceFor(awsCode);
  return help === undefined ? said : `${said}; ${help}`;
}

function adviceFor(code: string): string | undefined {
  return advice.find(([codes]) => codes.includes(code))?.[1];
}

/** CloudFormation and STS say so of a wrong clock as well. */
function signatureAdvice(message: string): string {
  return /^Signature (?:expired|not yet current)/.test(message) ? clock : key;
}
