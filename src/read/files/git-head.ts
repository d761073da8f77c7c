import { git } from './git-command.js';
import { resolveCommit } from './git-repository.js';

/** What is checked out, and whether files that git tracks differ from it; nothing outside of a repository. */
export function headOf(root: string): { readonly commit?: string; readonly modified?: boolean } {
  const commit = resolveCommit(root, 'HEAD');
  if (commit === undefined) return {};
  const status = git(root, ['status', '--porcelain', '--untracked-files=no', '--ignore-submodules=none']);
  return { commit, modified: !status.ok || status.stdout.length > 0 };
}
