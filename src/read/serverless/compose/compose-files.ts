import { posix } from 'node:path';
import { get, stringOf } from '../../../model/walk.js';
import { definitionFiles, folderOf } from '../../discover.js';
import type { ReadContext } from '../../reader.js';

const data = /(^|\/)serverless-compose\.(ya?ml|json)$/;
const code = /(^|\/)serverless-compose\.(ts|js|cjs|mjs|mts|cts)$/;

const known = new WeakMap<ReadContext['files'], readonly string[]>();

/** Compose files that can be read. Listing is not repeated for every service of a repository. */
export function composeFiles(context: ReadContext): readonly string[] {
  const before = known.get(context.files);
  if (before) return before;
  const found = definitionFiles(context).filter((path) => data.test(path));
  known.set(context.files, found);
  return found;
}

/** The nearest Compose file above a definition that is code, which nothing here runs. */
export function composeCode(file: string, { files }: ReadContext): string | undefined {
  let nearest: string | undefined;
  for (const path of codeFilesOf(files)) {
    const folder = folderOf(path);
    const isAbove = folder === '.' || file.startsWith(`${folder}/`);
    if (isAbove && (nearest === undefined || path.length > nearest.length)) nearest = path;
  }
  return nearest;
}

const knownCode = new WeakMap<ReadContext['files'], readonly string[]>();

function codeFilesOf(files: ReadContext['files']): readonly string[] {
  const before = knownCode.get(files);
  if (before) return before;
  const found = files.list().filter((path) => code.test(path) && !/(^|\/)node_modules\//.test(path));
  knownCode.set(files, found);
  return found;
}

/** Definitions that a Compose file names by `config`, whatever they are called. */
export function configuredDefinitions(context: ReadContext): readonly string[] {
  return composeFiles(context).flatMap((composeFile) => {
    const services = get(context.parse(composeFile).value, 'services');
    if (services?.kind !== 'dict') return [];
    return [...services.entries.values()].flatMap(({ value }) => {
      const config = stringOf(get(value, 'config'));
      const path = stringOf(get(value, 'path'));
      if (config === undefined || path === undefined || !/\.(ya?ml|json)$/.test(config)) return [];
      const file = posix.join(folderOf(composeFile), path, config);
      return context.files.has(file) ? [file] : [];
    });
  });
}
