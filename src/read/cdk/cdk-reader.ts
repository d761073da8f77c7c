import { posix } from 'node:path';
import type { ServiceName } from '../../model/names.js';
import { stackKey } from '../../model/names.js';
import type { DeclaredOrder, Service } from '../../model/service.js';
import { locate, type Value } from '../../model/value.js';
import { scalar } from '../../model/walk.js';
import type { StackIdentity } from '../cloudformation/lowered.js';
import { problem } from '../cloudformation/problem.js';
import { mainStack } from '../cloudformation/stack-identity.js';
import { readStackTree } from '../cloudformation/stack-tree.js';
import { definitionFiles, folderOf } from '../discover.js';
import { type Candidate, candidateKey, type ReadContext, type Reader, type ReadResult } from '../reader.js';
import { appFolder, appName, stackCandidate } from './app.js';
import { type Assembly, readAssembly, type StackArtifact } from './assembly.js';
import { assemblyManifests } from './assembly-folders.js';
import { lowerCdk } from './lower-cdk.js';

/** CDK apps by their synthesised output, which is never made here: one service per stack. */
export const cdkReader: Reader = { format: 'cdk', find: findStacks, read: readStack };

function findStacks(context: ReadContext): readonly Candidate[] {
  const manifests = appManifests(context);
  return [...manifests.flatMap((manifest) => candidatesOf(manifest, context)), ...unsynthesised(manifests, context)];
}

/** Manifests of apps: those in an assembly of another are read with it. */
function appManifests(context: ReadContext): readonly string[] {
  const given = [...context.settings.assemblies.values()].map((folder) => posix.join(folder, 'manifest.json'));
  const all = new Set([...given, ...assemblyManifests(context)]);
  return [...all].filter((manifest) => {
    for (let folder = folderOf(manifest); folder !== '.' && folder !== '/'; ) {
      folder = folderOf(folder);
      if (all.has(posix.join(folder, 'manifest.json'))) return false;
    }
    return true;
  });
}

/** One candidate per stack; the manifest itself where no stack can be read from it, so that this is said. */
function candidatesOf(manifest: string, context: ReadContext): readonly Candidate[] {
  const assembly = readAssembly(manifest, context);
  if (assembly.stacks.length === 0)
    return [{ format: 'cdk', file: manifest, name: posix.basename(folderOf(manifest)) }];
  return assembly.stacks.map((stack) => stackCandidate(stack, assembly, context));
}

/** Every cdk.json whose app has no output here. */
function unsynthesised(manifests: readonly string[], context: ReadContext): readonly Candidate[] {
  const folders = new Set(manifests.map((manifest) => appFolder(manifest, context)));
  return definitionFiles(context)
    .filter((file) => posix.basename(file) === 'cdk.json' && !folders.has(folderOf(file)))
    .filter((file) => !context.settings.assemblies.has(nameOfApp(file, context)))
    .map((file) => ({ format: 'cdk', file, name: nameOfApp(file, context) }));
}

function nameOfApp(definition: string, context: ReadContext): string {
  return context.settings.services.get(definition)?.name ?? appName(definition);
}

function readStack(candidate: Candidate, context: ReadContext): ReadResult {
  if (posix.basename(candidate.file) === 'cdk.json') return noAssembly(candidate);
  const assembly = readAssembly(candidate.file, context);
  const stack = assembly.stacks.find(({ part }) => part === candidate.part);
  if (!stack) return { services: [], diagnostics: withoutStacks(assembly, candidate) };
  if (!context.files.has(stack.templateFile)) return { services: [], diagnostics: [missingTemplate(stack)] };
  const name = candidate.name ?? stackCandidate(stack, assembly, context).name ?? stack.part;
  const identity = identityOf(name, stack, candidate.file, context);
  const tree = readStackTree(stack.templateFile, identity, { context, lower: lowerCdk });
  const service: Service = {
    name,
    format: 'cdk',
    file: candidate.file,
    directory: appFolder(candidate.file, context),
    stacks: tree.stacks,
    dependsOn: orderOf(stack, candidate, assembly, context),
    inputs: [...assembly.inputs, ...tree.inputs],
    location: locate(stack.at),
  };
  return { services: [service], diagnostics: [...assembly.diagnostics, ...tree.diagnostics] };
}

/** The app's own environment and names come first; stackgate.yml fills in what the app leaves open. */
function identityOf(service: ServiceName, stack: StackArtifact, manifest: string, context: ReadContext): StackIdentity {
  const own = context.settings.services.get(manifest);
  const region = stack.region ?? own?.region ?? context.settings.region;
  const account = stack.account ?? own?.account ?? context.settings.account;
  const parameters = new Map<string, Value>(stack.parameters);
  for (const [name, value] of own?.parameters ?? []) parameters.set(name, scalar(value, stack.at));
  return {
    service,
    stack: stackKey(service, mainStack),
    stackId: mainStack,
    stackName: scalar(stack.stackName, stack.at),
    ...(region !== undefined && { region }),
    ...(account !== undefined && { account }),
    parameters,
    tags: stack.tags,
    dependsOn: [],
  };
}

/** The manifest's dependencies between stacks, as the services that those stacks are. */
function orderOf(
  stack: StackArtifact,
  candidate: Candidate,
  assembly: Assembly,
  context: ReadContext,
): readonly DeclaredOrder[] {
  return stack.dependsOn.flatMap(({ part, at }) => {
    const other = assembly.stacks.find((one) => one.part === part);
    const planned = context.names?.get(candidateKey({ file: candidate.file, part }));
    const on = planned ?? (other && stackCandidate(other, assembly, context).name);
    return on === undefined ? [] : [{ on, location: locate(at) }];
  });
}

function missingTemplate({ templateFile, part, at }: StackArtifact) {
  const message = `The template ${templateFile} of the stack ${part} is not in the repository.`;
  return problem('error', 'cdk/missing-template', message, at);
}

function withoutStacks(assembly: Assembly, candidate: Candidate): ReadResult['diagnostics'] {
  const location = { file: candidate.file, line: 1, column: 1 };
  const message = 'The CDK assembly holds no stack.';
  return [...assembly.diagnostics, { severity: 'warning', code: 'cdk/no-stacks', message, location }];
}

function noAssembly({ file, name }: Candidate): ReadResult {
  const message =
    'This CDK app has no synthesised output here, and checking never runs an app: what it defines is not known. ' +
    `Synthesise it in a build job and pass --assembly ${name ?? 'SERVICE'}=DIR.`;
  const location = { file, line: 1, column: 1 };
  return { services: [], diagnostics: [{ severity: 'warning', code: 'cdk/no-assembly', message, location }] };
}
