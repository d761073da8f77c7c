import { posix } from 'node:path';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { Value } from '../../model/value.js';
import { get, itemsOf, stringOf, textOf } from '../../model/walk.js';
import { Problems, problem, type Report } from '../cloudformation/problem.js';
import { folderOf } from '../discover.js';
import type { ReadContext } from '../reader.js';

/** One stack of a CDK app as the manifest describes it. */
export interface StackArtifact {
  /** Unique in the app: the artifact id, behind the folders of nested assemblies. */
  readonly part: string;
  /** What people call it: `Stage/Stack`, else the artifact id. */
  readonly displayName: string;
  readonly stackName: string;
  /** Relative to the repository root. */
  readonly templateFile: string;
  readonly account?: string;
  readonly region?: string;
  readonly parameters: ReadonlyMap<string, Value>;
  readonly tags: ReadonlyMap<string, Value>;
  /** Parts that must be deployed before it, each with the place that says so. */
  readonly dependsOn: readonly { readonly part: string; readonly at: Value }[];
  readonly at: Value;
}

/** An app's synthesised output, nested assemblies included. */
export interface Assembly {
  readonly manifest: string;
  readonly stacks: readonly StackArtifact[];
  /** All manifests that were read. */
  readonly inputs: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

const maxAssemblies = 100;

/** Reads a manifest.json and those of the assemblies in it; what is wrong is reported with its place. */
export function readAssembly(manifest: string, context: ReadContext): Assembly {
  const problems = new Problems();
  const inputs = new Set<string>();
  const stacks = readManifest(manifest, '', { context, inputs, report: problems.report });
  return { manifest, stacks, inputs: [...inputs], diagnostics: problems.all() };
}

interface Reading {
  readonly context: ReadContext;
  readonly inputs: Set<string>;
  readonly report: Report;
}

/** @param prefix folders from the app's manifest to this one, with `/` behind each */
function readManifest(manifest: string, prefix: string, reading: Reading): readonly StackArtifact[] {
  if (reading.inputs.has(manifest) || reading.inputs.size >= maxAssemblies) return [];
  reading.inputs.add(manifest);
  const document = reading.context.parse(manifest);
  document.diagnostics.forEach(reading.report);
  if (document.value?.kind !== 'dict') {
    if (document.diagnostics.every(({ severity }) => severity !== 'error')) reading.report(noManifest(manifest));
    return [];
  }
  const artifacts = artifactsOf(document.value, reading.report);
  const stacksBelow = new Map<string, readonly StackArtifact[]>();
  for (const [id, artifact] of artifacts) {
    stacksBelow.set(id, stacksOf(id, artifact, { manifest, prefix, reading }));
  }
  return [...artifacts].flatMap(([id]) =>
    (stacksBelow.get(id) ?? []).map((stack) => ({
      ...stack,
      dependsOn: [...stack.dependsOn, ...dependenciesOf(id, artifacts, stacksBelow)],
    })),
  );
}

function noManifest(file: string): Diagnostic {
  const location = { file, line: 1, column: 1 };
  return { severity: 'error', code: 'cdk/manifest', message: 'A manifest is a JSON object; this is none.', location };
}

function artifactsOf(document: Value, report: Report): ReadonlyMap<string, Value> {
  const artifacts = get(document, 'artifacts');
  if (artifacts?.kind === 'dict') return new Map([...artifacts.entries].map(([id, entry]) => [id, entry.value]));
  if (artifacts) report(problem('error', 'cdk/manifest', 'The artifacts of a manifest are an object.', artifacts));
  return new Map();
}

interface Place {
  readonly manifest: string;
  readonly prefix: string;
  readonly reading: Reading;
}

/** The stacks that an artifact stands for: itself, or all of a nested assembly. */
function stacksOf(id: string, artifact: Value, place: Place): readonly StackArtifact[] {
  const type = stringOf(get(artifact, 'type'));
  if (type === 'aws:cloudformation:stack') {
    const stack = stackArtifact(id, artifact, place);
    return stack ? [stack] : [];
  }
  if (type !== 'cdk:cloud-assembly') return [];
  const directory = stringOf(get(artifact, 'properties', 'directoryName'));
  const folder = directory && insideFolder(directory, place.manifest);
  if (folder) return readManifest(posix.join(folder, 'manifest.json'), `${place.prefix}${id}/`, place.reading);
  place.reading.report(
    problem('error', 'cdk/manifest', `The assembly ${id} has no directoryName in its folder.`, artifact),
  );
  return [];
}

function stackArtifact(id: string, artifact: Value, { manifest, prefix, reading }: Place): StackArtifact | undefined {
  const properties = get(artifact, 'properties');
  const template = stringOf(get(properties, 'templateFile'));
  const templateFile = template && insideFolder(template, manifest);
  if (!templateFile) {
    reading.report(problem('error', 'cdk/manifest', `The stack ${id} has no templateFile in its folder.`, artifact));
    return undefined;
  }
  return {
    part: prefix + id,
    displayName: stringOf(get(artifact, 'displayName')) ?? prefix + id,
    stackName: stringOf(get(properties, 'stackName')) ?? id,
    templateFile,
    ...environmentOf(textOf(get(artifact, 'environment'))),
    parameters: entriesOf(get(properties, 'parameters')),
    tags: entriesOf(get(properties, 'tags')),
    dependsOn: [],
    at: artifact,
  };
}

function entriesOf(value: Value | undefined): ReadonlyMap<string, Value> {
  return new Map(value?.kind === 'dict' ? [...value.entries].map(([name, entry]) => [name, entry.value]) : []);
}

/** `aws://account/region`, where each may be `unknown-account` and `unknown-region`. */
function environmentOf(environment: string | undefined): Pick<StackArtifact, 'account' | 'region'> {
  const [, account, region] = /^aws:\/\/([^/]+)\/([^/]+)$/.exec(environment ?? '') ?? [];
  return {
    ...(account !== undefined && account !== 'unknown-account' && { account }),
    ...(region !== undefined && region !== 'unknown-region' && { region }),
  };
}

/** The stacks that an artifact's `dependencies` name, through artifacts that are no stacks. */
function dependenciesOf(
  id: string,
  artifacts: ReadonlyMap<string, Value>,
  stacksBelow: ReadonlyMap<string, readonly StackArtifact[]>,
): StackArtifact['dependsOn'] {
  const found = new Map<string, Value>();
  const seen = new Set([id]);
  const queue = [id];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const item of itemsOf(get(artifacts.get(next), 'dependencies'))) {
      const on = stringOf(item);
      if (on === undefined || seen.has(on)) continue;
      seen.add(on);
      const stacks = stacksBelow.get(on) ?? [];
      for (const { part } of stacks) found.set(part, item);
      if (stacks.length === 0) queue.push(on);
    }
  }
  return [...found].map(([part, at]) => ({ part, at }));
}

/** A path beside the manifest or below; undefined for one that leaves its folder. */
function insideFolder(path: string, manifest: string): string | undefined {
  const folder = folderOf(manifest);
  const joined = posix.join(folder, path);
  const inside = posix.relative(folder, joined);
  return posix.isAbsolute(path) || inside.startsWith('..') || inside === '' ? undefined : joined;
}
