import { ownEntry } from '../model/own-entry.js';
import type { FileRead, RepositoryFiles } from '../read/files/repository-files.js';
import type { FileFacts, ReadingTexts } from './snapshot.js';

/**
 * A repository as one reading of a snapshot has it: the texts that were read, and what was said of other paths. What nobody
 * asked for when it was recorded is not there.
 *
 * @param folder of the repository, as `RepositoryFiles.prefix`
 */
export function recordedFiles(label: string, folder: string, texts: ReadingTexts, facts: FileFacts): RepositoryFiles {
  const listed = new Set([...texts.keys(), ...facts.present]);
  const paths = [...listed].sort(byCodeUnit);
  return {
    label,
    prefix: folder,
    ...(facts.packaged && { packaged: true }),
    list: () => paths,
    has: (path) => listed.has(normal(path)),
    read: (path): FileRead => {
      const text = texts.get(normal(path));
      return text === undefined ? { kind: 'missing' } : { kind: 'text', text };
    },
    digest: (path, without) => ownEntry(without === undefined ? facts.digests : facts.codeDigests, path),
  };
}

/** As readers may write it; whatever climbs out was never recorded. */
function normal(path: string): string {
  return path.replace(/^(?:\.\/)+/, '').replace(/\/$/, '');
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : 1;
}
