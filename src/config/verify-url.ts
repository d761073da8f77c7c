/** What may stand in a URL in place of an output. CloudFormation's names of outputs are letters and digits. */
export const outputInUrl = /\{output:([A-Za-z0-9]{1,255})\}/g;

const loopbackHosts: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** True for the names of this machine that stackgate.yml may write down. */
export function isLoopbackHost(hostname: string): boolean {
  return loopbackHosts.has(hostname);
}

/**
 * Why a URL of stackgate.yml is not taken, in words; undefined when it is fine. One that begins with an output is
 * looked at again once the output is known.
 */
export function refuseVerifyUrl(url: string): string | undefined {
  const filled = url.replace(outputInUrl, 'output');
  if (/[{}]/.test(filled)) return 'only `{output:Name}` may stand in braces, with letters and digits for the name';
  if (url.startsWith('{output:')) return undefined;
  const parsed = parseUrl(filled);
  if (parsed === null) return 'expected a URL such as `https://api.example.org/health`';
  if (parsed.username !== '' || parsed.password !== '') return 'a URL must not hold a user or a password';
  if (parsed.protocol === 'https:') return undefined;
  if (parsed.protocol === 'http:' && isLoopbackHost(parsed.hostname)) return undefined;
  return 'expected `https://`; `http://` only for localhost';
}

/** `URL.parse`, which came with Node 22. */
export function parseUrl(text: string, base?: URL): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
