import { posix } from 'node:path';
import type { Value } from '../../model/value.js';
import { get, itemsOf, stringOf } from '../../model/walk.js';
import { problem, type Report } from '../cloudformation/problem.js';
import type { ReadContext } from '../reader.js';
import { insideFolder, insideOutput } from './inside.js';
import type { MetadataEntry } from './metadata.js';
import type { StackArtifact } from './stack-artifact.js';

/**
 * Files and images that a stack's template refers to, by what it calls them there: the key of an object,
 * the tag of an image, or the parameters that version 1 of the CDK passes. Each leads to its source in the output.
 */
export interface Assets {
  readonly byKey: ReadonlyMap<string, string>;
  readonly byTag: ReadonlyMap<string, string>;
  readonly byParameter: ReadonlyMap<string, string>;
  readonly inputs: readonly string[];
}

interface Found {
  readonly byKey: Map<string, string>;
  readonly byTag: Map<string, string>;
  readonly byParameter: Map<string, string>;
  readonly inputs: string[];
}

/** @param output the outermost folder of the app's output, in which assets lie */
export function assetsOf(
  stack: StackArtifact,
  metadata: readonly MetadataEntry[],
  output: string,
  context: Pick<ReadContext, 'files' | 'parse'>,
  report: Report,
): Assets {
  const found: Found = { byKey: new Map(), byTag: new Map(), byParameter: new Map(), inputs: [] };
  for (const file of assetManifests(stack, report)) {
    if (!context.files.has(file)) continue;
    const document = context.parse(file);
    document.diagnostics.forEach(report);
    found.inputs.push(file);
    addFiles(found, document.value, file, output);
    addImages(found, document.value, file, output);
  }
  addParameters(found, metadata, stack.manifest.file, output);
  return found;
}

/** The asset manifests that the stack depends on. */
function* assetManifests({ at, manifest }: StackArtifact, report: Report): Generator<string> {
  for (const item of itemsOf(get(at, 'dependencies'))) {
    const id = stringOf(item);
    const artifact = id === undefined ? undefined : manifest.artifacts.get(id);
    if (artifact === undefined || stringOf(get(artifact, 'type')) !== 'cdk:asset-manifest') continue;
    const written = get(artifact, 'properties', 'file');
    const file = insideFolder(stringOf(written), manifest.file);
    if (file !== undefined) yield file;
    else if (written !== undefined)
      report(problem('error', 'cdk/manifest', `The asset manifest ${id} has no file in its folder.`, written));
  }
}

function addFiles({ byKey }: Found, manifest: Value | undefined, file: string, output: string): void {
  for (const asset of valuesOf(get(manifest, 'files'))) {
    const path = insideOutput(stringOf(get(asset, 'source', 'path')), file, output);
    if (path === undefined) continue;
    for (const destination of valuesOf(get(asset, 'destinations'))) {
      const key = stringOf(get(destination, 'objectKey'));
      if (key !== undefined) byKey.set(key, path);
    }
  }
}

function addImages({ byTag }: Found, manifest: Value | undefined, file: string, output: string): void {
  for (const asset of valuesOf(get(manifest, 'dockerImages'))) {
    const path = insideOutput(stringOf(get(asset, 'source', 'directory')), file, output);
    if (path === undefined) continue;
    for (const destination of valuesOf(get(asset, 'destinations'))) {
      const tag = stringOf(get(destination, 'imageTag'));
      if (tag !== undefined) byTag.set(tag, path);
    }
  }
}

function addParameters(found: Found, metadata: readonly MetadataEntry[], file: string, output: string): void {
  for (const { type, data } of metadata) {
    if (type !== 'aws:cdk:asset') continue;
    const path = insideOutput(stringOf(get(data, 'path')), file, output);
    if (path === undefined) continue;
    for (const name of ['s3BucketParameter', 's3KeyParameter', 'imageNameParameter']) {
      const parameter = stringOf(get(data, name));
      if (parameter !== undefined) found.byParameter.set(parameter, path);
    }
    const hash = stringOf(get(data, 'sourceHash'));
    if (stringOf(get(data, 'packaging')) === 'container-image' && hash !== undefined)
      found.byTag.set(stringOf(get(data, 'imageTag')) ?? hash, path);
  }
}

function valuesOf(value: Value | undefined): readonly Value[] {
  return value?.kind === 'dict' ? [...value.entries.values()].map((entry) => entry.value) : [];
}

/** The source of what `Code` or `Content` names. */
export function codeAsset(code: Value | undefined, assets: Assets): string | undefined {
  const key = stringOf(get(code, 'S3Key'));
  if (key !== undefined) return assets.byKey.get(key);
  const parameter = stringOf(get(code, 'S3Bucket', 'Ref')) ?? stringOf(get(code, 'ImageUri', 'Ref'));
  if (parameter !== undefined) return assets.byParameter.get(parameter);
  const image = [...textsIn(get(code, 'ImageUri'))].at(-1);
  return image === undefined ? undefined : assets.byTag.get(image.slice(image.lastIndexOf(':') + 1));
}

/** The source of the template that a `TemplateURL` names: its key is the end of the address. */
export function templateAsset(url: Value | undefined, assets: Assets): string | undefined {
  const texts = [...textsIn(url)];
  const key = posix.basename(texts.at(-1) ?? '');
  const parameter = [...refsIn(url)].find((name) => assets.byParameter.has(name));
  return assets.byKey.get(key) ?? (parameter === undefined ? undefined : assets.byParameter.get(parameter));
}

/** Literal texts in an address as it is written: alone, in `Fn::Sub`, or joined. */
function* textsIn(value: Value | undefined): Generator<string> {
  const written = stringOf(value) ?? stringOf(get(value, 'Fn::Sub'));
  if (written !== undefined) yield written;
  else for (const item of joinedItems(value)) yield* textsIn(item);
}

function* refsIn(value: Value | undefined): Generator<string> {
  const name = stringOf(get(value, 'Ref'));
  if (name !== undefined) yield name;
  else for (const item of joinedItems(value)) yield* refsIn(item);
}

function joinedItems(value: Value | undefined): readonly Value[] {
  const join = get(value, 'Fn::Join');
  const items = join?.kind === 'list' ? join.items[1] : undefined;
  return items?.kind === 'list' ? items.items : [];
}
