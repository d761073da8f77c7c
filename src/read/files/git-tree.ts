import { AppError } from '../../model/app-error.js';
import { git, zeroSeparated } from './git-command.js';

/** A commit's files under one folder: blob ids, links and submodules by path. */
export interface GitTree {
  readonly blobs: ReadonlyMap<string, string>;
  /** Blob ids of symbolic links, whose content is where they lead. */
  readonly links: ReadonlyMap<string, string>;
  readonly submodules: ReadonlyMap<string, string>;
}

/** @param prefix the folder from the top, with `/` at its end; paths in the result start below it */
export function readTree(root: string, commit: string, prefix: string): GitTree {
  const tree = prefix === '' ? commit : `${commit}:${prefix.replace(/\/$/, '')}`;
  const answer = git(root, ['ls-tree', '-r', '-z', '--full-tree', '--end-of-options', tree]);
  if (answer.ok) return parseTree(zeroSeparated(answer.stdout));
  // The folder may be newer than the commit; then the commit has no file of it.
  if (prefix !== '') return parseTree([]);
  throw new AppError('commit-missing', `the files of commit ${commit} cannot be listed: ${answer.reason}`);
}

/** `100644 blob <id>\t<path>` each. */
function parseTree(records: readonly string[]): GitTree {
  const blobs = new Map<string, string>();
  const links = new Map<string, string>();
  const submodules = new Map<string, string>();
  for (const record of records) {
    const tab = record.indexOf('\t');
    const [mode, , id = ''] = record.slice(0, tab).split(' ');
    const path = record.slice(tab + 1);
    const kind = mode === '120000' ? links : mode === '160000' ? submodules : blobs;
    kind.set(path, id);
  }
  return { blobs, links, submodules };
}
