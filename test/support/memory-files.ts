import { SourceText } from '../../src/model/location.js';
import type { Document } from '../../src/read/document/document.js';
import { parseDocument } from '../../src/read/document/parse-document.js';
import type { RepositoryFiles } from '../../src/read/files/repository-files.js';

/** A repository in memory: texts by path. */
export function memoryFiles(texts: Readonly<Record<string, string>>): RepositoryFiles {
  const files = new Map(Object.entries(texts));
  return {
    label: 'memory',
    list: () => [...files.keys()].sort(),
    has: (path) => files.has(path),
    read: (path) => {
      const text = files.get(path);
      return text === undefined ? { kind: 'missing' } : { kind: 'text', text };
    },
    digest: (path) => files.get(path),
  };
}

/** Parses a text of such a repository with the real parser. */
export function parserOf(files: RepositoryFiles): (path: string) => Document {
  return (path) => {
    const read = files.read(path);
    return parseDocument(new SourceText(path, read.kind === 'text' ? read.text : ''));
  };
}
