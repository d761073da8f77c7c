import { ServiceFault } from '../../send.js';
import type { KeptCredentials } from './kept-credentials.js';

/** Codes by which services say that the session is over. A wrong clock looks the same, and the SDK sets it right. */
const expired: ReadonlySet<string> = new Set([
  'ExpiredToken',
  'ExpiredTokenException',
  'RequestExpired',
  'TokenRefreshRequired',
]);

/**
 * Makes a call; where it is refused because its credentials have expired, once more with new ones. What was refused
 * for that was not done.
 *
 * @throws what the call throws; the refusal where no new credentials are to be had
 */
export async function withRenewal<T>(credentials: KeptCredentials, call: () => Promise<T>): Promise<T> {
  const used = credentials.taken();
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof ServiceFault && expired.has(error.code))) throw error;
    // The first call may have been the one that took them.
    await credentials.renew(Math.max(used, 1));
    return call();
  }
}
