import { git } from './git-command.js';
import { gitPlaceOf, resolveCommit, shortCommit } from './git-repository.js';

export type MergeBase =
  /** `description` in words: `merge base 4f1c2ab with origin/main`. */
  | { readonly kind: 'found'; readonly commit: string; readonly description: string }
  | { readonly kind: 'none'; readonly reason: string };

const USUAL_BASES = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'];

/**
 * Where the work at HEAD left the base branch.
 *
 * @param ref the base branch; a name without a remote is looked for under `origin/` first. Without
 *   it, the remote's default branch, then the usual names
 */
export function mergeBase(root: string, ref?: string): MergeBase {
  const place = gitPlaceOf(root);
  if (place === undefined) return none('this is no git repository, or git is not installed');
  if (resolveCommit(root, 'HEAD') === undefined) return none('the repository has no commit yet');
  const candidates = ref === undefined ? USUAL_BASES : [`origin/${ref}`, ref];
  const base = candidates.find((name) => resolveCommit(root, name) !== undefined);
  if (base !== undefined) return withBase(root, base, place.shallow);
  return none(`${ref ?? 'a base branch (origin/HEAD, main, master)'} is not in this clone${advice(place.shallow)}`);
}

function withBase(root: string, base: string, shallow: boolean): MergeBase {
  const answer = git(root, ['merge-base', '--end-of-options', 'HEAD', base]);
  const commit = answer.ok ? answer.stdout.toString('utf8').trim().split('\n', 1)[0] : undefined;
  if (commit === undefined || commit === '')
    return none(`HEAD and ${base} have no common commit here${advice(shallow)}`);
  // A shallow clone of one branch has no other: its own branch poses as the base, and nothing would be new.
  if (shallow && commit === resolveCommit(root, 'HEAD'))
    return none(`${base} is HEAD itself in this clone${advice(shallow)}`);
  return { kind: 'found', commit, description: `merge base ${shortCommit(commit)} with ${base}` };
}

function advice(shallow: boolean): string {
  return shallow ? '; the clone is shallow: check out with fetch-depth: 0' : '';
}

function none(reason: string): MergeBase {
  return { kind: 'none', reason };
}
