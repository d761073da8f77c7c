import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Packing } from '../model/template.js';
import { digestOf } from '../plan/fingerprint.js';
import type { ArtefactSink } from './artefact-folder.js';
import { FileCache } from './file-cache.js';
import { type FilesOf, listFolder } from './list-folder.js';
import { packedByPatterns } from './packed-by-patterns.js';
import { makeZip, type ZipEntry } from './zip.js';

/** What an artefact is made from, by repository paths. */
export type CodeSource =
  /** Everything in a folder. */
  | { readonly kind: 'folder'; readonly folder: string }
  /** What patterns take of one, as the Serverless Framework does. */
  | { readonly kind: 'patterns'; readonly packing: Packing }
  /** Uploaded as it is. */
  | { readonly kind: 'file'; readonly file: string }
  /** A file alone in an archive. */
  | { readonly kind: 'archived-file'; readonly file: string };

export type PackedSource =
  | {
      readonly kind: 'packed';
      readonly digest: string;
      readonly size: number;
      /** Of an archive that was made here. */
      readonly unpacked?: number;
      /** Names in such an archive. */
      readonly names?: ReadonlySet<string>;
      readonly from: readonly string[];
    }
  /** @property reason in words */
  | { readonly kind: 'failed'; readonly reason: string };

/** Makes each artefact once, whoever asks for it, and puts it where it goes. */
export class Packer {
  readonly #root: string;
  readonly #sink: ArtefactSink;
  readonly #skip: ReadonlySet<string>;
  readonly #made = new Map<string, PackedSource>();
  readonly #listings = new Map<string, FilesOf>();
  readonly #cache = new FileCache();

  /** @param skip real paths of folders that are packed nowhere */
  constructor(root: string, sink: ArtefactSink, skip: ReadonlySet<string> = new Set()) {
    this.#root = root;
    this.#sink = sink;
    this.#skip = skip;
  }

  pack(source: CodeSource): PackedSource {
    const key = JSON.stringify(source);
    const made = this.#made.get(key) ?? this.#make(source);
    this.#made.set(key, made);
    return made;
  }

  #make(source: CodeSource): PackedSource {
    switch (source.kind) {
      case 'folder':
        return this.#archive(this.#listed(source.folder, 'keep'), [source.folder]);
      case 'patterns': {
        const list = (folder: string) => this.#listed(folder, 'follow');
        return this.#archive(packedByPatterns(source.packing, list), [source.packing.folder]);
      }
      case 'archived-file':
        return this.#archive(this.#alone(source.file), [source.file]);
      case 'file':
        return this.#keep(readFileSync(join(this.#root, source.file)), [source.file]);
      default:
        return source satisfies never;
    }
  }

  #listed(folder: string, links: 'keep' | 'follow'): FilesOf {
    const key = `${links} ${folder}`;
    const known = this.#listings.get(key);
    if (known !== undefined) return known;
    const listing = listFolder(this.#root, folder, { links, skip: this.#skip });
    const files: FilesOf =
      listing.kind === 'listed'
        ? listing
        : { kind: 'failed', reason: listing.kind === 'missing' ? `${folder} is not there` : listing.reason };
    this.#listings.set(key, files);
    return files;
  }

  #alone(file: string): FilesOf {
    const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '.';
    const beside = this.#listed(folder, 'keep');
    if (beside.kind === 'failed') return beside;
    const name = file.slice(file.lastIndexOf('/') + 1);
    return { kind: 'listed', files: beside.files.filter((one) => one.name === name) };
  }

  #archive(found: FilesOf, from: readonly string[]): PackedSource {
    if (found.kind === 'failed') return found;
    if (found.files.length === 0) return { kind: 'failed', reason: `${from.join(', ')} holds no file to pack` };
    const entries: ZipEntry[] = found.files.map(({ name, kind, path, target }) => ({
      name,
      kind,
      bytes: target === undefined ? this.#cache.read(path) : Buffer.from(target),
    }));
    try {
      const { bytes, unpacked } = makeZip(entries, this.#cache.deflate);
      return { ...this.#keep(bytes, from), unpacked, names: new Set(entries.map(({ name }) => name)) };
    } catch (error) {
      if (error instanceof RangeError) return { kind: 'failed', reason: error.message };
      throw error;
    }
  }

  #keep(bytes: Uint8Array, from: readonly string[]): Extract<PackedSource, { kind: 'packed' }> {
    const digest = digestOf(bytes);
    this.#sink.put(digest, bytes);
    return { kind: 'packed', digest, size: bytes.length, from };
  }
}
