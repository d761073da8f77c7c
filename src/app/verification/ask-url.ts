import { lookup } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isLoopbackHost, parseUrl } from '../../config/verify-url.js';
import { type HostOrigin, refuseAddress } from './addresses.js';

export interface UrlRequest {
  readonly url: URL;
  readonly host: HostOrigin;
  /** Statuses that are an answer; another one in the 300s is followed on the same host. */
  readonly expect: readonly number[];
  readonly timeoutMilliseconds: number;
}

export type UrlEnd =
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'timed-out' }
  | { readonly kind: 'stopped' }
  /** It may not be asked, or did not answer; in words, without anything that the other side sent. */
  | { readonly kind: 'no-answer'; readonly reason: string };

export type AskUrl = (request: UrlRequest, signal: AbortSignal) => Promise<UrlEnd>;

const mostRedirects = 3;

/** Asks by GET and looks at the status alone: no body is read, nothing is sent but the URL. */
export const askUrl: AskUrl = async (request, signal) => {
  const timeout = AbortSignal.timeout(request.timeoutMilliseconds);
  const until = AbortSignal.any([signal, timeout]);
  try {
    let { url } = request;
    for (let redirects = 0; ; redirects++) {
      const { status, location } = await getOnce(url, request.host, until);
      if (request.expect.includes(status) || location === undefined) return { kind: 'status', status };
      if (redirects === mostRedirects) return { kind: 'no-answer', reason: 'it redirects too often' };
      const next = parseUrl(location, url);
      if (next === null || next.origin !== url.origin)
        return { kind: 'no-answer', reason: 'it redirects to another host' };
      url = next;
    }
  } catch (error) {
    if (signal.aborted) return { kind: 'stopped' };
    if (timeout.aborted) return { kind: 'timed-out' };
    return {
      kind: 'no-answer',
      reason: error instanceof RefusedAddress ? error.message : `no answer (${codeOf(error)})`,
    };
  }
};

class RefusedAddress extends Error {}

interface Answer {
  readonly status: number;
  /** Where it redirects to. */
  readonly location: string | undefined;
}

async function getOnce(url: URL, origin: HostOrigin, signal: AbortSignal): Promise<Answer> {
  const bare = url.hostname.replace(/^\[|\]$/g, '');
  const isLoopback = isLoopbackHost(url.hostname);
  const check = (address: string): void => {
    const reason = refuseAddress(address, origin, isLoopback);
    if (reason !== undefined) throw new RefusedAddress(reason);
  };
  // A literal address is never looked up.
  if (isIP(bare) !== 0) check(bare);
  return new Promise((resolve, reject) => {
    const { request } = url.protocol === 'https:' ? https : http;
    const headers = { 'user-agent': 'stackgate', accept: '*/*' };
    const asked = request(url, { signal, headers, agent: false, lookup: checkedLookup(check) }, (response) => {
      const { statusCode: status = 0, headers: told } = response;
      response.on('error', () => undefined);
      response.destroy();
      resolve({ status, location: status >= 300 && status < 400 ? told.location : undefined });
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** What is connected to is what was checked: a name that answers differently the second time gains nothing. */
function checkedLookup(check: (address: string) => void): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, '', 0);
      try {
        for (const { address } of addresses) check(address);
      } catch (refusal) {
        return callback(refusal as Error, '', 0);
      }
      const [first] = addresses;
      if (options.all === true) callback(null, addresses);
      else callback(null, first?.address ?? '', first?.family ?? 4);
    });
  };
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown error';
}
