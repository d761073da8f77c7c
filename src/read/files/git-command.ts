import { spawnSync } from 'node:child_process';

export type GitAnswer =
  | { readonly ok: true; readonly stdout: Buffer }
  /** `missing`: there is no git to run. Otherwise what git said, first line. */
  | { readonly ok: false; readonly missing: boolean; readonly status: number; readonly reason: string };

/**
 * What a repository could make git run is turned off: file system monitors, hooks, and every
 * transport. `safe.directory`: a container's checkout often belongs to another user, and nothing that
 * this program asks of git obeys the repository's own settings.
 */
const HARDENED = [
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'protocol.allow=never',
  '-c',
  'safe.directory=*',
  '--no-pager',
  '--literal-pathspecs',
];

const KEPT_ENVIRONMENT = ['PATH', 'HOME', 'XDG_CONFIG_HOME', 'TMPDIR', 'SystemRoot', 'PATHEXT'];
const MAX_OUTPUT = 1024 * 1024 * 1024;

/**
 * Runs git in a folder, without a shell. Never throws for what git refuses.
 *
 * @param extra variables that this call needs besides: an index of its own, an author
 * @param timeout milliseconds after which it is ended, for what waits for somebody else
 */
export function git(
  root: string,
  args: readonly string[],
  input?: string,
  extra: Readonly<Record<string, string>> = {},
  timeout?: number,
): GitAnswer {
  const result = spawnSync('git', [...HARDENED, ...args], {
    cwd: root,
    env: { ...environment(), ...extra },
    maxBuffer: MAX_OUTPUT,
    windowsHide: true,
    ...(input === undefined ? {} : { input }),
    ...(timeout === undefined ? {} : { timeout, killSignal: 'SIGKILL' }),
  });
  if (result.error !== undefined) return failed(-1, result.error.message, isMissing(result.error));
  if (result.status === 0) return { ok: true, stdout: result.stdout };
  return failed(result.status ?? -1, firstLine(result.stderr.toString('utf8')), false);
}

/** Nothing of the caller's environment can point git at another repository or config. */
function environment(): Record<string, string> {
  const kept: Record<string, string> = {
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
    LC_ALL: 'C',
  };
  for (const name of KEPT_ENVIRONMENT) {
    const value = process.env[name];
    if (value !== undefined) kept[name] = value;
  }
  return kept;
}

function failed(status: number, reason: string, missing: boolean): GitAnswer {
  return { ok: false, missing, status, reason };
}

function isMissing(error: Error): boolean {
  return 'code' in error && error.code === 'ENOENT';
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

/** The records of `-z` output. */
export function zeroSeparated(stdout: Buffer): readonly string[] {
  const text = stdout.toString('utf8');
  return text === '' ? [] : text.replace(/\0$/, '').split('\0');
}
