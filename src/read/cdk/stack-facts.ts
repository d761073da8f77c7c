import type { Diagnostic } from '../../model/diagnostic.js';
import type { Location } from '../../model/location.js';
import { get, stringOf } from '../../model/walk.js';
import { Problems } from '../cloudformation/problem.js';
import { folderOf } from '../discover.js';
import type { ReadContext } from '../reader.js';
import type { Assembly } from './assembly.js';
import { type Assets, assetsOf } from './assets.js';
import { type ConstructPaths, constructsInMetadata, constructsInTree, pathsByStack } from './construct-paths.js';
import { insideFolder } from './inside.js';
import { linesOf, type MetadataEntry, metadataOf } from './metadata.js';
import type { StackArtifact } from './stack-artifact.js';
import { synthMessages } from './synth-messages.js';
import { placeInRepository } from './trace.js';

/** What the output says of one stack beside its template. */
export interface StackFacts {
  readonly stack: StackArtifact;
  readonly paths: ConstructPaths;
  readonly assets: Assets;
  /** Where in the repository the construct with this path is made, as far as that was noted. */
  readonly madeAt: (path: string) => Location | undefined;
  readonly inputs: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** @param folder of the app, in which its own source lies */
export function stackFacts(stack: StackArtifact, assembly: Assembly, folder: string, context: ReadContext): StackFacts {
  const problems = new Problems();
  const output = folderOf(assembly.manifest);
  const metadata = metadataOf(stack, context, problems.report);
  const assets = assetsOf(stack, metadata.entries, output, context, problems.report);
  const noted = [...constructsInMetadata(metadata.entries)];
  const tree = noted.length === 0 ? treeOf(assembly, context) : undefined;
  const constructs = tree === undefined ? noted : constructsInTree(context.parse(tree).value, stack.displayName);
  return {
    stack,
    paths: pathsByStack(stack.displayName, constructs),
    assets,
    madeAt: madeAt(metadata.entries, folder, context),
    inputs: [...metadata.inputs, ...assets.inputs, ...(tree === undefined ? [] : [tree])],
    diagnostics: [...problems.all(), ...synthMessages(metadata.entries, folder, context.files)],
  };
}

/** tree.json, which can be large: it is opened only where the metadata says nothing. */
function treeOf({ manifest: file, artifacts }: Assembly, { files }: ReadContext): string | undefined {
  for (const artifact of artifacts.values()) {
    if (stringOf(get(artifact, 'type')) !== 'cdk:tree') continue;
    const tree = insideFolder(stringOf(get(artifact, 'properties', 'file')), file);
    if (tree !== undefined && files.has(tree)) return tree;
  }
  return undefined;
}

/** Newer versions note the call stack of a construct by itself, older ones with its logical id. */
function madeAt(entries: readonly MetadataEntry[], folder: string, { files }: ReadContext): StackFacts['madeAt'] {
  const traces = new Map<string, readonly string[]>();
  for (const { type, path, data, trace } of entries) {
    const lines = type === 'aws:cdk:creationStack' ? linesOf(data) : type === 'aws:cdk:logicalId' ? trace : [];
    if (lines.length > 0 && !traces.has(path)) traces.set(path, lines);
  }
  return (path) => {
    const trace = traces.get(path);
    return trace === undefined ? undefined : placeInRepository(trace, folder, files);
  };
}
