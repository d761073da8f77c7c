import { AppError } from '../model/app-error.js';
import { git } from '../read/files/git-command.js';

/** What the local clone knows; asks git, changes nothing. */
export interface Checkout {
  /** The commit that is checked out. */
  readonly head: string;
  /** Its parents as the commit itself states them, also where a shallow clone has cut them off. */
  readonly parents: readonly string[];
  /** The asked folder from the top of the repository: empty at the top, else with `/` at its end. */
  readonly prefix: string;
  has(commit: string): boolean;
  /** Undefined where there is none, or where a shallow clone does not reach it. */
  mergeBase(one: string, other: string): string | undefined;
}

/**
 * @param directory a folder inside the working tree
 * @throws AppError `not-a-repository`
 */
export function openCheckout(directory: string): Checkout {
  const answer = git(directory, ['rev-parse', '--verify', 'HEAD^{commit}']);
  if (!answer.ok) {
    throw new AppError(
      'not-a-repository',
      `There is no git checkout to examine (git: ${answer.reason}); run actions/checkout with \`fetch-depth: 0\` before this step`,
    );
  }
  const head = answer.stdout.toString('utf8').trim();
  const ask = (...args: readonly string[]) => textOf(git(directory, args));
  return {
    head,
    parents: parentsIn(ask('cat-file', 'commit', head) ?? ''),
    prefix: ask('rev-parse', '--show-prefix') ?? '',
    has: (commit) => ask('cat-file', '-e', `${commit}^{commit}`) !== undefined,
    mergeBase: (one, other) => ask('merge-base', '--end-of-options', one, other),
  };
}

function textOf(answer: ReturnType<typeof git>): string | undefined {
  return answer.ok ? answer.stdout.toString('utf8').trimEnd() : undefined;
}

/** Only the header counts; the message below the first empty line may say anything. */
function parentsIn(commit: string): readonly string[] {
  const header = commit.slice(0, commit.indexOf('\n\n'));
  return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent = '']) => parent);
}
