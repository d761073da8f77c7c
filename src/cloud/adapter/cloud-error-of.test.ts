import type { CloudErrorCode } from '../port.js';
import { ServiceFault } from '../send.js';
import { cloudErrorOf, saysNotImported } from './cloud-error-of.js';

const byCode: readonly (readonly [string, number, CloudErrorCode])[] = [
  ['Throttling', 400, 'throttled'],
  ['ThrottlingException', 400, 'throttled'],
  ['RequestLimitExceeded', 503, 'throttled'],
  ['Whatever', 429, 'throttled'],
  ['NoAnswer', 0, 'unreachable'],
  ['InternalFailure', 500, 'unreachable'],
  ['ServiceUnavailable', 503, 'unreachable'],
  ['Whatever', 502, 'unreachable'],
  ['ExpiredToken', 403, 'credentials-expired'],
  ['RequestExpired', 400, 'credentials-expired'],
  ['AccessDenied', 403, 'access-denied'],
  ['InvalidClientTokenId', 403, 'access-denied'],
  ['AlreadyExistsException', 400, 'already-exists'],
  ['ChangeSetNotFound', 404, 'not-found'],
  ['ChangeSetNotFoundException', 404, 'not-found'],
  ['InvalidChangeSetStatus', 400, 'change-set-status'],
  ['TokenAlreadyExistsException', 400, 'token-used'],
  ['OperationInProgressException', 409, 'stack-status'],
  ['InsufficientCapabilitiesException', 400, 'insufficient-capabilities'],
  ['LimitExceededException', 400, 'limit-exceeded'],
  ['StaleRequestException', 409, 'other'],
  ['constructor', 400, 'other'],
];

it.each(byCode)('takes %s with status %i for %s', (awsCode, status, code) => {
  expect(cloudErrorOf(new ServiceFault(awsCode, 'any text', status))).toMatchObject({ code, awsCode });
});

const arn = 'arn:aws:cloudformation:eu-west-1:123456789012:stack/shop/0a1b';

const byText: readonly (readonly [string, CloudErrorCode])[] = [
  ['Stack with id shop does not exist', 'not-found'],
  [`Stack with id ${arn} does not exist`, 'not-found'],
  ['Stack [shop] does not exist', 'not-found'],
  ["Stack 'shop' does not exist", 'not-found'],
  [`Stack:${arn} does not exist`, 'not-found'],
  ['Stack [shop] cannot be deleted while TerminationProtection is enabled', 'termination-protected'],
  [`Stack:${arn} is in ROLLBACK_COMPLETE state and can not be updated.`, 'stack-status'],
  ['Stack [shop] cannot be deleted while in status UPDATE_IN_PROGRESS', 'stack-status'],
  ['Stack [shop] already exists and cannot be created again with the changeSet [c1].', 'already-exists'],
  ['This stack is currently in a non-terminal [UPDATE_FAILED] state. To update …', 'stack-status'],
  ['CancelUpdateStack cannot be called from current stack status', 'stack-status'],
  ['S3 error: The specified key does not exist.', 'validation'],
  ['Parameters: [Stack] do not exist in the template', 'validation'],
  ["Template error: 'Stack [x] does not exist' is no output name", 'validation'],
  ['Stack policy body is too long. The file does not exist', 'validation'],
  ["Value 'Stack [x] cannot be deleted while TerminationProtection is enabled' at 'description' failed", 'validation'],
];

it.each(byText)('reads the text of a ValidationError: %s', (message, code) => {
  expect(cloudErrorOf(new ServiceFault('ValidationError', message)).code).toBe(code);
});

it('reads no text where AWS gave a code', () => {
  const fault = new ServiceFault('AccessDenied', 'Stack [shop] does not exist', 403);
  expect(cloudErrorOf(fault).code).toBe('access-denied');
});

it('keeps the fault as the cause', () => {
  const fault = new ServiceFault('Throttling', 'Rate exceeded');
  expect(cloudErrorOf(fault)).toMatchObject({ cause: fault, message: 'Rate exceeded', retryable: true });
});

it('is quick on long texts', () => {
  const before = process.cpuUsage().user;
  cloudErrorOf(new ServiceFault('ValidationError', `Stack [${'[ does not exist '.repeat(60_000)}`));
  expect(process.cpuUsage().user - before).toBeLessThan(500_000);
});

it.each([
  ["Export 'shop-Topic' is not imported by any stack.", true],
  ['Export shop-Topic is not imported by any stack', true],
  ['No export named shop-Topic found.', false],
])('knows the answer about an export without importers: %s', (message, expected) => {
  expect(saysNotImported(cloudErrorOf(new ServiceFault('ValidationError', message)))).toBe(expected);
});
