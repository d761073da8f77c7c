import { posix } from 'node:path';
import type { Location } from '../../model/location.js';
import type { RepositoryFiles } from '../files/repository-files.js';

const mostFrames = 50;
const mostFolders = 40;

/**
 * Where in the repository a call stack was: its innermost frame that is one of the repository's own
 * files. Frames hold paths of the machine that synthesised, so a file is known by the end of its path:
 * below the app's folder, else below the root. Undefined where no frame leads to a file.
 */
export function placeInRepository(
  trace: readonly string[],
  folder: string,
  files: Pick<RepositoryFiles, 'has'>,
): Location | undefined {
  for (const frame of trace.slice(0, mostFrames)) {
    const found = partsOf(frame);
    if (found === undefined || /(^|\/)node_modules\//.test(found.path)) continue;
    const file = fileOf(found.path, folder, files);
    if (file !== undefined) return { file, line: found.line, column: found.column };
  }
  return undefined;
}

/** `new Api (/somewhere/app/lib/api.ts:12:5)`, `/somewhere/app/bin.ts:3:1`, Python's `File "x.py", line 3`. */
function partsOf(frame: string): { readonly path: string; readonly line: number; readonly column: number } | undefined {
  if (frame.length > 2_000) return undefined;
  const [, path, line, column = '1'] = /([^\s()"]+?):(\d{1,7})(?::(\d{1,7}))?\)?$/.exec(frame) ?? [];
  if (path === undefined || line === undefined) return undefined;
  return { path: path.replaceAll('\\', '/'), line: Number(line), column: Number(column) };
}

function fileOf(path: string, folder: string, files: Pick<RepositoryFiles, 'has'>): string | undefined {
  const names = path
    .replace(/^file:\/\//, '')
    .split('/')
    .filter((name) => name !== '');
  const ends = names.slice(-mostFolders).map((_, at, all) => all.slice(at).join('/'));
  if (names.some((name) => name === '..')) return undefined;
  return (
    ends.map((end) => posix.join(folder, end)).find((file) => files.has(file)) ?? ends.find((end) => files.has(end))
  );
}
