import { existsSync, statSync } from 'node:fs';
import { AppError } from '../../model/app-error.js';
import type { ObjectFormat } from './digests.js';
import { git } from './git-command.js';

/** Where a folder stands in its git repository. */
export interface GitPlace {
  /** The folder from the top of the work tree: empty at the top, else with a `/` at its end. */
  readonly prefix: string;
  readonly format: ObjectFormat;
  readonly shallow: boolean;
}

/** @throws AppError `no-such-directory` */
export function requireFolder(root: string): void {
  if (existsSync(root) && statSync(root).isDirectory()) return;
  throw new AppError('no-such-directory', `${root === '' ? 'the empty path' : root} is no folder that can be read`);
}

/** Undefined where git is missing or the folder is in no work tree. */
export function gitPlaceOf(root: string): GitPlace | undefined {
  const answer = git(root, ['rev-parse', '--show-object-format', '--is-shallow-repository', '--show-prefix']);
  if (!answer.ok) return undefined;
  const [format, shallow, prefix = ''] = answer.stdout.toString('utf8').split('\n');
  return { prefix, format: format === 'sha256' ? 'sha256' : 'sha1', shallow: shallow === 'true' };
}

/** The commit that a ref names; undefined when the clone has none, or when the text cannot be a ref. */
export function resolveCommit(root: string, ref: string): string | undefined {
  if (!isRefText(ref)) return undefined;
  const answer = git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  const commit = answer.ok ? answer.stdout.toString('utf8').trim() : '';
  return /^[0-9a-f]{40,64}$/.test(commit) ? commit : undefined;
}

/** Commits of a ref along first parents, the newest first; none where there is no such ref. */
export function commitsOf(
  root: string,
  ref: string,
  most: number,
): readonly { readonly commit: string; readonly subject: string }[] {
  if (!isRefText(ref)) return [];
  const format = ['--first-parent', '--no-decorate', '--no-show-signature', '--format=%H%x00%s', `--max-count=${most}`];
  const answer = git(root, ['log', ...format, '--end-of-options', ref]);
  const lines = answer.ok ? answer.stdout.toString('utf8').split('\n').filter(Boolean) : [];
  return lines.map((line) => {
    const [commit = '', subject = ''] = line.split('\0');
    return { commit, subject };
  });
}

/** Id of what a ref names, be it a commit or not, and be it in the clone or not. */
export function objectOf(root: string, ref: string): string | undefined {
  if (!isRefText(ref)) return undefined;
  const answer = git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', ref]);
  const id = answer.ok ? answer.stdout.toString('utf8').trim() : '';
  return /^[0-9a-f]{40,64}$/.test(id) ? id : undefined;
}

/** Never an option, a search (`:/text`), or a path in a tree (`HEAD:file`). */
function isRefText(ref: string): boolean {
  return /^[^-:\s\0][^:\s\0]*$/.test(ref);
}

export function shortCommit(commit: string): string {
  return commit.slice(0, 7);
}
