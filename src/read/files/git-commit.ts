import { AppError } from '../../model/app-error.js';
import { recallBlob, rememberBlob } from './blob-memo.js';
import { decodeText, MAX_FILE_BYTES, tooLarge } from './decode-text.js';
import { digestOf } from './digests.js';
import { followLinks } from './follow-links.js';
import { blobSizes, readBlobs } from './git-objects.js';
import { gitPlaceOf, requireFolder, resolveCommit, shortCommit } from './git-repository.js';
import { type GitTree, readTree } from './git-tree.js';
import type { FileRead, RepositoryFiles } from './repository-files.js';
import { byCodeUnit, checkPath } from './repository-path.js';

/** Files that reading is likely to ask for: got all at once, since each process of git costs 5 ms. */
const LIKELY = /(?:\.ya?ml|\.toml|\.template|(?:^|\/)CODEOWNERS|(?:^|\/)cdk\.json|(?:^|\/)manifest\.json)$/;
const LIKELY_JSON = /\.json$/;
const UNLIKELY = /(?:^|\/)(?:node_modules\/|package-lock\.json$|pnpm-lock\.yaml$|package\.json$|tsconfig[^/]*\.json$)/;
const MAX_AHEAD_FILE = 1024 * 1024;
const MAX_AHEAD_TOTAL = 64 * 1024 * 1024;

/** A commit's files as reading sees them, with the commit that the ref named. */
export interface CommitFiles extends RepositoryFiles {
  readonly commit: string;
}

/**
 * A folder as it was in a commit, out of git's objects alone: nothing is checked out, and neither
 * filters nor attributes are asked.
 *
 * @throws AppError `no-such-directory`, `not-a-repository`, `commit-missing`
 */
export function gitCommit(root: string, ref: string): CommitFiles {
  requireFolder(root);
  const place = gitPlaceOf(root);
  if (place === undefined) throw new AppError('not-a-repository', `${root} is in no git repository, or git is missing`);
  const commit = resolveCommit(root, ref);
  if (commit === undefined) {
    const advice = place.shallow ? '; the clone is shallow: check out with fetch-depth: 0' : '';
    throw new AppError('commit-missing', `${ref} names no commit of this clone${advice}`);
  }
  return new GitCommitFiles(root, commit, readTree(root, commit, place.prefix));
}

class GitCommitFiles implements CommitFiles {
  readonly label: string;
  readonly commit: string;
  readonly #root: string;
  readonly #tree: GitTree;
  readonly #paths: readonly string[];
  /** Paths that a digest covers: submodules too, by the commit that they are at. */
  readonly #digested: readonly string[];
  readonly #digests = new Map<string, string | undefined>();
  #linkTargets: ReadonlyMap<string, string> | undefined;
  #readAhead = false;

  constructor(root: string, commit: string, tree: GitTree) {
    this.label = shortCommit(commit);
    this.commit = commit;
    this.#root = root;
    this.#tree = tree;
    this.#paths = [...tree.blobs.keys(), ...tree.links.keys()].sort(byCodeUnit);
    this.#digested = [...this.#paths, ...tree.submodules.keys()].sort(byCodeUnit);
  }

  list(): readonly string[] {
    return this.#paths;
  }

  has(path: string): boolean {
    const checked = checkPath(path);
    return checked.kind === 'path' && (this.#tree.blobs.has(checked.path) || this.#tree.links.has(checked.path));
  }

  read(path: string): FileRead {
    const checked = checkPath(path);
    if (checked.kind === 'outside') return checked;
    const direct = this.#tree.blobs.get(checked.path);
    if (direct !== undefined) return this.#blob(direct);
    const followed = followLinks(checked.path, (link) => this.#targets().get(link));
    if (followed.kind === 'outside') return followed;
    const blob = this.#tree.blobs.get(followed.path);
    return blob === undefined ? { kind: 'missing' } : this.#blob(blob);
  }

  digest(path: string, without?: ReadonlySet<string>): string | undefined {
    const checked = checkPath(path);
    if (checked.kind === 'outside') return undefined;
    const { path: at } = checked;
    if (without !== undefined) return this.#digestOf(at, without);
    if (!this.#digests.has(at)) this.#digests.set(at, this.#digestOf(at));
    return this.#digests.get(at);
  }

  #digestOf(path: string, without?: ReadonlySet<string>): string | undefined {
    const { blobs, links, submodules } = this.#tree;
    const idOf = (file: string) => blobs.get(file) ?? links.get(file) ?? submodules.get(file);
    return digestOf(this.#digested, path, idOf(path) !== undefined, idOf, without);
  }

  #blob(id: string): FileRead {
    this.#fetchLikely();
    const known = recallBlob(id);
    if (known !== undefined) return known;
    const size = blobSizes(this.#root, [id]).get(id);
    if (size === undefined) return { kind: 'not-text', reason: 'its content is not in this clone (a partial clone)' };
    if (size > MAX_FILE_BYTES) return tooLarge(size);
    const bytes = readBlobs(this.#root, [id]).get(id);
    const read: FileRead = bytes === undefined ? { kind: 'missing' } : decodeText(bytes);
    rememberBlob(id, read);
    return read;
  }

  #fetchLikely(): void {
    if (this.#readAhead) return;
    this.#readAhead = true;
    const ids = new Set<string>();
    for (const [path, id] of this.#tree.blobs) {
      if ((LIKELY.test(path) || LIKELY_JSON.test(path)) && !UNLIKELY.test(path) && !recallBlob(id)) ids.add(id);
    }
    for (const [id, bytes] of readBlobs(this.#root, this.#affordable([...ids]))) rememberBlob(id, decodeText(bytes));
  }

  #affordable(ids: readonly string[]): readonly string[] {
    let total = 0;
    const chosen: string[] = [];
    for (const [id, size] of blobSizes(this.#root, ids)) {
      if (size > MAX_AHEAD_FILE || total + size > MAX_AHEAD_TOTAL) continue;
      total += size;
      chosen.push(id);
    }
    return chosen;
  }

  #targets(): ReadonlyMap<string, string> {
    if (this.#linkTargets !== undefined) return this.#linkTargets;
    const texts = readBlobs(this.#root, [...new Set(this.#tree.links.values())]);
    const targets = new Map<string, string>();
    for (const [path, id] of this.#tree.links) targets.set(path, texts.get(id)?.toString('utf8') ?? '');
    this.#linkTargets = targets;
    return targets;
  }
}
