import { posix } from 'node:path';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { Value } from '../../model/value.js';
import { get, stringOf } from '../../model/walk.js';
import { Problems, problem, type Report } from '../cloudformation/problem.js';
import type { ReadContext } from '../reader.js';
import { insideFolder } from './inside.js';
import { type Manifest, readManifestFile } from './manifest.js';
import { type Place, type StackArtifact, stackArtifact } from './stack-artifact.js';

/** An app's synthesised output, nested assemblies included. */
export interface Assembly {
  readonly manifest: string;
  /** Those of the app's own manifest. */
  readonly artifacts: Manifest['artifacts'];
  readonly stacks: readonly StackArtifact[];
  /** The stacks of each nested assembly, by the manifest that names it and its id there. */
  readonly nested: ReadonlyMap<string, readonly StackArtifact[]>;
  /** All manifests that were read. */
  readonly inputs: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

const maxAssemblies = 1_000;
const maxNesting = 20;

/** Reads a manifest.json and those of the assemblies in it; what is wrong is reported with its place. */
export function readAssembly(manifest: string, context: ReadContext): Assembly {
  const problems = new Problems();
  const manifests = new Map<string, Manifest | undefined>();
  const nested = new Map<string, readonly StackArtifact[]>();
  const stacks = readManifest(manifest, [], { context, manifests, nested, report: problems.report });
  const artifacts = manifests.get(manifest)?.artifacts ?? new Map();
  return { manifest, artifacts, stacks, nested, inputs: [...manifests.keys()], diagnostics: problems.all() };
}

/** How `Assembly.nested` is asked. */
export function nestedKey(manifest: string, id: string): string {
  return `${manifest}#${id}`;
}

interface Reading {
  readonly context: ReadContext;
  readonly manifests: Map<string, Manifest | undefined>;
  readonly nested: Map<string, readonly StackArtifact[]>;
  readonly report: Report;
}

function readManifest(file: string, around: Place['around'], reading: Reading): readonly StackArtifact[] {
  if (reading.manifests.has(file)) return [];
  const manifest = readManifestFile(file, reading.context, reading.report);
  reading.manifests.set(file, manifest);
  if (manifest === undefined) return [];
  const place = { manifest, around };
  return [...manifest.artifacts].flatMap(([id, artifact]) => stacksOf(id, artifact, place, reading));
}

/** The stacks that an artifact stands for: itself, or all of a nested assembly. */
function stacksOf(id: string, artifact: Value, place: Place, reading: Reading): readonly StackArtifact[] {
  const type = stringOf(get(artifact, 'type'));
  if (type === 'aws:cloudformation:stack') {
    const stack = stackArtifact(id, artifact, place, reading.report);
    return stack ? [stack] : [];
  }
  if (type !== 'cdk:cloud-assembly') return [];
  const stacks = nestedStacks(id, artifact, place, reading);
  reading.nested.set(nestedKey(place.manifest.file, id), stacks);
  return stacks;
}

function nestedStacks(id: string, artifact: Value, place: Place, reading: Reading): readonly StackArtifact[] {
  const folder = insideFolder(stringOf(get(artifact, 'properties', 'directoryName')), place.manifest.file);
  const refuse = (message: string) => {
    reading.report(problem('error', 'cdk/manifest', message, artifact));
    return [];
  };
  if (folder === undefined) return refuse(`The assembly ${id} has no directoryName in its folder.`);
  const file = posix.join(folder, 'manifest.json');
  if (!reading.context.files.has(file)) return refuse(`The manifest ${file} of the assembly ${id} is not there.`);
  if (place.around.length >= maxNesting || reading.manifests.size >= maxAssemblies)
    return refuse(`More than ${maxNesting} levels or ${maxAssemblies} nested assemblies: ${id} is not read.`);
  const name = stringOf(get(artifact, 'properties', 'displayName')) ?? stringOf(get(artifact, 'displayName'));
  const holder = { manifest: place.manifest, id, name: name || id.replace(/^assembly-/, '') };
  return readManifest(file, [...place.around, holder], reading);
}
