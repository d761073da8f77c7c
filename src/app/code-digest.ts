import type { Estate } from '../model/service.js';
import type { RepositoryFiles } from '../read/files/repository-files.js';

/**
 * Digests of code: of files and folders as they are, without the definitions in them. Where a
 * service's code is its whole folder, a comment in its serverless.yml is no change of its code.
 */
export function codeDigest(files: RepositoryFiles, { services }: Estate): (path: string) => string | undefined {
  const definitions = new Set(services.map(({ file }) => file));
  const emptied = (path: string) => (files.digest(path) === undefined ? undefined : 'only definitions');
  return (path) => files.digest(path, definitions) ?? emptied(path);
}
