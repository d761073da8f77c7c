import { CloudError, type CloudErrorCode } from '../port.js';
import type { ServiceFault } from '../send.js';

/**
 * The one place that knows how CloudFormation words its errors. Codes stand as the wire has them and as the SDK
 * names their exceptions (`ChangeSetNotFound`, `ChangeSetNotFoundException`).
 */
const byAwsCode: ReadonlyMap<string, CloudErrorCode> = new Map([
  ...group('throttled', [
    'Throttling',
    'ThrottlingException',
    'ThrottledException',
    'RequestThrottled',
    'RequestThrottledException',
    'RequestLimitExceeded',
    'TooManyRequestsException',
    'BandwidthLimitExceeded',
    'PriorRequestNotComplete',
    'SlowDown',
  ]),
  ...group('unreachable', [
    'InternalError',
    'InternalFailure',
    'RequestTimeout',
    'RequestTimeoutException',
    'ServiceUnavailable',
  ]),
  // CloudFormation answers RequestExpired where the session ended; a wrong clock looks the same.
  ...group('credentials-expired', [
    'ExpiredToken',
    'ExpiredTokenException',
    'RequestExpired',
    'TokenRefreshRequired',
    'CredentialsProviderError',
  ]),
  ...group('access-denied', [
    'AccessDenied',
    'AccessDeniedException',
    'IncompleteSignature',
    'InvalidClientTokenId',
    'MissingAuthenticationToken',
    'NotAuthorized',
    'OptInRequired',
    'SignatureDoesNotMatch',
    'UnauthorizedOperation',
    'UnrecognizedClientException',
  ]),
  ...group('already-exists', ['AlreadyExistsException', 'NameAlreadyExistsException']),
  ...group('not-found', ['ChangeSetNotFound', 'ChangeSetNotFoundException', 'StackNotFoundException']),
  ...group('change-set-status', ['InvalidChangeSetStatus', 'InvalidChangeSetStatusException']),
  ...group('token-used', ['TokenAlreadyExistsException']),
  ...group('stack-status', ['OperationInProgressException']),
  ...group('insufficient-capabilities', ['InsufficientCapabilitiesException', 'InsufficientCapabilities']),
  ...group('limit-exceeded', ['LimitExceededException', 'LimitExceeded']),
]);

/**
 * `ValidationError` is AWS's code for nearly everything, so here the text has to tell. Each pattern is held at the start
 * of the message: further on it may quote templates and values, which hold anything
 * (`S3 error: The specified key does not exist.` is no missing stack).
 */
const byText: readonly (readonly [RegExp, CloudErrorCode])[] = [
  [/^Stack\b[^.\n]* does not exist\.?$/, 'not-found'],
  // A change set of type CREATE; CreateStack has AlreadyExistsException for it.
  [/^Stack \[[^\]\n]*\] already exists and cannot be created again/, 'already-exists'],
  [/^Stack \[[^\]\n]*\] cannot be deleted while TerminationProtection is enabled/, 'termination-protected'],
  [/^Stack ?[:[][^\n]{0,2100}?\b(?:state|status)\b/, 'stack-status'],
  [/^This stack is currently in a non-terminal \[/, 'stack-status'],
  [/^[A-Za-z]+ cannot be called from current stack status/, 'stack-status'],
];

const validationCodes: ReadonlySet<string> = new Set(['ValidationError', 'ValidationException']);

export function cloudErrorOf(fault: ServiceFault): CloudError {
  return new CloudError(codeOf(fault), fault.code, fault.message, { cause: fault });
}

/** ListImports answers this where it could answer an empty list. */
export function saysNotImported(error: CloudError): boolean {
  return validationCodes.has(error.awsCode) && /^Export \S.* is not imported by any stack\.?$/s.test(error.message);
}

function codeOf(fault: ServiceFault): CloudErrorCode {
  const known = byAwsCode.get(fault.code);
  if (known) return known;
  if (fault.status === 429) return 'throttled';
  if (fault.status === 0 || fault.status >= 500) return 'unreachable';
  if (!validationCodes.has(fault.code)) return 'other';
  return byText.find(([pattern]) => pattern.test(fault.message))?.[1] ?? 'validation';
}

function group(code: CloudErrorCode, names: readonly string[]): readonly (readonly [string, CloudErrorCode])[] {
  return names.map((name) => [name, code] as const);
}
