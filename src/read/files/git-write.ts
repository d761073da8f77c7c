import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { git } from './git-command.js';

/** What writing came to; `reason` is what git said, without the address of a remote. */
export type Written<Result> = ({ readonly ok: true } & Result) | { readonly ok: false; readonly reason: string };

export interface NewCommit {
  /** Content by path, `/` between folders. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly message: string;
  /** The commit before it, where there is one. */
  readonly parent?: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/**
 * Makes a commit out of contents alone, through an index of its own: neither the work tree nor the index that people use is
 * touched, no filter and no hook runs, and no ref moves.
 */
export function writeCommit(root: string, commit: NewCommit): Written<{ readonly commit: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'stackgate-commit-'));
  try {
    return commitFrom(root, commit, folder);
  } catch (error) {
    return refused(error instanceof Error && 'code' in error ? String(error.code) : 'it cannot be written');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function commitFrom(root: string, commit: NewCommit, folder: string): Written<{ readonly commit: string }> {
  const paths = [...commit.files.keys()];
  const hashed = git(root, ['hash-object', '-w', '--no-filters', '--stdin-paths'], contentsIn(folder, commit.files));
  if (!hashed.ok) return refused(hashed.reason);
  const ids = hashed.stdout.toString('latin1').trim().split('\n');
  const index = { GIT_INDEX_FILE: join(folder, 'index') };
  const entries = paths.map((path, at) => `100644 ${ids[at]}\t${path}\0`).join('');
  const staged = git(root, ['update-index', '-z', '--index-info'], entries, index);
  if (!staged.ok) return refused(staged.reason);
  const tree = git(root, ['write-tree'], undefined, index);
  if (!tree.ok) return refused(tree.reason);
  const parents = commit.parent === undefined ? [] : ['-p', commit.parent];
  const id = tree.stdout.toString('latin1').trim();
  const made = git(root, ['commit-tree', ...parents, '-F', '-', id], commit.message, author(commit.at));
  return made.ok ? { ok: true, commit: made.stdout.toString('latin1').trim() } : refused(made.reason);
}

/** One file for each content, named by number: paths of a stranger's repository name nothing on this machine. */
function contentsIn(folder: string, files: NewCommit['files']): string {
  const names: string[] = [];
  for (const content of files.values()) {
    const name = join(folder, `blob-${names.length}`);
    writeFileSync(name, content);
    names.push(`${name}\n`);
  }
  return names.join('');
}

/** Nobody's configuration is asked for a name, and the same content at the same time is the same commit. */
function author(at: number): Readonly<Record<string, string>> {
  const date = `@${Math.floor(at / 1000)} +0000`;
  const who = { NAME: 'stackgate', EMAIL: 'stackgate@invalid', DATE: date };
  return Object.fromEntries(
    Object.entries(who).flatMap(([part, value]) => [
      [`GIT_AUTHOR_${part}`, value],
      [`GIT_COMMITTER_${part}`, value],
    ]),
  );
}

/**
 * Moves a ref from what the caller saw to a new commit.
 *
 * @param from undefined where there was none
 * @returns not ok where it moved meanwhile
 */
export function moveRef(root: string, ref: string, to: string, from: string | undefined): Written<object> {
  const answer = git(root, ['update-ref', '--end-of-options', ref, to, from ?? '0'.repeat(to.length)]);
  return answer.ok ? { ok: true } : refused(answer.reason);
}

function refused(reason: string): { readonly ok: false; readonly reason: string } {
  return { ok: false, reason: reason.replace(/[a-z+]+:\/\/\S+/gi, 'the remote') };
}
