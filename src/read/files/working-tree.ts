import { closeSync, fstatSync, lstatSync, openSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { rememberBlob } from './blob-memo.js';
import { outputFolders } from './cdk-output.js';
import { decodeText, MAX_FILE_BYTES, tooLarge } from './decode-text.js';
import { blobDigest, digestOf, type ObjectFormat } from './digests.js';
import { type GitPlace, gitPlaceOf, requireFolder } from './git-repository.js';
import { type Listing, listByGit, listByWalking } from './list-files.js';
import type { FileRead, RepositoryFiles } from './repository-files.js';
import { byCodeUnit, checkPath, reachesIntoGit } from './repository-path.js';

export interface WorkingTreeOptions {
  /** For people; `working tree` when absent. */
  readonly label?: string;
  /** Folders of CDK output relative to the root, readable though git ignores them. */
  readonly assemblies?: readonly string[];
  /** What the Serverless Framework packaged beside its definitions is readable too, and is to be read. */
  readonly packaged?: boolean;
}

/**
 * The files of a folder on disk. In a git repository: what git tracks or would track, which is what
 * a commit of it would hold; elsewhere everything but the folders that tools fill.
 *
 * @throws AppError `no-such-directory`; `usage` when it holds more than 200,000 files
 */
export function workingTree(root: string, options: WorkingTreeOptions = {}): RepositoryFiles {
  requireFolder(root);
  const place = gitPlaceOf(root);
  const listed = place === undefined ? undefined : listByGit(root);
  // An ignored folder of a repository lists nothing; whoever names it wants its files all the same.
  const isIgnored = listed?.files.length === 0 && place?.prefix !== '';
  const listing = listed === undefined || isIgnored ? walked(root) : listed;
  const treeWith = (output: readonly string[]) => new WorkingTree(realpathSync(root), options, listing, output, place);
  const plain = treeWith([]);
  const folders = outputFolders(listing.files, options.assemblies ?? [], (path) => plain.read(path));
  const packaged = options.packaged ? packagedOutput(root, listing.files) : [];
  return folders.length + packaged.length === 0 ? plain : treeWith([...cdkOutput(root, folders), ...packaged]);
}

function walked(root: string): Listing {
  return { files: listByWalking(root), submodules: new Map() };
}

/** Synthesised templates: built, so mostly ignored by git, and yet the only definition that CDK has. */
function cdkOutput(root: string, folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) => listByWalking(root, folder, isTemplateLike));
}

/** Just the two files of each `.serverless` folder that say what was packaged. */
function packagedOutput(root: string, files: readonly string[]): readonly string[] {
  const definitions = files.filter((file) => /\.(?:ya?ml|json|[cm]?[jt]s)$/.test(file));
  const folders = new Set(definitions.map((file) => posix.join(posix.dirname(file), '.serverless')));
  const names = ['cloudformation-template-update-stack.json', 'serverless-state.json'];
  return [...folders]
    .flatMap((folder) => names.map((name) => `${folder}/${name}`))
    .filter((path) => lstatSync(join(root, path), { throwIfNoEntry: false })?.isFile());
}

/** Assets are unpacked code: thousands of files, none of them a template. */
function isTemplateLike(path: string): boolean {
  return path.endsWith('.json') && !/\/(?:asset|bundling-temp)[.-][^/]*\//.test(path);
}

class WorkingTree implements RepositoryFiles {
  readonly label: string;
  readonly prefix?: string;
  readonly packaged?: boolean;
  readonly #root: string;
  readonly #paths: readonly string[];
  readonly #readable: ReadonlySet<string>;
  /** What a commit would hold: a digest must not differ because something was built. */
  readonly #digested: readonly string[];
  readonly #submodules: ReadonlyMap<string, string>;
  readonly #format: ObjectFormat;
  readonly #reads = new Map<string, FileRead>();
  /** The functions of a service ask for one folder, each for itself. */
  readonly #digests = new Map<string, string | undefined>();
  readonly #blobs = new Map<string, string | undefined>();
  readonly #realFolders = new Map<string, string | undefined>();

  constructor(
    root: string,
    options: WorkingTreeOptions,
    listing: Listing,
    output: readonly string[],
    place: GitPlace | undefined,
  ) {
    this.label = options.label ?? 'working tree';
    if (options.packaged) this.packaged = true;
    if (place !== undefined) this.prefix = place.prefix;
    this.#root = root;
    this.#readable = new Set([...listing.files, ...output]);
    this.#paths = [...this.#readable].sort(byCodeUnit);
    this.#digested = [...listing.files, ...listing.submodules.keys()].sort(byCodeUnit);
    this.#submodules = listing.submodules;
    this.#format = place?.format ?? 'sha1';
  }

  list(): readonly string[] {
    return this.#paths;
  }

  submodules(): readonly string[] {
    return [...this.#submodules.keys()];
  }

  has(path: string): boolean {
    const checked = checkPath(path);
    return checked.kind === 'path' && this.#readable.has(checked.path);
  }

  read(path: string): FileRead {
    const checked = checkPath(path);
    if (checked.kind === 'outside') return checked;
    const before = this.#reads.get(checked.path);
    if (before !== undefined) return before;
    const read = this.#readChecked(checked.path);
    this.#reads.set(checked.path, read);
    return read;
  }

  #readChecked(path: string): FileRead {
    const real = this.#realPath(path);
    if (real === undefined) return { kind: 'missing' };
    const inRoot = relative(this.#root, real).split(sep).join('/');
    if (inRoot === '..' || inRoot.startsWith('../')) return outside('the link leaves the repository');
    if (reachesIntoGit(inRoot)) return outside('the link reaches into .git');
    if (this.#readable.has(inRoot)) return this.#content(real);
    return inRoot === path ? { kind: 'missing' } : outside('the link leads to what the repository does not hold');
  }

  /** Undefined where there is nothing, or links that go in a circle. */
  #realPath(path: string): string | undefined {
    const folder = this.#realFolder(dirname(path));
    if (folder === undefined) return undefined;
    const full = join(folder, posix.basename(path));
    try {
      return lstatSync(full).isSymbolicLink() ? realpathSync(full) : full;
    } catch {
      return undefined;
    }
  }

  #realFolder(folder: string): string | undefined {
    if (!this.#realFolders.has(folder)) this.#realFolders.set(folder, realPathOrNone(join(this.#root, folder)));
    return this.#realFolders.get(folder);
  }

  #content(real: string): FileRead {
    const bytes = readCapped(real);
    if (!(bytes instanceof Uint8Array)) return bytes;
    const read = decodeText(bytes);
    rememberBlob(blobDigest(bytes, this.#format), read);
    return read;
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
    const isFile = this.#readable.has(path) || this.#submodules.has(path);
    return digestOf(this.#digested, path, isFile, (file) => this.#blobOf(file), without);
  }

  /** As git would store it: a link by where it leads. */
  #blobOf(path: string): string | undefined {
    if (!this.#blobs.has(path)) this.#blobs.set(path, this.#hash(path));
    return this.#blobs.get(path);
  }

  #hash(path: string): string | undefined {
    const submodule = this.#submodules.get(path);
    if (submodule !== undefined) return submodule;
    const full = join(this.#root, path);
    try {
      const bytes = lstatSync(full).isSymbolicLink() ? readlinkSync(full, 'buffer') : readFileSync(full);
      return blobDigest(bytes, this.#format);
    } catch {
      return undefined;
    }
  }
}

function realPathOrNone(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

/** Reads through one descriptor, so that what was measured is what is read; devices and pipes are no files. */
function readCapped(path: string): Uint8Array | FileRead {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, 'r');
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) return { kind: 'not-text', reason: 'it is no regular file' };
    return stats.size > MAX_FILE_BYTES ? tooLarge(stats.size) : readFileSync(descriptor);
  } catch (error) {
    return { kind: 'not-text', reason: `it cannot be read (${codeOf(error)})` };
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function outside(reason: string): FileRead {
  return { kind: 'outside', reason };
}

/** Only the system's code: its message would print where the repository lies on this machine. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}
