import type { Document } from './document/document.js';
import type { FileRead, RepositoryFiles } from './files/repository-files.js';
import { type Candidate, candidateKey, type ReadContext, type ReadMemo, type ReadResult } from './reader.js';

/**
 * What was read from one side of a comparison, for the other: most services of a pull request are the
 * same in both. A result is used again only when everything that its reading looked at, and everything
 * it looked for in vain, is the same there.
 */
export class ReadingMemo implements ReadMemo {
  readonly #readings = new Map<string, { readonly trace: Trace; readonly result: ReadResult }>();

  /** @param read reads the candidate through the context that it is given */
  read(candidate: Candidate, context: ReadContext, read: (context: ReadContext) => ReadResult): ReadResult {
    const key = keyOf(candidate, context);
    const known = this.#readings.get(key);
    if (known?.trace.holdsFor(context.files)) return known.result;
    const trace = new Trace(context.files);
    const result = read({ ...context, files: trace.files(), parse: trace.parse(context.parse) });
    this.#readings.set(key, { trace, result });
    return result;
  }
}

const namesKeys = new WeakMap<ReadonlyMap<string, string>, string>();

/** Names of other services may be looked up, so all of them count. */
function keyOf(candidate: Candidate, { files, stage, names = new Map() }: ReadContext): string {
  const all = namesKeys.get(names) ?? [...names].flat().join('\n');
  namesKeys.set(names, all);
  return [candidate.format, candidateKey(candidate), candidate.name, stage, files.packaged ? 'packaged' : '', all].join(
    '\n',
  );
}

/** What a reading looked at. */
class Trace {
  readonly #files: RepositoryFiles;
  readonly #seen = new Map<string, string | undefined>();
  /** The digest of a link is where it leads, so what was read through it counts for itself. */
  readonly #reads = new Map<string, FileRead>();
  #listed = false;

  constructor(files: RepositoryFiles) {
    this.#files = files;
  }

  files(): RepositoryFiles {
    const files = this.#files;
    return {
      ...(files.packaged && { packaged: true }),
      label: files.label,
      list: () => {
        this.#listed = true;
        return files.list();
      },
      has: (path) => this.#look(path) && files.has(path),
      read: (path) => {
        this.#look(path);
        return this.#read(path);
      },
      digest: (path, without) => {
        this.#look(path);
        return files.digest(path, without);
      },
    };
  }

  parse(parse: (path: string) => Document): (path: string) => Document {
    return (path) => {
      this.#look(path);
      this.#read(path);
      return parse(path);
    };
  }

  holdsFor(files: RepositoryFiles): boolean {
    if (this.#listed && !sameList(this.#files.list(), files.list())) return false;
    for (const [path, digest] of this.#seen) if (files.digest(path) !== digest) return false;
    for (const [path, read] of this.#reads) if (!sameRead(read, files.read(path))) return false;
    return true;
  }

  #read(path: string): FileRead {
    const read = this.#reads.get(path) ?? this.#files.read(path);
    this.#reads.set(path, read);
    return read;
  }

  #look(path: string): true {
    if (!this.#seen.has(path)) this.#seen.set(path, this.#files.digest(path));
    return true;
  }
}

/** What cannot be read has the same digest only where it cannot be read for the same reason. */
function sameRead(a: FileRead, b: FileRead): boolean {
  return a.kind === 'text' && b.kind === 'text' ? a.text === b.text : a.kind === b.kind;
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((path, at) => path === b[at]));
}
