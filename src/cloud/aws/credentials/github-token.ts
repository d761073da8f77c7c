import { ServiceFault } from '../../send.js';
import type { Environment } from '../connection.js';

/** Where a job asks GitHub for a token that says who it is; present with the permission `id-token: write`. */
export interface TokenSource {
  readonly url: string;
  readonly requestToken: string;
}

/** What AWS's identity provider for GitHub expects by default. */
const audience = 'sts.amazonaws.com';
/** Milliseconds. */
const timeout = 20_000;

export function tokenSourceOf(environment: Environment): TokenSource | undefined {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken } = environment;
  return url && requestToken ? { url, requestToken } : undefined;
}

/**
 * A new token each time: it is good for minutes, a run may take hours.
 *
 * @throws ServiceFault, with status 0 where asking again may help; neither address nor token is in it
 */
export async function fetchGithubToken({ url, requestToken }: TokenSource): Promise<string> {
  if (!URL.canParse(url)) throw refused(400, 'ACTIONS_ID_TOKEN_REQUEST_URL is no address');
  const asked = new URL(url);
  asked.searchParams.set('audience', audience);
  const response = await fetch(asked, {
    headers: { authorization: `Bearer ${requestToken}`, accept: 'application/json; api-version=2.0' },
    redirect: 'error',
    signal: AbortSignal.timeout(timeout),
  }).catch((error: unknown) => {
    throw refused(0, error instanceof Error && error.name === 'TimeoutError' ? 'no answer in time' : 'no connection');
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw refused(response.status, `HTTP status ${response.status}`);
  const token = typeof body === 'object' && body !== null && 'value' in body ? body.value : undefined;
  if (typeof token !== 'string' || token === '') throw refused(0, 'an answer without a token');
  return token;
}

function refused(status: number, why: string): ServiceFault {
  const mayHelp = status === 0 || status === 429 || status >= 500;
  const message = `GitHub gives this job no identity token: ${why}.`;
  return new ServiceFault('GitHubTokenUnavailable', message, mayHelp ? 0 : status);
}
