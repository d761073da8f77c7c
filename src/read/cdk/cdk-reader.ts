import { posix } from 'node:path';
import { folderOf } from '../discover.js';
import type { Candidate, ReadContext, Reader, ReadResult } from '../reader.js';
import { type App, appFolder, appsOf, nameOfApp } from './app.js';
import { readAssembly } from './assembly.js';
import { assemblyManifests } from './assembly-folders.js';
import { outputName, stackCandidates } from './candidates.js';
import { readStack, withoutStacks } from './read-stack.js';

/** CDK apps by their synthesised output, which is never made here: one service per stack. */
export const cdkReader: Reader = { format: 'cdk', find: findStacks, read: readCandidate };

function findStacks(context: ReadContext): readonly Candidate[] {
  const manifests = appManifests(context);
  return [...manifests.flatMap((manifest) => candidatesOf(manifest, context)), ...unsynthesised(manifests, context)];
}

/** Manifests of apps: those in an assembly of another are read with it. */
function appManifests(context: ReadContext): readonly string[] {
  const given = [...context.settings.assemblies.values()].map((folder) => posix.join(folder, 'manifest.json'));
  const all = new Set([...given, ...assemblyManifests(context)]);
  const stale = new Set(replacedManifests(context));
  return [...all].filter((manifest) => {
    if (stale.has(manifest) && !given.includes(manifest)) return false;
    for (let folder = folderOf(manifest); folder !== '.' && folder !== '/'; ) {
      folder = folderOf(folder);
      if (all.has(posix.join(folder, 'manifest.json'))) return false;
    }
    return true;
  });
}

/** Output beside an app whose output is given from elsewhere: an older synthesis of the same stacks. */
function replacedManifests(context: ReadContext): readonly string[] {
  return appsOf(context)
    .filter(({ definition }) => context.settings.assemblies.has(nameOfApp(definition, context)))
    .map(({ output }) => posix.join(output, 'manifest.json'));
}

/** One candidate per stack; the manifest itself where no stack is to be read from it, so that this is said. */
function candidatesOf(manifest: string, context: ReadContext): readonly Candidate[] {
  const stacks = stackCandidates(readAssembly(manifest, context), context);
  return stacks.size === 0 ? [{ format: 'cdk', file: manifest, name: outputName(manifest) }] : [...stacks.values()];
}

/** Every cdk.json whose app has no output here. */
function unsynthesised(manifests: readonly string[], context: ReadContext): readonly Candidate[] {
  const folders = new Set(manifests.map((manifest) => appFolder(manifest, context)));
  return appsOf(context)
    .filter(({ definition }) => !folders.has(folderOf(definition)))
    .filter(({ definition }) => !context.settings.assemblies.has(nameOfApp(definition, context)))
    .map(({ definition }) => ({ format: 'cdk', file: definition, name: nameOfApp(definition, context) }));
}

function readCandidate(candidate: Candidate, context: ReadContext): ReadResult {
  if (posix.basename(candidate.file) === 'cdk.json') return noAssembly(candidate, context);
  const assembly = readAssembly(candidate.file, context);
  const stack = assembly.byPart.get(candidate.part ?? '');
  return stack ? readStack(stack, assembly, candidate, context) : withoutStacks(assembly, candidate, context);
}

function noAssembly({ file, name }: Candidate, context: ReadContext): ReadResult {
  const app: App | undefined = appsOf(context).find(({ definition }) => definition === file);
  const message =
    `This CDK app has no synthesised output here (${app?.output ?? 'cdk.out'} holds no manifest.json), and checking never runs ` +
    'an app: what it defines is not known. Synthesise it in a build job without credentials (`npx cdk synth`) and pass its ' +
    `output, or --assembly ${name ?? 'SERVICE'}=DIR.`;
  const location = { file, line: 1, column: 1 };
  const own = { severity: 'warning', code: 'cdk/no-assembly', message, location } as const;
  return { services: [], diagnostics: [...context.parse(file).diagnostics, own] };
}
