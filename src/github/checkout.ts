import { spawnSync } from 'node:child_process';
import { AppError } from '../model/app-error.js';

/** What the local clone knows; asks git, changes nothing. */
export interface Checkout {
  /** The commit that is checked out. */
  readonly head: string;
  /** Its parents as the commit itself states them, also where a shallow clone has cut them off. */
  readonly parents: readonly string[];
  has(commit: string): boolean;
  /** Undefined where there is none, or where a shallow clone does not reach it. */
  mergeBase(one: string, other: string): string | undefined;
}

/**
 * @param directory a folder inside the working tree
 * @throws AppError `not-a-repository`
 */
export function openCheckout(directory: string): Checkout {
  const head = headOf(directory);
  const raw = git(directory, 'cat-file', 'commit', head) ?? '';
  const header = raw.slice(0, raw.indexOf('\n\n'));
  return {
    head,
    parents: [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent = '']) => parent),
    has: (commit) => git(directory, 'cat-file', '-e', `${commit}^{commit}`) !== undefined,
    mergeBase: (one, other) => git(directory, 'merge-base', one, other),
  };
}

function headOf(directory: string): string {
  const run = runGit(directory, 'rev-parse', '--verify', 'HEAD^{commit}');
  if (run.status === 0) return run.stdout.trimEnd();
  const said = (run.error?.message ?? run.stderr).trim().split('\n', 1)[0];
  throw new AppError(
    'not-a-repository',
    `There is no git checkout to examine (git: ${said}); run actions/checkout with \`fetch-depth: 0\` before this step`,
  );
}

function git(directory: string, ...args: readonly string[]): string | undefined {
  const run = runGit(directory, ...args);
  return run.status === 0 ? run.stdout.trimEnd() : undefined;
}

/** Hooks, pagers and prompts stay off; arguments are commits that were validated or made by git. */
function runGit(directory: string, ...args: readonly string[]) {
  const options = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '--no-pager'];
  return spawnSync('git', [...options, ...args], {
    cwd: directory,
    encoding: 'utf8',
    env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
