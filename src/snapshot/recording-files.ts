import type { FileRead, RepositoryFiles } from '../read/files/repository-files.js';
import type { FileFacts, ReadingTexts } from './snapshot.js';

export interface Recording {
  /** Answers as the repository does, and remembers what was asked. */
  readonly files: RepositoryFiles;
  /** What was asked so far and is there. */
  recorded(): { readonly texts: ReadingTexts; readonly facts: FileFacts };
}

/**
 * A repository that remembers what a check asks of it. What is recorded is so neither more than a check needs, nor a list that
 * somebody has to keep in step with the readers.
 */
export function recordingFiles(of: RepositoryFiles): Recording {
  const texts = new Map<string, string>();
  const present = new Set<string>();
  const digests = new Map<string, string>();
  const codeDigests = new Map<string, string>();
  const note = (into: Map<string, string>, path: string, digest: string | undefined) => {
    if (digest !== undefined) into.set(path, digest);
    return digest;
  };
  const files: RepositoryFiles = {
    label: of.label,
    ...(of.prefix !== undefined && { prefix: of.prefix }),
    ...(of.packaged && { packaged: true }),
    list: () => of.list(),
    submodules: () => of.submodules?.() ?? [],
    has: (path) => {
      const isThere = of.has(path);
      if (isThere) present.add(path);
      return isThere;
    },
    read: (path): FileRead => {
      const read = of.read(path);
      if (read.kind !== 'text') return read;
      texts.set(path, read.text);
      // Two sides are compared by the digest of what they read.
      note(digests, path, of.digest(path));
      return read;
    },
    digest: (path, without) =>
      without === undefined ? note(digests, path, of.digest(path)) : note(codeDigests, path, of.digest(path, without)),
  };
  const recorded = (): ReturnType<Recording['recorded']> => ({
    texts: new Map(texts),
    facts: {
      packaged: of.packaged === true,
      present: [...present].filter((path) => !texts.has(path)).sort(),
      digests: sorted(digests),
      codeDigests: sorted(codeDigests),
    },
  });
  return { files, recorded };
}

function sorted(entries: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}
