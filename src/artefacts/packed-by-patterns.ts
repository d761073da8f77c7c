import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import type { Packing } from '../model/template.js';
import { chooseFiles, foldersAbove, nameInArchive } from './choose-files.js';
import { developmentOnly, type PackageJson, parsePackage } from './dev-dependencies.js';
import type { FilesOf, FolderFile } from './list-folder.js';

/**
 * The files of an archive of the Serverless Framework: what its patterns take of a folder, and of those beside it that
 * they name, without what is installed for development alone.
 *
 * @param list the files of a folder of the repository
 */
export function packedByPatterns(packing: Packing, list: (folder: string) => FilesOf): FilesOf {
  const { folder, patterns, excludes, leavesDevDependencies, root } = packing;
  const own = list(folder);
  if (own.kind === 'failed') return own;
  const all = new Map(own.files.map((file) => [file.name, file]));
  for (const above of foldersAbove(patterns)) {
    const place = posix.normalize(posix.join(folder, above)).replace(/\/$/, '');
    const beside = place === '..' || place.startsWith('../') ? outside(above) : list(place);
    if (beside.kind === 'failed') return beside;
    for (const file of beside.files) all.set(`${above}/${file.name}`, file);
  }
  const choice = chooseFiles([...all.keys()], patterns, excludes);
  if (choice.kind === 'refused') return { kind: 'failed', reason: `the pattern ${choice.reason}, or ${withFramework}` };
  const isLeft = leavesDevDependencies && folder === root ? developmentFiles(own.files) : () => false;
  const files = new Map<string, FolderFile>();
  for (const [name, file] of all) {
    const inArchive = nameInArchive(name);
    // What lies in the folder itself goes before a file from outside of the same name.
    if (choice.names.has(name) && !isLeft(name) && !files.has(inArchive))
      files.set(inArchive, { ...file, name: inArchive });
  }
  if (files.size === 0) {
    const reason = `its patterns take no file of ${folder}: ${patterns.slice(0, 8).join(', ').slice(0, 200) || 'there is none'}`;
    return { kind: 'failed', reason };
  }
  return { kind: 'listed', files: [...files.values()] };
}

const withFramework = 'run `serverless package` (or `osls package`) and pass --packaged';

function outside(above: string): FilesOf {
  return { kind: 'failed', reason: `the patterns that begin with ${above} lead out of the repository` };
}

/** Whether a file belongs to a package that only development needs. */
function developmentFiles(files: readonly FolderFile[]): (name: string) => boolean {
  const manifests = new Map(
    files
      .filter(({ name }) => posix.basename(name) === 'package.json')
      .map(({ name, path }) => [posix.dirname(name), path]),
  );
  const known = new Map<string, PackageJson | undefined>();
  const read = (folder: string): PackageJson | undefined => {
    const path = manifests.get(folder);
    if (path === undefined) return undefined;
    if (!known.has(folder)) known.set(folder, parsePackage(readFileSync(path, 'utf8'), folder));
    return known.get(folder);
  };
  const own = [...manifests.keys()].filter((folder) => !folder.split('/').includes('node_modules'));
  const left = developmentOnly(own, read);
  if (left.size === 0) return () => false;
  return (name) => {
    for (let at = name; at !== '.'; at = posix.dirname(at)) if (left.has(at)) return true;
    return false;
  };
}
