import { isLoopbackHost, outputInUrl, parseUrl } from '../../config/verify-url.js';
import type { HostOrigin } from './addresses.js';

export type FilledUrl =
  | { readonly kind: 'url'; readonly url: URL; readonly host: HostOrigin }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * A URL of stackgate.yml with the outputs of a service in it. An output at its beginning may be a whole URL; one in the
 * host is a name; one behind it is data, and escaped. No reason holds an output's value.
 */
export function fillUrl(pattern: string, outputs: ReadonlyMap<string, string>): FilledUrl {
  const refuse = (reason: string): FilledUrl => ({ kind: 'refused', reason });
  const missing = [...pattern.matchAll(outputInUrl)].find(([, name = '']) => !outputs.has(name));
  if (missing !== undefined) return refuse(`its stacks have no output ${missing[1]}, or several that differ`);
  const { authority, rest } = splitUrl(pattern);
  const isOutput = authority.includes('{');
  const isWhole = pattern.startsWith('{output:');
  const values = [...authority.matchAll(outputInUrl)].map(([, name = '']) => outputs.get(name) ?? '');
  if (!isWhole && !values.every((value) => /^[A-Za-z0-9.-]{1,253}(:\d{1,5})?$/.test(value)))
    return refuse('an output in its host is no host name');
  const start = authority.replace(outputInUrl, (_, name: string) => outputs.get(name) ?? '');
  const end = rest.replace(outputInUrl, (_, name: string) => escaped(outputs.get(name) ?? ''));
  const url = parseUrl(isWhole ? joined(start, end) : start + end);
  if (url === null) return refuse('with its outputs it is no URL');
  if (url.username !== '' || url.password !== '') return refuse('with its outputs it holds a user or a password');
  const isOurs = url.protocol === 'http:' && isLoopbackHost(url.hostname) && !isOutput;
  if (url.protocol !== 'https:' && !isOurs) return refuse('with its outputs it is not https');
  return { kind: 'url', url, host: isOutput ? 'output' : 'stated' };
}

/** An output at the beginning counts as the authority. */
function splitUrl(pattern: string): { readonly authority: string; readonly rest: string } {
  const first =
    /^(\{output:[A-Za-z0-9]+\}|[a-z]+:\/\/(\{output:[A-Za-z0-9]+\}|[^/?#{])*)/i.exec(pattern)?.[0] ?? pattern;
  return { authority: first, rest: pattern.slice(first.length) };
}

/** Endpoints are given with and without a slash at their end. */
function joined(start: string, end: string): string {
  return start.endsWith('/') && end.startsWith('/') ? start + end.slice(1) : start + end;
}

function escaped(value: string): string {
  return encodeURIComponent(wellFormed(value)).replaceAll('%2F', '/');
}

/** Half of a surrogate pair has no bytes. */
function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}
