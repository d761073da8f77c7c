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
  readonly byPart: ReadonlyMap<string, StackArtifact>;
  /** By the file of the manifest that names them, then by id. */
  readonly byManifest: ReadonlyMap<string, ReadonlyMap<string, StackArtifact>>;
  /** The stacks of each nested assembly, by the manifest that names it and its id there. */
  readonly nested: ReadonlyMap<string, readonly StackArtifact[]>;
  /** Every manifest that was looked at, with what was read there. */
  readonly documents: ReadonlyMap<string, Value | undefined>;
  /** All manifests that were read. */
  readonly inputs: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

const maxAssemblies = 1_000;
const maxNesting = 20;

/** What was read once, by the document of its manifest; each of its stacks asks for it again. */
const known = new WeakMap<Value, Assembly>();

/** Reads a manifest.json and those of the assemblies in it; what is wrong is reported with its place. */
export function readAssembly(manifest: string, context: ReadContext): Assembly {
  const document = context.parse(manifest).value;
  const before = document && known.get(document);
  if (before && holdsStill(before, context)) return before;
  const read = readAnew(manifest, context);
  if (document) known.set(document, read);
  return read;
}

/** Every file that was looked at is looked at again, for the sake of whoever notes what a reading hangs on. */
function holdsStill({ documents }: Assembly, { files, parse }: ReadContext): boolean {
  for (const [file, document] of documents)
    if ((files.has(file) ? parse(file).value : undefined) !== document) return false;
  return true;
}

function readAnew(manifest: string, context: ReadContext): Assembly {
  const problems = new Problems();
  const manifests = new Map<string, Manifest | undefined>();
  const documents = new Map<string, Value | undefined>();
  const nested = new Map<string, readonly StackArtifact[]>();
  const stacks = readManifest(manifest, [], { context, manifests, documents, nested, report: problems.report });
  const artifacts = manifests.get(manifest)?.artifacts ?? new Map();
  const inputs = [...manifests.keys()];
  return { manifest, artifacts, stacks, ...indexesOf(stacks), nested, documents, inputs, diagnostics: problems.all() };
}

function indexesOf(stacks: readonly StackArtifact[]): Pick<Assembly, 'byPart' | 'byManifest'> {
  const byManifest = new Map<string, Map<string, StackArtifact>>();
  for (const stack of stacks) {
    const beside = byManifest.get(stack.manifest.file) ?? new Map<string, StackArtifact>();
    byManifest.set(stack.manifest.file, beside.set(stack.id, stack));
  }
  return { byPart: new Map(stacks.map((stack) => [stack.part, stack])), byManifest };
}

/** How `Assembly.nested` is asked. */
export function nestedKey(manifest: string, id: string): string {
  return `${manifest}#${id}`;
}

interface Reading {
  readonly context: ReadContext;
  readonly manifests: Map<string, Manifest | undefined>;
  readonly documents: Map<string, Value | undefined>;
  readonly nested: Map<string, readonly StackArtifact[]>;
  readonly report: Report;
}

function readManifest(file: string, around: Place['around'], reading: Reading): readonly StackArtifact[] {
  if (reading.manifests.has(file)) return [];
  const manifest = readManifestFile(file, reading.context, reading.report);
  reading.manifests.set(file, manifest);
  reading.documents.set(file, reading.context.files.has(file) ? reading.context.parse(file).value : undefined);
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
  if (!reading.context.files.has(file)) reading.documents.set(file, undefined);
  if (!reading.context.files.has(file)) return refuse(`The manifest ${file} of the assembly ${id} is not there.`);
  if (place.around.length >= maxNesting || reading.manifests.size >= maxAssemblies)
    return refuse(`More than ${maxNesting} levels or ${maxAssemblies} nested assemblies: ${id} is not read.`);
  const name = stringOf(get(artifact, 'properties', 'displayName')) ?? stringOf(get(artifact, 'displayName'));
  const holder = { manifest: place.manifest, id, name: name || id.replace(/^assembly-/, '') };
  return readManifest(file, [...place.around, holder], reading);
}
