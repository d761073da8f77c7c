import { ServiceFault } from '../send.js';

/** Removes what must not be read from a text. */
export type Hide = (text: string) => string;

/**
 * What a client of the SDK throws, as the service words it; status 0 where nobody knows whether the call was done.
 * Without a cause: the SDK's errors carry requests and answers with them.
 *
 * @returns undefined for what is no failure of a call, but a bug here or in the SDK
 */
export function serviceFaultOf(error: unknown, hide: Hide): ServiceFault | undefined {
  if (error instanceof ServiceFault) return error;
  if (!(error instanceof Error)) return undefined;
  const message = shortened(hide(error.message));
  if (isServiceException(error)) return ofService(error, message);
  if (error.name === 'CredentialsProviderError' || error.name === 'TokenProviderError')
    return new ServiceFault('CredentialsProviderError', message);
  const code = codeOf(error);
  // Repeating the call ends in the same refusal.
  if (code !== undefined && isOfCertificate(code)) return new ServiceFault(code, message);
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return new ServiceFault('TimeoutError', message, 0);
  if (code !== undefined && /^E[A-Z_]+$/.test(code))
    return new ServiceFault('NetworkingError', `${code}: ${message}`, 0);
  // What was thrown below the SDK and is none of this realm's errors: nothing but its text is left.
  if (error.message.startsWith('AWS SDK error wrapper for ')) return new ServiceFault('NetworkingError', message, 0);
  const status = statusOfUnreadable(error);
  return status === undefined ? undefined : unreadable(status);
}

interface ServiceException extends Error {
  readonly $fault: string;
  readonly $metadata: { readonly httpStatusCode?: number };
  /** As it stands on the wire, where some codes are shorter than the SDK's class names: `ChangeSetNotFound`. */
  readonly Code?: string;
}

function isServiceException(error: Error): error is ServiceException {
  return '$fault' in error && '$metadata' in error;
}

/** AWS's own advice for this one is to try again, though it comes as a 400. Source: STS API, AssumeRoleWithWebIdentity. */
const transient: ReadonlySet<string> = new Set(['IDPCommunicationError', 'IDPCommunicationErrorException']);

function ofService(error: ServiceException, message: string): ServiceFault {
  const code = error.Code ?? error.name;
  const status = error.$metadata.httpStatusCode ?? 0;
  if (transient.has(code)) return new ServiceFault(code, message, 0);
  // Where the answer has no body, as for HEAD, the SDK knows the status alone.
  if (status === 403 && (code === 'Forbidden' || code === 'Unknown' || code === 'UnknownError' || code === '403'))
    return new ServiceFault('AccessDenied', message === 'UnknownError' ? 'Access Denied' : message, status);
  // It repeats the request with all its headers, the session's token among them.
  if (code === 'SignatureDoesNotMatch') return new ServiceFault(code, firstSentence(message), status);
  return new ServiceFault(code, message, status);
}

/** Characters of a message: AWS's own are shorter, and it stands in journals and reports. */
const mostOfMessage = 4_000;

function shortened(message: string): string {
  return message.length <= mostOfMessage ? message : `${message.slice(0, mostOfMessage)} …`;
}

function firstSentence(message: string): string {
  return /^[^\n]{0,300}?[.\n]/.exec(message)?.[0].trim() ?? 'The request signature does not match.';
}

function codeOf(error: Error): string | undefined {
  const { code } = error as NodeJS.ErrnoException;
  return typeof code === 'string' ? code : undefined;
}

function isOfCertificate(code: string): boolean {
  return /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS/.test(code);
}

/** Of an answer that is no answer of AWS: a proxy's page, or half of one. */
function statusOfUnreadable(error: Error): number | undefined {
  const { $response: response } = error as { readonly $response?: { readonly statusCode?: unknown } };
  return typeof response?.statusCode === 'number' ? response.statusCode : undefined;
}

/** What was answered well and cannot be read was done, perhaps; what was refused without AWS's words was not. */
function unreadable(status: number): ServiceFault {
  const message = `An answer with HTTP status ${status} cannot be read; something between here and AWS may have changed it.`;
  const code = status === 403 ? 'AccessDenied' : 'UnreadableAnswer';
  return new ServiceFault(code, message, status >= 400 && status < 500 && status !== 408 ? status : 0);
}
