import { definitionFiles, folderOf, peek } from '../discover.js';
import type { ReadContext } from '../reader.js';

/**
 * Manifests of synthesised CDK output, by their paths. A cheap look at the text decides: other tools
 * have a manifest.json too.
 */
export function assemblyManifests(context: Pick<ReadContext, 'files' | 'settings'>): readonly string[] {
  return definitionFiles(context).filter((path) => isManifest(path, context));
}

function isManifest(path: string, context: Pick<ReadContext, 'files' | 'settings'>): boolean {
  if (path !== 'manifest.json' && !path.endsWith('/manifest.json')) return false;
  const text = peek(path, context);
  return text?.includes('"artifacts"') === true && /"(aws:cloudformation:stack|cdk:)/.test(text);
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
