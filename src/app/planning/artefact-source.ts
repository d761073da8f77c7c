import { lockFilesOf } from '../../diff/lock-files.js';
import type { Estate, Service } from '../../model/service.js';
import { digestOf } from '../../plan/fingerprint.js';
import type { RepositoryFiles } from '../../read/files/repository-files.js';

/** Code by the paths that it is made from, as an artefact store keeps it. */
export interface ArtefactSource {
  /** SHA-256 of the artefact; undefined where a path holds nothing. */
  readonly digest: (paths: readonly string[], service: Service) => string | undefined;
  /** The bytes of an artefact that `digest` told of. */
  readonly bytes: (digest: string) => Uint8Array | undefined;
}

/**
 * Artefacts as manifests: a line for each file with its path and digest, sorted, and the lock files that
 * the code is built with. It names what would be deployed and holds no code: building and zipping belong to
 * a build job, and the embedded cloud runs nothing. Definitions are left out, as in `codeDigest`.
 */
export function artefactSource(files: RepositoryFiles, { services }: Pick<Estate, 'services'>): ArtefactSource {
  const definitions = new Set(services.map(({ file }) => file));
  const known = new Map<string, Uint8Array>();
  return {
    digest(paths, service) {
      const lines = paths.map((path) => linesOf(path, files, definitions));
      if (lines.some((of) => of.length === 0)) return undefined;
      const locks = service.format === 'cdk' ? [] : lockFilesOf(service, (path) => files.has(path));
      const all = [...lines.flat(), ...locks.map((path) => line('lock', nameOf(path), files.digest(path)))];
      const bytes = Buffer.from(`${['stackgate manifest 1', ...new Set(all.sort())].join('\n')}\n`);
      const digest = digestOf(bytes);
      known.set(digest, bytes);
      return digest;
    },
    bytes: (digest) => known.get(digest),
  };
}

/** By the path inside what is named, so that a folder that moved is the same code. */
function linesOf(path: string, files: RepositoryFiles, definitions: ReadonlySet<string>): readonly string[] {
  if (files.has(path)) return [line('file', nameOf(path), files.digest(path))];
  if (files.digest(path) === undefined) return [];
  const prefix = path === '.' ? '' : `${path}/`;
  const inside = files.list().filter((file) => file.startsWith(prefix));
  const code = inside.filter((file) => !definitions.has(file));
  // A folder of definitions alone is code too: inline, or none yet.
  return code.length === 0
    ? [line('file', '.', 'only definitions')]
    : code.map((file) => line('file', file.slice(prefix.length), files.digest(file)));
}

function line(kind: 'file' | 'lock', path: string, digest: string | undefined): string {
  return `${kind} ${digest ?? 'unreadable'} ${JSON.stringify(path)}`;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
