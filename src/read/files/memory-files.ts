import { decodeText } from './decode-text.js';
import { blobDigest, digestOf } from './digests.js';
import type { FileRead, RepositoryFiles } from './repository-files.js';
import { byCodeUnit, checkPath } from './repository-path.js';

/** A repository in memory: contents by path. Text is taken as its UTF-8 bytes. */
export function memoryFiles(
  entries: Readonly<Record<string, string | Uint8Array>> | ReadonlyMap<string, string | Uint8Array>,
  label = 'memory',
): RepositoryFiles {
  const pairs = entries instanceof Map ? [...entries] : Object.entries(entries);
  const files = new Map(pairs.map(([path, content]) => [path, bytesOf(content)] as const));
  const paths = [...files.keys()].sort(byCodeUnit);
  return {
    label,
    list: () => paths,
    has: (path) => files.has(normal(path)),
    read: (path) => readFrom(files, path),
    digest: (path, without) => {
      const at = normal(path);
      return digestOf(paths, at, files.has(at), (file) => blobOf(files.get(file)), without);
    },
  };
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : content;
}

function normal(path: string): string {
  const checked = checkPath(path);
  return checked.kind === 'path' ? checked.path : '';
}

function readFrom(files: ReadonlyMap<string, Uint8Array>, path: string): FileRead {
  const checked = checkPath(path);
  if (checked.kind === 'outside') return checked;
  const bytes = files.get(checked.path);
  return bytes === undefined ? { kind: 'missing' } : decodeText(bytes);
}

function blobOf(bytes: Uint8Array | undefined): string | undefined {
  return bytes === undefined ? undefined : blobDigest(bytes, 'sha1');
}
