import { posix } from 'node:path';
import { definitionFiles, folderOf, peek } from '../discover.js';
import type { ReadContext } from '../reader.js';

/**
 * Manifests of synthesised CDK output, by their paths. A cheap look at the text decides: other tools
 * have a manifest.json too. One that is broken is still a manifest: the templates beside it are its stacks.
 */
export function assemblyManifests(context: Pick<ReadContext, 'files' | 'settings'>): readonly string[] {
  const files = definitionFiles(context);
  return files.filter((path) => posix.basename(path) === 'manifest.json' && isManifest(path, files, context));
}

function isManifest(path: string, files: readonly string[], context: Pick<ReadContext, 'files'>): boolean {
  const text = peek(path, context);
  if (text?.includes('"artifacts"') === true && /"(aws:cloudformation:stack|cdk:)/.test(text)) return true;
  const folder = folderOf(path);
  // The CDK leaves an empty-looking file `cdk.out` in every assembly, wherever that lies.
  if (posix.basename(folder) === 'cdk.out' || context.files.has(posix.join(folder, 'cdk.out'))) return true;
  return !isJson(text) && files.some((file) => file.endsWith('.template.json') && folderOf(file) === folder);
}

function isJson(text: string | undefined): boolean {
  try {
    JSON.parse(text ?? '');
    return true;
  } catch {
    return false;
  }
}

/** True for files below a folder of synthesised output: they belong to the CDK reader alone. */
export function insideAssembly(context: Pick<ReadContext, 'files' | 'settings'>): (path: string) => boolean {
  const given = [...context.settings.assemblies.values()].map((folder) => folder.replace(/\/+$/, ''));
  const folders = new Set([...assemblyManifests(context).map(folderOf), ...given]);
  return (path) => {
    for (let at = folderOf(path); ; at = folderOf(at)) {
      if (folders.has(at)) return true;
      if (at === '.' || at === '/') return false;
    }
  };
}
