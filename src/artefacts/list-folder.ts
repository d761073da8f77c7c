import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** A file or link of a folder that is to be packed. */
export interface FolderFile {
  /** From the folder, with `/`. */
  readonly name: string;
  readonly kind: 'file' | 'executable' | 'link';
  /** Where its bytes are. */
  readonly path: string;
  /** Of a link: where it leads, from its own place. */
  readonly target?: string;
  readonly size: number;
}

export type FolderListing =
  | { readonly kind: 'listed'; readonly files: readonly FolderFile[] }
  | { readonly kind: 'missing' }
  /** @property reason in words, with the path from the folder */
  | { readonly kind: 'refused'; readonly reason: string };

export type FilesOf =
  | { readonly kind: 'listed'; readonly files: readonly FolderFile[] }
  | { readonly kind: 'failed'; readonly reason: string };

export interface ListOptions {
  /** Links that stay in the folder: kept as links, or taken for what they lead to, as the Serverless Framework does. */
  readonly links: 'keep' | 'follow';
  /** Real paths of folders that are never packed. */
  readonly skip?: ReadonlySet<string>;
}

/** Of the tools and of this program: no code of anybody. */
const never = new Set(['.git', '.stackgate', '.aws-sam']);
/** What an archive can hold. */
const mostFiles = 65_535;

/**
 * Every file of a folder, whatever git thinks of it: built code and installed packages are ignored there. A link that
 * leads out of the folder is taken for what it leads to (packages of a monorepo are linked that way); one that leads
 * out of the repository, into `.git`, nowhere or in a circle is refused.
 *
 * @param root the repository
 * @param folder from the root
 */
export function listFolder(root: string, folder: string, options: ListOptions): FolderListing {
  const realRoot = realpathSync(root);
  const top = realPathOf(join(realRoot, folder));
  if (top === undefined) return { kind: 'missing' };
  if (!isInside(top, realRoot)) return { kind: 'refused', reason: `${folder} leads out of the repository` };
  if (!statSync(top).isDirectory()) return { kind: 'missing' };
  return new Lister(realRoot, top, options).list();
}

class Lister {
  readonly #root: string;
  readonly #top: string;
  readonly #options: ListOptions;
  readonly #files: FolderFile[] = [];
  #refusal: string | undefined;

  constructor(root: string, top: string, options: ListOptions) {
    this.#root = root;
    this.#top = top;
    this.#options = options;
  }

  list(): FolderListing {
    this.#walk(this.#top, '', [this.#top], this.#options.links === 'follow');
    return this.#refusal === undefined
      ? { kind: 'listed', files: this.#files }
      : { kind: 'refused', reason: this.#refusal };
  }

  /** @param around real paths of the folders that this one is in, itself included */
  #walk(folder: string, prefix: string, around: readonly string[], follows: boolean): void {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (this.#files.length > mostFiles) this.#refuse(`it holds more than ${mostFiles} files`);
      if (this.#refusal !== undefined) break;
      const path = join(folder, entry.name);
      const name = prefix + entry.name;
      if (never.has(entry.name) || this.#options.skip?.has(path)) continue;
      if (entry.isSymbolicLink()) this.#link(path, name, around, follows);
      else if (entry.isDirectory()) this.#walk(path, `${name}/`, [...around, path], follows);
      else if (entry.isFile()) this.#add(path, name);
    }
  }

  #add(path: string, name: string): void {
    const { mode, size } = statSync(path);
    this.#files.push({ name, path, size, kind: (mode & 0o100) === 0 ? 'file' : 'executable' });
  }

  #link(path: string, name: string, around: readonly string[], follows: boolean): void {
    const real = realPathOf(path);
    const refusal = this.#whyNot(real);
    if (real === undefined || refusal !== undefined) this.#refuse(`the link ${name} ${refusal}`);
    else if (!follows && isInside(real, this.#top)) this.#keep(path, name, real);
    else if (!lstatSync(real).isDirectory()) this.#add(real, name);
    else if (around.includes(real)) this.#refuse(`the link ${name} leads back to a folder that it is in`);
    else this.#walk(real, `${name}/`, [...around, real], true);
  }

  #whyNot(real: string | undefined): string | undefined {
    if (real === undefined) return 'leads nowhere';
    if (!isInside(real, this.#root)) return 'leads out of the repository';
    return relative(this.#root, real).split(sep).includes('.git') ? 'leads into .git' : undefined;
  }

  #keep(path: string, name: string, real: string): void {
    const target = relative(dirname(path), real).split(sep).join('/') || '.';
    this.#files.push({ name, path, target, size: Buffer.byteLength(target), kind: 'link' });
  }

  #refuse(reason: string): void {
    this.#refusal ??= reason;
  }
}

function realPathOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
