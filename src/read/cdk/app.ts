import { posix } from 'node:path';
import { nameFromPath } from '../cloudformation/naming.js';
import { folderOf } from '../discover.js';
import type { Candidate, ReadContext } from '../reader.js';
import type { Assembly, StackArtifact } from './assembly.js';

/** The folder of the app that wrote a manifest: that of the nearest cdk.json, else the one around the output. */
export function appFolder(manifest: string, { files }: Pick<ReadContext, 'files'>): string {
  for (let folder = folderOf(manifest); ; folder = folderOf(folder)) {
    if (files.has(posix.join(folder, 'cdk.json'))) return folder;
    if (folder === '.' || folder === '/') break;
  }
  const output = folderOf(manifest);
  return isOutput(output) ? folderOf(output) : output;
}

function isOutput(folder: string): boolean {
  const name = posix.basename(folder);
  return name === 'cdk.out' || name.endsWith('.snapshot');
}

/** The name that `--assembly` or stackgate.yml give to the app; undefined where neither does. */
export function statedAppName(manifest: string, context: ReadContext): string | undefined {
  for (const [name, folder] of context.settings.assemblies) {
    if (posix.join(folder, 'manifest.json') === manifest) return name;
  }
  const definition = posix.join(appFolder(manifest, context), 'cdk.json');
  return context.settings.services.get(manifest)?.name ?? context.settings.services.get(definition)?.name;
}

/**
 * What the service of one stack is called. It is named by its stack also where it is the only one, so
 * that a second stack in the app renames nothing; a stated app name stands for the only stack.
 */
export function stackCandidate(stack: StackArtifact, assembly: Assembly, context: ReadContext): Candidate {
  const app = statedAppName(assembly.manifest, context);
  const own = stack.displayName.replace(/[:/\s]+/g, '-');
  const name = app === undefined ? own : assembly.stacks.length === 1 ? app : `${app}-${own}`;
  return { format: 'cdk', file: assembly.manifest, part: stack.part, name, nameStated: app !== undefined };
}

/** The folder's name, for messages. */
export function appName(definition: string): string {
  const folder = folderOf(definition);
  return folder === '.' ? nameFromPath(definition) : posix.basename(folder);
}
