import { posix } from 'node:path';
import { folderOf } from '../discover.js';

/** A path beside the file that names it or below; undefined for one that leaves that folder, and for none. */
export function insideFolder(path: string | undefined, file: string): string | undefined {
  return path === undefined ? undefined : joined(path, folderOf(file), folderOf(file));
}

/** The same for what the assemblies of one app share: assets lie in the outermost folder of its output. */
export function insideOutput(path: string | undefined, file: string, output: string): string | undefined {
  return path === undefined ? undefined : joined(path, folderOf(file), output);
}

function joined(path: string, from: string, within: string): string | undefined {
  if (path === '' || posix.isAbsolute(path) || path.includes('\0')) return undefined;
  const target = posix.join(from, path);
  const inside = posix.relative(within, target);
  return inside === '' || inside === '..' || inside.startsWith('../') ? undefined : target;
}
