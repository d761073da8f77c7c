import { git } from './git-command.js';
import type { Written } from './git-write.js';

/** Variables by which git finds credentials and a way out; nothing else of the environment is handed on. */
const forRemotes =
  /^(?:SSH_AUTH_SOCK|SSH_AGENT_PID|GIT_SSH|GIT_SSH_COMMAND|GIT_ASKPASS|SSH_ASKPASS|GIT_CONFIG_(?:COUNT|KEY_\d+|VALUE_\d+)|(?:https?|all|no)_proxy|SSL_CERT_(?:FILE|DIR)|GIT_SSL_CAINFO)$/i;

/** The transports that are opened; `ext::` and helpers of strange names stay closed. */
const transports = ['https', 'http', 'ssh', 'file'].flatMap((name) => ['-c', `protocol.${name}.allow=always`]);

/**
 * Gets one ref of a remote under the same name.
 *
 * @returns `there` false where the remote has no such ref, and then nothing was changed
 */
export function fetchRef(root: string, remote: string, ref: string): Written<{ readonly there: boolean }> {
  const listed = far(root, ['ls-remote', '--exit-code', '--end-of-options', remote, ref]);
  // git's own code for a remote that answered and has no such ref.
  if (!listed.ok && listed.status === 2) return { ok: true, there: false };
  if (!listed.ok) return { ok: false, reason: withoutAddress(listed.reason) };
  const fetched = far(root, ['fetch', '--quiet', '--no-tags', '--end-of-options', remote, `+${ref}:${ref}`]);
  return fetched.ok ? { ok: true, there: true } : { ok: false, reason: withoutAddress(fetched.reason) };
}

/**
 * Gets the refs below a folder of refs from the repository at an address, where that is the one that the clone came from: a
 * job that checked out somebody else's fork asks nobody. Only credentials that the clone keeps are used; no helper is
 * started for others, nothing is asked of a person, and submodules, tags and FETCH_HEAD stay as they are.
 *
 * @param folder such as `refs/stackgate/deployed`
 * @returns `asked` false where the clone came from elsewhere
 */
export function fetchRefsOf(
  root: string,
  address: string,
  folder: string,
  timeout = 60_000,
): Written<{ readonly asked: boolean }> {
  const origin = git(root, ['remote', 'get-url', 'origin']);
  const place = placeOf(address);
  if (!origin.ok || place === undefined || placeOf(origin.stdout.toString('utf8').trim()) !== place)
    return { ok: true, asked: false };
  const quiet = ['credential.helper=', 'core.askPass=', 'maintenance.auto=false'].flatMap((one) => ['-c', one]);
  const plain = ['--quiet', '--no-tags', '--no-recurse-submodules', '--no-write-fetch-head'];
  const refs = `+${folder}/*:${folder}/*`;
  const fetched = far(root, [...quiet, 'fetch', ...plain, '--end-of-options', address, refs], timeout);
  return fetched.ok ? { ok: true, asked: true } : { ok: false, reason: withoutAddress(fetched.reason) };
}

/** Of two addresses of one repository the same: a token may stand in one, `.git` or a slash at its end. */
function placeOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, host, pathname } = new URL(address);
  return `${protocol}//${host}${pathname.replace(/\/$/, '').replace(/\.git$/, '')}`.toLowerCase();
}

/**
 * Puts a commit under a ref of a remote, where that still is what the caller saw.
 *
 * @param from what the remote had; undefined for none
 */
export function pushRef(
  root: string,
  remote: string,
  ref: string,
  { to, from = '' }: { readonly to: string; readonly from?: string | undefined },
): Written<object> {
  const lease = `--force-with-lease=${ref}:${from}`;
  const answer = far(root, ['push', '--quiet', '--no-verify', lease, '--end-of-options', remote, `${to}:${ref}`]);
  return answer.ok ? { ok: true } : { ok: false, reason: withoutAddress(answer.reason) };
}

function far(root: string, args: readonly string[], timeout?: number) {
  const extra: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env))
    if (forRemotes.test(name) && value !== undefined) extra[name] = value;
  return git(root, [...transports, ...args], undefined, extra, timeout);
}

/** A remote's address may hold a token. */
function withoutAddress(reason: string): string {
  return reason.replace(/[a-z+]+:\/\/\S+/gi, 'the remote');
}
