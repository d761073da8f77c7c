import { posix } from 'node:path';
import { get, stringOf } from '../../model/walk.js';
import { nameFromPath } from '../cloudformation/naming.js';
import { definitionFiles, folderOf } from '../discover.js';
import type { ReadContext } from '../reader.js';
import { insideOutput } from './inside.js';

/** A cdk.json and the folder that its app is synthesised into. */
export interface App {
  readonly definition: string;
  readonly output: string;
}

/** The apps of a repository by their cdk.json; `output` in it names another folder than cdk.out. */
export function appsOf(context: Pick<ReadContext, 'files' | 'settings' | 'parse'>): readonly App[] {
  const named = context.files.list().filter((path) => posix.basename(path) === 'cdk.json');
  const definitions = definitionFiles({ files: { list: () => named }, settings: context.settings });
  return definitions.map((definition) => ({ definition, output: outputOf(definition, context) }));
}

/** What is wrong with a cdk.json is said where it is all there is of its app. */
function outputOf(definition: string, { parse }: Pick<ReadContext, 'parse'>): string {
  const stated = stringOf(get(parse(definition).value, 'output'));
  return insideOutput(stated, definition, '.') ?? posix.join(folderOf(definition), 'cdk.out');
}

/**
 * The folder of the app that wrote a manifest: the nearest cdk.json above it that names its output, else one
 * anywhere that does (`"output": "../../dist/shop"`), else the nearest above, else what is around the output.
 */
export function appFolder(manifest: string, context: Pick<ReadContext, 'files' | 'settings' | 'parse'>): string {
  const output = folderOf(manifest);
  const nearest = definitionAbove(output, context);
  if (nearest !== undefined && outputOf(nearest, context) === output) return folderOf(nearest);
  const apps = appsOf(context);
  const own = apps.find((app) => app.output === output)?.definition ?? givenFor(output, apps, context) ?? nearest;
  if (own !== undefined) return folderOf(own);
  return isOutput(output) ? folderOf(output) : output;
}

/** The app whose name `--assembly` gives to this output. */
function givenFor(output: string, apps: readonly App[], context: Pick<ReadContext, 'settings'>): string | undefined {
  const given = [...context.settings.assemblies].find(
    ([, folder]) => posix.join(folder, 'manifest.json') === posix.join(output, 'manifest.json'),
  )?.[0];
  const called = apps.filter(({ definition }) => nameOfApp(definition, context) === given);
  return called.length === 1 ? called[0]?.definition : undefined;
}

function definitionAbove(output: string, { files }: Pick<ReadContext, 'files'>): string | undefined {
  for (let folder = output; ; folder = folderOf(folder)) {
    const definition = posix.join(folder, 'cdk.json');
    if (files.has(definition)) return definition;
    if (folder === '.' || folder === '/') return undefined;
  }
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

/** What an app is called by whoever gives its output: as stackgate.yml says, else by its folder. */
export function nameOfApp(definition: string, { settings }: Pick<ReadContext, 'settings'>): string {
  const folder = folderOf(definition);
  const own = folder === '.' ? nameFromPath(definition) : posix.basename(folder);
  return settings.services.get(definition)?.name ?? own;
}
