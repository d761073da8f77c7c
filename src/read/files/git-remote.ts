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

function far(root: string, args: readonly string[]) {
  const extra: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env))
    if (forRemotes.test(name) && value !== undefined) extra[name] = value;
  return git(root, [...transports, ...args], undefined, extra);
}

/** A remote's address may hold a token. */
function withoutAddress(reason: string): string {
  return reason.replace(/[a-z+]+:\/\/\S+/gi, 'the remote');
}
