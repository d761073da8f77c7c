import { posix } from 'node:path';
import type { FileRead } from './repository-files.js';
import { checkPath } from './repository-path.js';

/**
 * Folders that CDK apps are synthesised into, inside the root: `output` of each cdk.json, else the `cdk.out`
 * beside it, and those that were named. `/` at an end is dropped.
 */
export function outputFolders(
  files: readonly string[],
  named: readonly string[],
  read: (path: string) => FileRead,
): readonly string[] {
  const definitions = files.filter((path) => posix.basename(path) === 'cdk.json');
  const written = definitions.flatMap((path) => {
    const folder = posix.dirname(path);
    const stated = statedOutput(read(path));
    return [posix.join(folder, 'cdk.out'), ...(stated === undefined ? [] : [posix.join(folder, stated)])];
  });
  const inside = [...written, ...named].map(checkPath).flatMap((one) => (one.kind === 'path' ? [one.path] : []));
  // The root itself is no output: everything that git ignores would be.
  return [...new Set(inside)].filter((folder) => folder !== '.');
}

function statedOutput(definition: FileRead): string | undefined {
  if (definition.kind !== 'text' || !definition.text.includes('"output"')) return undefined;
  try {
    const settings: unknown = JSON.parse(definition.text);
    const output = typeof settings === 'object' && settings !== null && 'output' in settings ? settings.output : '';
    return typeof output === 'string' && output !== '' && !posix.isAbsolute(output) ? output : undefined;
  } catch {
    // What is wrong with it is said where it is read as a definition.
    return undefined;
  }
}
